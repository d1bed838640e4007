"""How a server learns that it is no longer needed."""

import asyncio
import signal


def told_to_stop() -> asyncio.Event:
    """Return what is set when the process is told to stop."""
    told = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, told.set)
    return told
