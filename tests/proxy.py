"""A proxy as companies have one, and a Slack behind TLS that only the proxy finds."""

import asyncio
import contextlib
import datetime as dt
import ipaddress
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

LOOPBACK = "127.0.0.1"


class Proxy:
    """Opens tunnels to one port, whatever name is asked for, and passes plain requests on; writes down what was asked."""

    def __init__(self, port: int) -> None:
        self.asked: list[str] = []
        self._leads_to = port

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take one connection, from its first line to its end."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        verb, target, _ = head.partition("\r\n")[0].split()
        self.asked.append(f"{verb} {target}")
        if verb == "CONNECT":
            far_reader, far_writer = await asyncio.open_connection(LOOPBACK, self._leads_to)
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            url = urlsplit(target)
            far_reader, far_writer = await asyncio.open_connection(url.hostname, url.port)
            far_writer.write(head.replace(target, f"{url.path}?{url.query}", 1).encode())
        await pipe(reader, writer, far_reader, far_writer)


async def pipe(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    far_reader: asyncio.StreamReader,
    far_writer: asyncio.StreamWriter,
) -> None:
    """Carry bytes both ways until one side ends."""
    ways = [
        asyncio.create_task(carry(reader, far_writer)),
        asyncio.create_task(carry(far_reader, writer)),
    ]
    try:
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for way in ways:
            way.cancel()
        await asyncio.gather(*ways, return_exceptions=True)
        writer.close()
        far_writer.close()


async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Carry bytes one way."""
    with contextlib.suppress(OSError, ssl.SSLError):
        while some := await reader.read(65_536):
            writer.write(some)
            await writer.drain()


@asynccontextmanager
async def proxy_to_tls(url: str, folder: Path, name: str) -> AsyncIterator[tuple[Proxy, str, Path]]:
    """Give a proxy that leads to what listens at an address, put behind TLS for a name; its address, and whom to trust."""
    certificate, key = made_for(name, folder)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)

    async def unwrap(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await pipe(reader, writer, *await asyncio.open_connection(LOOPBACK, urlsplit(url).port))

    front = await asyncio.start_server(unwrap, LOOPBACK, 0, ssl=context)
    proxy = Proxy(front.sockets[0].getsockname()[1])
    server = await asyncio.start_server(proxy.serve, LOOPBACK, 0)
    async with front, server:
        yield proxy, f"http://{LOOPBACK}:{server.sockets[0].getsockname()[1]}", certificate


def made_for(name: str, folder: Path) -> tuple[Path, Path]:
    """Make a certificate that signs itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    called = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    names: list[x509.GeneralName] = [x509.DNSName(name), x509.IPAddress(ipaddress.ip_address(LOOPBACK))]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(called)
        .issuer_name(called)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    paths = folder / "slack.pem", folder / "slack.key"
    paths[0].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return paths
