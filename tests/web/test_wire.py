"""What comes over the wire that no browser sends: refused, and the server goes on."""

import logging
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from hotline_sim.web import patient
from hotline_sim.web.routing import FORM, MOST_FIELDS
from hotline_sim.web.server import LONGEST_HEAD
from tests.tui.sitting import ferry_desk
from tests.web.forms import Page
from tests.web.served import Browser, Served, serving, sitting


@pytest.fixture
def served(home: Path) -> Iterator[Served]:
    with ferry_desk(home) as desk, serving(desk) as one:
        yield one


def host_of(served: Served) -> str:
    """Return where a server listens, as a browser names it."""
    return served.url.removeprefix("http://")


def answers(served: Served, sent: bytes) -> list[bytes]:
    """Send bytes as they are, and return the first lines of all that is answered."""
    host, port = host_of(served).split(":")
    heard = b""
    with socket.create_connection((host, int(port)), timeout=5) as wire:
        wire.sendall(sent.replace(b"HERE", host_of(served).encode()))
        wire.shutdown(socket.SHUT_WR)
        while more := wire.recv(65_536):
            heard += more
    assert b"evil" not in heard.partition(b"\r\n\r\n")[0].lower()
    return [line for line in heard.split(b"\r\n") if line.startswith(b"HTTP/1.1 ")]


LENGTHS = b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"

ODD = {
    "a line break in a header": b"GET / HTTP/1.1\r\nHost: HERE\r\nX: a\r\x0bEvil\r\n\r\n",
    "a null byte in an address": b"GET /\x00 HTTP/1.1\r\nHost: HERE\r\n\r\n",
    "a null byte in a header": b"GET / HTTP/1.1\r\nHost: HERE\r\nX: \x00\r\n\r\n",
    "bytes that are no letters": b"GET /\xff\xfe HTTP/1.1\r\nHost: HERE\r\n\r\n",
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "two hosts": b"GET / HTTP/1.1\r\nHost: HERE\r\nHost: evil\r\n\r\n",
    "an address of elsewhere": b"GET http://evil/ HTTP/1.1\r\nHost: evil\r\n\r\n",
    "two lengths": b"POST / HTTP/1.1\r\nHost: HERE\r\n" + LENGTHS,
    "a length below nothing": b"POST / HTTP/1.1\r\nHost: HERE\r\nContent-Length: -1\r\n\r\n",
    "no request at all": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    "an endless address": b"GET /?" + b"a" * (LONGEST_HEAD + 10_000) + b" HTTP/1.1\r\n\r\n",
    "an endless cookie": b"GET / HTTP/1.1\r\nHost: HERE\r\nCookie: " + b"c" * 50_000 + b"\r\n\r\n",
    "a name that is none": b"CONNECT evil:443 HTTP/1.1\r\nHost: evil\r\n\r\n",
}


@pytest.mark.parametrize("what", ODD)
def test_what_no_browser_sends_is_refused(
    served: Served, what: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    for status in answers(served, ODD[what]):
        assert status.split()[1] in {b"400", b"403", b"405", b"421"}, status
    assert "evil" not in caplog.text.lower()
    assert httpx.get(served.entrance).status_code == 303


def test_one_request_does_not_carry_another_past_the_guard(served: Served) -> None:
    inner = b"GET /settings HTTP/1.1\r\nHost: evil\r\n\r\n"
    head = b"POST /settings HTTP/1.1\r\nHost: HERE\r\n"
    both = b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    for status in answers(served, head + both + inner):
        assert status.split()[1] not in {b"200", b"303"}, status


def test_a_form_that_is_too_long_hears_why_over_a_real_line(served: Served) -> None:
    with httpx.Client(base_url=served.url) as client:
        client.get(served.entrance)
        headers = {"Content-Type": FORM, "Origin": served.url}
        answer = client.post("/settings", content=b"x" * 900_000, headers=headers)
        assert answer.status_code == 413
        assert "Nothing was changed." in Page(answer.text).text


async def test_too_many_fields_are_refused_and_nothing_is_done(home: Path) -> None:
    async with sitting(home) as person:
        token = (await person.get("/settings")).forms[-1].fields["token"]
        before = person.answer.text
        data = {"token": token, "size": "largest"}
        many = {f"f{number}": "" for number in range(MOST_FIELDS)}
        answer = await person.client.post("/settings", data={**many, **data})
        assert answer.status_code == 400
        await person.get("/settings")
        assert person.answer.text == before


@pytest.mark.parametrize(
    "body", [b"note=%FF%FE%00&x", b"note=\xff\xfe\x00", b"note=%", b"&&==&", b"note=" + b"%00" * 9]
)
async def test_bytes_that_are_no_letters_are_a_note_or_none(home: Path, body: bytes) -> None:
    async with sitting(home) as person:
        form = (await person.pick_up("pier-at-dawn")).form("/note")
        sent = f"token={form.fields['token']}&".encode() + body
        answer = await person.client.post(form.action, content=sent, headers={"Content-Type": FORM})
        assert answer.status_code in {200, 400}
        await holds_no_odd_letters(person)


async def holds_no_odd_letters(person: Browser) -> None:
    """Look that the page is read as it should be."""
    await person.get(f"/call/{person.call}")
    assert person.answer.status_code == 200
    assert "\x00" not in person.answer.text


def test_one_address_has_so_many_connections_and_others_are_let_go(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patient, "MOST_OF_ONE", 3)
    host, port = host_of(served).split(":")
    where = host, int(port)
    with ExitStack() as stack:
        wires = [stack.enter_context(socket.create_connection(where, 5)) for _ in range(3)]
        with socket.create_connection(where, 5) as one_more:
            assert one_more.recv(1) == b""
        for wire in wires:
            wire.sendall(f"GET / HTTP/1.1\r\nHost: {host_of(served)}\r\n\r\n".encode())
            assert wire.recv(12) == b"HTTP/1.1 403"
    assert httpx.get(served.entrance).status_code == 303
