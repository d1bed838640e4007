"""P7: what one message costs over TLS, and how many connections it takes."""

import http.client
import json
import ssl
from pathlib import Path

from bench.figures import Line, Scale, alone, compared
from bench.processes import Process, begun, log_file, module, running
from bench.world import a_folder


def p7(scale: Scale) -> list[Line]:
    """Return the CPU of one `chat.postMessage` and the new connections a call."""
    number = scale.of(50, 400)
    with a_folder() as folder, running(*module("servers.tls", str(folder)), log=log_file()) as server:
        ours, theirs, connections = [], [], []
        for _ in range(scale.runs):
            theirs.append(_cpu("plain", server, folder, number))
            before = _connections(server, folder)
            ours.append(_cpu("stile", server, folder, number))
            connections.append((_connections(server, folder) - before) / number)
    what = "CPU of one chat.postMessage over TLS by the bot's client; against http.client kept alive"
    return [
        compared("P7", what, ours, theirs, goal=2.5, unit="ms"),
        alone("P7", "new connections a call", connections, goal=0.05, unit=""),
    ]


def _cpu(by: str, server: Process, folder: Path, number: int) -> float:
    trusted = {"SSL_CERT_FILE": str(folder / "cert.pem")}
    command = module("servers.posting", by, str(server.said["port"]), str(number), str(folder))
    worker = begun(*command, environment=trusted, log=log_file())
    worker.stop()
    return float(worker.said["cpu"])


def _connections(server: Process, folder: Path) -> int:
    context = ssl.create_default_context(cafile=str(folder / "cert.pem"))
    connection = http.client.HTTPSConnection("127.0.0.1", server.said["port"], context=context)
    connection.request("GET", "/count")
    counted = json.loads(connection.getresponse().read())["connections"]
    connection.close()
    return int(counted)
