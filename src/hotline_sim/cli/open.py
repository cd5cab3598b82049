"""`hotline-sim open`: the browser face, for one person on this machine."""

import os
import sys
from argparse import Namespace

from hotline_sim.desk import NOBODY, Desk, checked_code


def run(arguments: Namespace) -> int:
    """Serve the pages until Ctrl-C, and open the browser on them."""
    person = checked_code(arguments.person or NOBODY)
    with Desk.of(os.environ) as desk:
        begins_at = "/"
        if arguments.scenario is not None:
            begins_at = f"/library/{desk.library.scenario(arguments.scenario).id}"
        from hotline_sim.web.alone import serve_alone

        shown = _Address(browser=not arguments.no_browser)
        serve_alone(desk, person, shown=shown, port=arguments.port, begins_at=begins_at)
    return 0


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
