"""What every record shares."""

from typing import Any

from sqlmodel import SQLModel

SQLModel.model_config["defer_build"] = True
"""What checks a record is built when the first is made: most of its kin, fields and rows, never check any."""
FROZEN: Any = {"frozen": True}
SLACK_ID = 32
