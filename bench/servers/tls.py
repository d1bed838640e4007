"""A Slack of one method behind TLS that counts its connections; its argument is a folder for its certificate."""

import asyncio
import ipaddress
import json
import ssl
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from bench.servers.signals import told_to_stop

ANSWER = {
    "ok": True,
    "channel": "C0BENCH0",
    "ts": "1764511200.000100",
    "message": {"type": "message", "text": "Hello"},
}


class Door:
    """Answers every post alike and keeps which connections they came by."""

    def __init__(self) -> None:
        self._seen: set[int] = set()
        self._connections: list[asyncio.BaseTransport] = []

    async def post(self, request: web.Request) -> web.Response:
        """Take a message."""
        await request.read()
        if request.transport is not None and id(request.transport) not in self._seen:
            self._seen.add(id(request.transport))
            self._connections.append(request.transport)  # kept, so that no other gets its number
        return web.json_response(ANSWER)

    async def count(self, _: web.Request) -> web.Response:
        """Tell how many connections messages came by."""
        return web.json_response({"connections": len(self._connections)})


def certified(folder: Path) -> ssl.SSLContext:
    """Write a certificate for this address that it signs itself, and return what serves with it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    address = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    built = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    built = built.serial_number(x509.random_serial_number()).add_extension(address, critical=False)
    built = built.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    built = built.not_valid_before(now).not_valid_after(now + timedelta(days=1))
    certificate = built.sign(key, hashes.SHA256())
    pem = serialization.Encoding.PEM
    (folder / "cert.pem").write_bytes(certificate.public_bytes(pem))
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "key.pem").write_bytes(private)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context


async def main(folder: Path) -> None:
    """Serve until told to stop."""
    door = Door()
    application = web.Application()
    application.add_routes([web.post("/api/chat.postMessage", door.post), web.get("/count", door.count)])
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=certified(folder)).start()
    stop = told_to_stop()
    print(json.dumps({"port": runner.addresses[0][1]}), flush=True)
    await stop.wait()
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
