"""The server of the browser face: one process, on one address, until it is told to stop."""

import asyncio
import errno
import gc
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

LITTLE_AND_OFTEN = 2_000, 20, 10
"""New objects between two looks for garbage, and after how many looks older ones are looked at:
a page makes some thousands, and a look at so few takes a millisecond."""


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


def serve(running: Serving, sock: socket.socket) -> None:
    """Serve until it is told to stop.

    Commands put off looking for garbage, as most are over before there is any. A server makes much
    of it with every page, and the look it had put off would keep everybody waiting.
    """
    gc.collect()
    gc.freeze()  # what is there by now stays as long as the server
    gc.set_threshold(*LITTLE_AND_OFTEN)
    asyncio.run(running.serve(sockets=[sock]))


def listening(host: str, port: int, *, or_any: bool = False) -> socket.socket:
    """Return a socket that listens; on any port where the one wished for is taken, if it may be.

    UserError where it cannot be had, with what to do.
    """
    try:
        return _bound(host, port)
    except OSError as problem:
        if or_any and port and problem.errno == errno.EADDRINUSE:
            return listening(host, 0)
        raise UserError(_untaken(host, port, problem)) from problem


def server(app: App, certificate: Certificate | None = None) -> Serving:
    """Return a server of an app; give it a socket that listens. UserError: no such certificate."""
    _have_room()
    if certificate is not None:
        checked(certificate)
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
    if problem.errno == errno.EADDRNOTAVAIL or isinstance(problem, socket.gaierror):
        return (
            f"{host[:80]} is no address of this machine. Leave out --address, or name one that it"
            " has, such as 192.168.1.20."
        )
    if port and port < 1024 and isinstance(problem, PermissionError):
        return f"Port {port} is reserved for the system. Choose one above 1023 with --port."
    return (
        f"Port {port} of {host} cannot be had: {problem.strerror}. Another program may be using it,"
        " perhaps another hotline-sim. Close that, or choose another with --port."
    )


def checked(certificate: Certificate) -> None:
    """See that a certificate can be used, before anything listens. UserError where it cannot."""
    for file in filter(None, certificate):
        if not file.is_file():
            message = f"There is no file {file}. TLS needs a certificate and its private key."
            raise UserError(message)
    try:
        # A key behind a passphrase is refused: else it would be asked for where nobody looks.
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(*certificate, password=str)
    except OSError as problem:
        raise UserError(_unusable(certificate, problem)) from problem


def _unusable(certificate: Certificate, problem: OSError) -> str:
    chain, key = certificate
    if isinstance(problem, ssl.SSLError) and problem.reason == "KEY_VALUES_MISMATCH":
        return f"The private key {key or chain} belongs to another certificate than {chain}."
    if key is None:
        return (
            f"{chain} does not hold both a certificate and its private key, in PEM and without a"
            " passphrase. Where the key is another file, name it with --key."
        )
    return (
        f"{chain} and {key} cannot be used: TLS needs a certificate and its private key, both in"
        " PEM, and the key without a passphrase."
    )
