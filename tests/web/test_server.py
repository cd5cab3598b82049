"""The server itself: its port, its certificate, slow clients, streams, and its end."""

import asyncio
import gc
import socket
import ssl
import subprocess
import time
from pathlib import Path

import httpx
import pytest
from starlette.responses import Response

from hotline_sim.errors import UserError
from hotline_sim.web import patient
from hotline_sim.web.routing import get
from hotline_sim.web.server import (
    HOME,
    LITTLE_AND_OFTEN,
    Certificate,
    checked,
    listening,
    serve,
    server,
)
from hotline_sim.web.visit import Visit
from tests.tui.sitting import ferry_desk
from tests.web.served import running, serving


def test_a_port_that_is_taken_is_told_with_what_to_do() -> None:
    with listening(HOME, 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UserError, match=rf"Port {port} .*--port"):
            listening(HOME, port)
        with listening(HOME, port, or_any=True) as other:
            assert other.getsockname()[1] not in {0, port}


def test_pages_are_sent_at_once_and_not_when_their_beginning_was_acknowledged() -> None:
    with listening(HOME, 0) as sock, socket.create_connection(sock.getsockname()):
        accepted, _ = sock.accept()
        with accepted:
            # asyncio turns Nagle's waiting off for sockets that say so, and for no others.
            assert accepted.proto == socket.IPPROTO_TCP


def test_a_certificate_that_is_none_is_told(tmp_path: Path, certificate: Path) -> None:
    none, locked, other = (tmp_path / f"{name}.pem" for name in ("no", "locked", "other"))
    none.write_text("no", encoding="utf-8")
    make = f"openssl genrsa -aes128 -passout pass:own -out {locked} 2048"
    subprocess.run(make.split(), check=True, capture_output=True)
    subprocess.run(f"openssl genrsa -out {other} 2048".split(), check=True, capture_output=True)
    checked(Certificate(certificate))
    for chain, key, why in (
        (none, None, "name it with --key"),
        (tmp_path / "gone.pem", None, "There is no file"),
        (certificate, tmp_path / "gone.pem", "There is no file"),
        (certificate, none, "both in PEM"),
        (tmp_path / "crt.pem", locked, "without a passphrase"),
        (tmp_path / "crt.pem", other, "belongs to another certificate"),
    ):
        with pytest.raises(UserError, match=why):
            checked(Certificate(chain, key))


def test_with_a_certificate_it_speaks_tls_and_its_cookie_is_for_tls_alone(
    home: Path, certificate: Path
) -> None:
    with ferry_desk(home) as desk, serving(desk, certificate=certificate) as served:
        trusted = ssl.create_default_context(cafile=str(certificate))
        answer = httpx.get(served.entrance, verify=trusted)
        assert served.url.startswith("https://")
        assert answer.status_code == 303
        cookie = answer.headers["set-cookie"]
        assert cookie.startswith("__Host-hotline-")
        assert "; Secure" in cookie


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Return a certificate for this machine, with its key."""
    file = tmp_path / "own.pem"
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=own"
    where = f"-addext subjectAltName=IP:{HOME} -keyout {file} -out {tmp_path}/crt.pem"
    subprocess.run([*command.split(), *where.split()], check=True, capture_output=True)
    file.write_text(file.read_text() + (tmp_path / "crt.pem").read_text())
    return file


@pytest.mark.parametrize("begun", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "])
def test_a_client_that_never_says_what_it_wants_is_let_go(
    home: Path, monkeypatch: pytest.MonkeyPatch, begun: bytes
) -> None:
    monkeypatch.setattr(patient, "PATIENCE", 0.3)
    with ferry_desk(home) as desk, serving(desk) as served:
        host, port = served.url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=5) as slow:
            slow.sendall(begun)
            assert slow.recv(100) == b""


def test_headers_without_end_are_refused(home: Path) -> None:
    with ferry_desk(home) as desk, serving(desk) as served:
        host, port = served.url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=5) as endless:
            endless.sendall(b"GET / HTTP/1.1\r\nX-Long: " + b"x" * 100_000)
            assert endless.recv(100).startswith(b"HTTP/1.1 400")


async def moved(visit: Visit) -> Response:
    """Show what moves."""
    return visit.face.hub.stream(("room",))


def test_a_stream_hears_what_is_told_and_ends_with_the_server(home: Path) -> None:
    with ferry_desk(home) as desk, httpx.Client() as client:
        with serving(desk, more=[get("/moved", moved, anybody=True)]) as served:
            asked = client.build_request("GET", f"{served.url}/moved")
            answer = client.send(asked, stream=True)
            assert answer.headers["content-type"].startswith("text/event-stream")
            heard = answer.iter_text()
            assert next(heard).startswith("retry:")
            served.app.face.hub.tell_soon("room", "moved", "7")
            assert next(heard) == "event: moved\ndata: 7\n\n"
            ended = time.monotonic()
        assert time.monotonic() - ended < 2
        assert list(heard) == []


async def test_what_is_served_has_its_garbage_looked_for_little_and_often(home: Path) -> None:
    with ferry_desk(home) as desk:
        async with running(desk) as (app, _):
            made = server(app)
    made.should_exit = True
    before = gc.get_threshold()
    try:
        gc.set_threshold(200_000)
        with listening(HOME, 0) as sock:
            await asyncio.to_thread(serve, made, sock)
        assert gc.get_threshold() == LITTLE_AND_OFTEN
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
