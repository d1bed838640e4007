"""A server on loopback that does whatever its script says, kind or hostile."""

import json
import select
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from io import BufferedIOBase
from typing import Any

Piece = bytes | float
"""What is written next, or for how many seconds nothing is."""
Script = Callable[[dict[str, Any]], Iterator[Piece]]
"""What is written back, piece by piece, to a request's body."""


@dataclass
class Hostile:
    """The running server: where it is, what it was asked, and how many connections are open."""

    script: Script
    url: str = ""
    bodies: list[dict[str, Any]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    open: int = 0
    ended: bool = False

    def hear(self, reader: BufferedIOBase) -> dict[str, Any] | None:
        """Read a request, None where it is no POST but a greeting in TLS."""
        lines = [reader.readline()]
        if not lines[0].startswith(b"POST"):
            return None
        while lines[-1].strip():
            lines.append(reader.readline())
        head = b"".join(lines).decode()
        length = next(
            int(line[16:]) for line in head.lower().splitlines() if line.startswith("content-length: ")
        )
        self.heads.append(head)
        self.bodies.append(json.loads(reader.read(length)))
        return self.bodies[-1]


class _Listener(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = False
    server: Hostile


class _Answering(socketserver.StreamRequestHandler):
    server: _Listener

    def handle(self) -> None:
        hostile = self.server.server
        hostile.open += 1
        try:
            with suppress(OSError):  # the other side hung up, which is what these tests are about
                body = hostile.hear(self.rfile)
                for piece in hostile.script(body) if body else ():
                    if not self._write(piece):
                        break
        finally:
            hostile.open -= 1

    def finish(self) -> None:
        with suppress(OSError):
            super().finish()

    def _write(self, piece: Piece) -> bool:
        """Write, or pause until the time is over; False when the other side hung up or the test is over."""
        if isinstance(piece, bytes):
            self.wfile.write(piece)
            return not self.server.server.ended
        left = piece
        while left > 0 and not self.server.server.ended:
            if select.select([self.connection], [], [], min(left, 0.02))[0]:
                return False
            left -= 0.02
        return not self.server.server.ended


@contextmanager
def hostile(script: Script) -> Iterator[Hostile]:
    """Run a server with this script in threads of its own."""
    running = Hostile(script)
    with _Listener(("127.0.0.1", 0), _Answering) as listener:
        listener.server = running
        running.url = f"http://127.0.0.1:{listener.server_address[1]}/v1"
        thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield running
        finally:
            running.ended = True
            listener.shutdown()
            thread.join()


def http(status: int, body: bytes | str, *headers: str) -> bytes:
    """Return a whole answer in HTTP."""
    raw = body if isinstance(body, bytes) else body.encode()
    lines = [f"HTTP/1.1 {status} Said", f"Content-Length: {len(raw)}", "Connection: close", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + raw


def completion(content: Any) -> bytes:
    """Return what a well-behaved server says, with this content."""
    said = content if isinstance(content, str | list) or content is None else json.dumps(content)
    whole = {
        "id": "1",
        "object": "chat.completion",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": said}}],
    }
    return http(200, json.dumps(whole), "Content-Type: application/json")


def says(*pieces: bytes) -> Script:
    """Return a script that writes these pieces whatever it is asked."""

    def script(_: dict[str, Any]) -> Iterator[Piece]:
        yield from pieces

    return script


def in_turn(*answers: bytes) -> Script:
    """Return a script that gives one answer a request, the last one for ever."""
    left = list(answers)

    def script(_: dict[str, Any]) -> Iterator[Piece]:
        yield left.pop(0) if len(left) > 1 else left[0]

    return script


def drips(head: bytes, *, every: float = 0.01) -> Script:
    """Return a script that writes the head, then a byte at a time for ten minutes."""

    def script(_: dict[str, Any]) -> Iterator[Piece]:
        yield head
        for _step in range(int(600 / every)):
            yield b"x"
            yield every

    return script
