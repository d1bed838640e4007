"""Sends one signed request, as Slack does when it tries a Request URL, and says what came back.

python deploy/signed_request.py https://stile.example.com/slack/events path/to/slack_signing_secret
"""

import hashlib
import hmac
import json
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

USAGE = "Use: signed_request.py URL FILE-WITH-THE-SIGNING-SECRET\n"


def send(url: str, secret: str) -> tuple[int, str]:
    """Send a challenge and return the status and the body of the answer."""
    body = json.dumps({"type": "url_verification", "token": "none", "challenge": "stile-answers"}).encode()
    now = str(int(time.time()))
    digest = hmac.new(secret.encode(), b"v0:" + now.encode() + b":" + body, hashlib.sha256).hexdigest()
    headers = {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": now,
        "X-Slack-Signature": f"v0={digest}",
    }
    request = urllib.request.Request(url, data=body, headers=headers)  # noqa: S310 - the operator's own address
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()
    except OSError as error:
        return 0, str(error)


def main() -> int:
    """Send it; 0 when the challenge came back."""
    if len(sys.argv) != 3:
        sys.stderr.write(USAGE)
        return 2
    status, body = send(sys.argv[1], Path(sys.argv[2]).read_text(encoding="utf-8").strip())
    well = (status, body) == (200, "stile-answers")
    sys.stdout.write(f"{sys.argv[1]}: {status} {body.strip()[:80]}\n")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
