"""A wire between two programs that can be cut without either of them being told, as when a host is gone."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

Ends = tuple[socket.socket, socket.socket]


class Wire:
    """Listens on loopback and passes on what it hears, both ways, until it is cut; in threads of its own."""

    def __init__(self, port: int, unix: str) -> None:
        self._port, self._unix = port, unix
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._whole = threading.Event()
        self._whole.set()
        self._alive: set[Ends] = set()
        self._dead: set[Ends] = set()
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    @property
    def here(self) -> int:
        """Return the port it listens at."""
        return int(self._listening.getsockname()[1])

    @property
    def url(self) -> str:
        """Return its address for who speaks HTTP."""
        return f"http://127.0.0.1:{self.here}"

    @property
    def carrying(self) -> int:
        """Return how many connections it carries now, those that were cut aside."""
        return len(self._alive)

    def cut(self) -> None:
        """Pass on nothing more over the connections there are, and say so to nobody; new ones wait."""
        self._whole.clear()
        self._dead |= self._alive
        self._alive = set()

    def mend(self) -> None:
        """Carry new connections again; those that were cut stay as dead as they are."""
        self._whole.set()

    def give_up(self) -> None:
        """Have both ends hear at last that what was cut is gone."""
        for ends in tuple(self._dead):
            _close(ends)

    def end(self) -> None:
        """Close everything."""
        self._listening.shutdown(socket.SHUT_RDWR)
        self._whole.set()
        for ends in (*self._alive, *self._dead):
            _close(ends)
        for thread in self._threads:
            thread.join(10)
        self._listening.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                self._whole.wait()
                ends = (near, self._reach())
                self._alive.add(ends)
                for way in (ends, ends[::-1]):
                    self._threads.append(threading.Thread(target=self._pass, args=(ends, *way)))
                    self._threads[-1].start()

    def _reach(self) -> socket.socket:
        if not self._unix:
            return socket.create_connection(("127.0.0.1", self._port))
        far = socket.socket(socket.AF_UNIX)
        far.connect(self._unix)
        return far

    def _pass(self, ends: Ends, heard: socket.socket, told: socket.socket) -> None:
        with suppress(OSError):
            while some := heard.recv(65536):
                if ends in self._alive:
                    told.sendall(some)
        if ends in self._alive:
            self._alive.discard(ends)
            _close(ends)


def _close(ends: Ends) -> None:
    for end in ends:
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()


@contextmanager
def a_wire(port: int = 0, *, unix: str = "") -> Iterator[Wire]:
    """Give a wire to a port of loopback, or to a socket in the file system."""
    wire = Wire(port, unix)
    try:
        yield wire
    finally:
        wire.end()
