"""Connections that notice by themselves when the other end is gone without a word."""

import socket
from collections.abc import Mapping

from aiohttp import AddrInfoType

KEPT_ALIVE: Mapping[str, int] = {
    "TCP_KEEPIDLE": 10,
    "TCP_KEEPINTVL": 3,
    "TCP_KEEPCNT": 3,
    "TCP_USER_TIMEOUT": 10_000,
}
"""Seconds of silence before it is asked for, between two questions, how many; and ms until what was sent is there.

Without them a connection that lies idle in the pool is dead for hours before anybody knows, and the next person who
presses a button finds it out.
"""


def lively(address: AddrInfoType) -> socket.socket:
    """Make a socket for an address, with the patience that this system lets one set."""
    made = socket.socket(*address[:3])
    made.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in KEPT_ALIVE.items():
        if (option := getattr(socket, name, None)) is not None:
            made.setsockopt(socket.IPPROTO_TCP, option, value)
    return made
