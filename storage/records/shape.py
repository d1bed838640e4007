"""What every record shares."""

from typing import Any

FROZEN: Any = {"frozen": True}
SLACK_ID = 32
