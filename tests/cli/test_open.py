"""`hotline-sim open`: pages for one person on this machine, until Ctrl-C."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx

from hotline_sim.desk import Desk
from hotline_sim.web.server import HOME, listening
from tests.cli.running import Command, refused
from tests.web.forms import Form, Page

FELT = """
import signal, sys
from hotline_sim.cli.main import main
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main())
"""
"""Runs the command; where the tests run in the background, Ctrl-C would come ignored."""


class Opened(NamedTuple):
    """A server in a process of its own."""

    process: "subprocess.Popen[str]"
    address: str

    def end(self, how: signal.Signals) -> str:
        """End it; return what it said on the way."""
        self.process.send_signal(how)
        return self.process.communicate(timeout=30)[1]


@contextmanager
def opened(*arguments: str) -> Iterator[Opened]:
    """Run the command, without a browser, until the block ends."""
    with subprocess.Popen(
        [sys.executable, "-c", FELT, "open", "--no-browser", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            yield Opened(process, process.stdout.readline().strip())
        finally:
            process.kill()


def sent(client: httpx.Client, form: Form) -> Page:
    """Send a form by its first button."""
    name, value = next(iter(form.buttons.values()))
    return Page(client.post(form.action, data={**form.fields, name: value}).text)


def test_it_serves_whoever_has_the_key_and_begins_at_the_call_named() -> None:
    with opened("tower-room", "--port", "0", "--as", "T05") as served:
        assert served.address.startswith(f"http://{HOME}:")
        url = served.address.partition("/enter")[0]
        assert httpx.get(url).status_code == 403
        answer = httpx.get(served.address, follow_redirects=False)
        assert answer.headers["location"] == "/library/tower-room"
        said = served.end(signal.SIGINT)
    assert served.process.returncode == 130
    assert "Traceback" not in said
    assert said.splitlines()[-1] == "Stopped."


def test_killed_in_the_middle_of_a_call_it_goes_on_where_it_was() -> None:
    with httpx.Client(follow_redirects=True) as client:
        with opened("--port", "0") as served:
            url = served.address.partition("/enter")[0]
            client.base_url = httpx.URL(url)
            client.get(served.address)
            brief = Page(client.get("/library/tower-room").text)
            action = brief.form("/pick-up")
            page = Page(client.post(action.action, data=action.fields).text)
            form = sent(client, page.form("/say")).form("/say")
            served.end(signal.SIGKILL)
        with opened("--port", url.rpartition(":")[2]):
            before = form.fields["at"]
            page = sent(client, form)
            assert int(page.form("/say").fields["at"]) == int(before) + 1
            again = sent(client, form)
            assert again.form("/say").fields["at"] == page.form("/say").fields["at"]


def test_it_knows_who_the_app_knows(home: Path) -> None:
    home.mkdir()
    kept = {"trainee": "T77", "language": "lo", "timers": "off", "pace": "fast"}
    (home / "settings.json").write_text(json.dumps(kept), encoding="utf-8")
    with opened("--port", "0") as served, httpx.Client(follow_redirects=True) as client:
        client.base_url = httpx.URL(served.address.partition("/enter")[0])
        assert '<html lang="lo"' in client.get(served.address).text
        form = Page(client.get("/library/tower-room").text).form("/pick-up")
        assert 'data-stretch="0.5"' in client.post(form.action, data=form.fields).text
        served.end(signal.SIGKILL)
    with Desk.of({"HOTLINE_SIM_HOME": str(home)}) as desk:
        assert [one.call.person for one in desk.store.calls()] == ["T77"]


def test_a_call_in_no_library_is_refused_with_another_way(command: Command) -> None:
    own = Path(__file__).parents[1] / "flawed" / "sound.yaml"
    assert "hotline-sim preview" in refused(command("open", own, "--no-browser"))


def test_a_port_that_is_taken_is_refused(command: Command) -> None:
    with listening(HOME, 0) as taken:
        port = taken.getsockname()[1]
        assert str(port) in refused(command("open", "--no-browser", "--port", port))


def test_a_call_that_is_not_there_is_refused_before_anything_is_served(command: Command) -> None:
    assert "tower-room" in refused(command("open", "tower-rom", "--no-browser"))


def test_a_port_is_a_number(command: Command) -> None:
    for port in ("x", "65536", "-1"):
        assert "port" in refused(command("open", f"--port={port}")).lower()
