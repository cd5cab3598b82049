"""The server of the browser face: one process, on one address, until it is told to stop."""

import socket
import ssl
from pathlib import Path
from typing import NamedTuple

import uvicorn

from hotline_sim.errors import UserError
from hotline_sim.web.app import App
from hotline_sim.web.patient import Patient

HOME = "127.0.0.1"
"""This machine, and nobody else."""

MOST_CONNECTIONS = 2000

MOST_FILES = 8192

LONGEST_HEAD = 32 * 1024
"""Bytes of an address and its headers."""


class Certificate(NamedTuple):
    """What TLS is spoken with."""

    chain: Path
    key: Path | None = None
    """None where the key stands in the same file."""


class Serving(uvicorn.Server):
    """A server that ends its lasting streams before it waits for them."""

    def __init__(self, config: uvicorn.Config, app: App) -> None:
        """Serve an app."""
        super().__init__(config)
        self._face = app.face

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop: streams first, then whatever is being answered."""
        self._face.hub.close()
        await super().shutdown(sockets)


def listening(host: str, port: int, *, or_any: bool = False) -> socket.socket:
    """Return a socket that listens; on any port where the one wished for is taken, if it may be.

    UserError where it cannot be had, with what to do.
    """
    try:
        return _bound(host, port)
    except OSError as problem:
        if or_any and port:
            return listening(host, 0)
        raise UserError(_untaken(host, port, problem)) from problem


def server(app: App, certificate: Certificate | None = None) -> Serving:
    """Return a server of an app; give it a socket that listens. UserError: no such certificate."""
    _have_room()
    if certificate is not None:
        _checked(certificate)
    config = uvicorn.Config(
        app,
        http=Patient,
        loop="asyncio",
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=5,
        h11_max_incomplete_event_size=LONGEST_HEAD,
        ssl_certfile=certificate.chain if certificate else None,
        ssl_keyfile=certificate.key if certificate else None,
    )
    return Serving(config, app)


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # By its name, or asyncio does not know it for TCP, and each page waits 40 ms for Nagle.
    found = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((host, port))
        found.listen(2048)
    except OSError:
        found.close()
        raise
    return found


def _have_room() -> None:
    """Have as many files open as the system allows: each connection is one, and each held call."""
    try:
        import resource
    except ImportError:  # Windows knows no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_FILES if hard == resource.RLIM_INFINITY else min(MOST_FILES, hard)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _untaken(host: str, port: int, problem: OSError) -> str:
    if port and port < 1024 and isinstance(problem, PermissionError):
        return f"Port {port} is reserved for the system. Choose one above 1023 with --port."
    return (
        f"Port {port} of {host} cannot be had: {problem.strerror}. Another program may be using it,"
        " perhaps another hotline-sim. Close that, or choose another with --port."
    )


def _checked(certificate: Certificate) -> None:
    """See that the certificate can be used, before anything listens."""
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate.chain, certificate.key)
    except (OSError, ssl.SSLError) as problem:
        message = (
            f"The certificate {certificate.chain} cannot be used: {problem}."
            " It takes a certificate and its private key, both in PEM."
        )
        raise UserError(message) from problem
