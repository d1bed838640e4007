"""One connection to a server, as Slack would hold it."""

import http.client
import time

from bench.payloads import Sent, made


class Client:
    """Sends one request after the other over one connection."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)

    def send(self, sent: Sent) -> float:
        """Send a payload and return the seconds until its answer; anything but 200 is an error."""
        began = time.perf_counter()
        self._connection.request("POST", "/slack/events", sent.body, sent.headers)
        answer = self._connection.getresponse()
        answer.read()
        took = time.perf_counter() - began
        if answer.status != 200:
            raise RuntimeError(f"The server answered {answer.status}.")
        return took

    def many(self, kind: str, number: int) -> list[float]:
        """Send so many payloads of a kind, one after the other."""
        return [self.send(made(kind)) for _ in range(number)]

    def paced(self, kind: str, number: int, *, every: float) -> list[float]:
        """Send so many payloads of a kind, one at each beat."""
        took, next_at = [], time.monotonic()
        for _ in range(number):
            time.sleep(max(next_at - time.monotonic(), 0.0))
            next_at += every
            took.append(self.send(made(kind)))
        return took

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()
