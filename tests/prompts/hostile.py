"""A server on loopback that does whatever its script says, kind or hostile."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

Script = Callable[[dict[str, Any]], AsyncIterator[bytes]]
"""What is written back, piece by piece, to a request's body."""


@dataclass
class Hostile:
    """The running server: where it is, what it was asked, and how many connections are open."""

    script: Script
    url: str = ""
    bodies: list[dict[str, Any]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    open: int = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.open += 1
        try:
            first = await reader.readexactly(1)
            if first != b"P":
                return  # no POST: it greets in TLS
            head = (first + await reader.readuntil(b"\r\n\r\n")).decode()
            self.heads.append(head)
            length = next(
                int(line[16:]) for line in head.splitlines() if line.lower().startswith("content-length: ")
            )
            self.bodies.append(json.loads(await reader.readexactly(length)))
            speaking = asyncio.create_task(self._speak(writer))
            hung_up = asyncio.create_task(reader.read())
            await asyncio.wait({speaking, hung_up}, return_when=asyncio.FIRST_COMPLETED)
            for task in (speaking, hung_up):
                task.cancel()
            await asyncio.gather(speaking, hung_up, return_exceptions=True)
        except (OSError, asyncio.IncompleteReadError):
            pass  # the other side hung up, which is what these tests are about
        finally:
            self.open -= 1
            writer.close()

    async def _speak(self, writer: asyncio.StreamWriter) -> None:
        async for piece in self.script(self.bodies[-1]):
            writer.write(piece)
            await writer.drain()


@contextmanager
def hostile(script: Script) -> Iterator[Hostile]:
    """Run a server with this script in a thread of its own."""
    server = Hostile(script)
    started, loop = threading.Event(), asyncio.new_event_loop()

    async def run(stop: asyncio.Event) -> None:
        listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
        server.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/v1"
        started.set()
        await stop.wait()
        listening.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    stop = asyncio.Event()
    thread = threading.Thread(target=loop.run_until_complete, args=(run(stop),))
    thread.start()
    started.wait(5)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(5)
        loop.close()


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

    async def script(_: dict[str, Any]) -> AsyncIterator[bytes]:
        for piece in pieces:
            yield piece

    return script


def in_turn(*answers: bytes) -> Script:
    """Return a script that gives one answer a request, the last one for ever."""
    left = list(answers)

    async def script(_: dict[str, Any]) -> AsyncIterator[bytes]:
        yield left.pop(0) if len(left) > 1 else left[0]

    return script


def drips(head: bytes, *, every: float = 0.01) -> Script:
    """Return a script that writes the head, then a byte at a time for ten minutes."""

    async def script(_: dict[str, Any]) -> AsyncIterator[bytes]:
        yield head
        for _step in range(int(600 / every)):
            yield b"x"
            await asyncio.sleep(every)

    return script
