"""`hotline-sim open`: the browser face, for one person on this machine."""

import os
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from hotline_sim.cli.asked import person_of, settings
from hotline_sim.desk import Desk
from hotline_sim.errors import UserError
from hotline_sim.library import Library

if TYPE_CHECKING:
    from hotline_sim.web.seat import Seat


def run(arguments: Namespace) -> int:
    """Serve the pages until Ctrl-C, and open the browser on them."""
    person = person_of(arguments)
    with Desk.of(os.environ) as desk:
        begins_at = "/"
        if arguments.scenario is not None:
            begins_at = f"/library/{_on_the_shelf(desk.library, arguments.scenario)}"
        from hotline_sim.web.alone import serve_alone

        shown = _Address(browser=not arguments.no_browser)
        seat = _seat(person)
        serve_alone(desk, seat, shown=shown, port=arguments.port, begins_at=begins_at)
    return 0


def _on_the_shelf(library: Library, name: str) -> str:
    """Return the id of a call that pages can be of. UserError where it is in no library."""
    path = library.scenario_path(name)
    if path not in (file.path for file in library.scenario_files().values()):
        message = (
            f"{path} lies in no library, and pages show only calls that do. Put it into"
            " library/scenarios/ of your data folder, or try it with hotline-sim preview."
        )
        raise UserError(message)
    return library.read(path).variants[""].id


def _seat(person: str) -> "Seat":
    """Return who sits there, with pages as the settings of the app say."""
    from hotline_sim.web.seat import Seat

    kept = settings()
    chosen = {"language": kept.language, "pace": kept.pace, "timers": kept.timers}
    return Seat(person, digits="say" if kept.at_once else "select").choosing(chosen)


class _Address:
    """Shows the address: at first with a word about it, later for another browser."""

    def __init__(self, *, browser: bool) -> None:
        self._browser = browser
        self._first = True

    def __call__(self, address: str) -> None:
        if not self._first:
            print(f"For another browser on this machine: {address}", file=sys.stderr)
            return
        self._first = False
        print(address, flush=True)
        print(
            "Your pages are at this address. It lets one browser in. Ctrl-C ends.", file=sys.stderr
        )
        if self._browser:
            import webbrowser

            webbrowser.open(address)
