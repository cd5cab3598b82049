"""`hotline-sim` without a command: the app; where there is no terminal, an exemplary call."""

import os
from argparse import Namespace

from hotline_sim.cli.face import has_terminal, page, typed_lines, wants_plain


def run(arguments: Namespace) -> int:
    """Open the app, the plain home, or the walk-through of a model call."""
    if arguments.person is not None:
        from hotline_sim.desk import checked_code

        checked_code(arguments.person)
    if not wants_plain(arguments):
        from hotline_sim.tui.app import run as run_app

        return run_app(os.environ, person=arguments.person)
    from hotline_sim.desk import NOBODY, Desk

    with Desk.of(os.environ) as desk:
        if not has_terminal() and not arguments.plain:
            from hotline_sim.plain.walkthrough import NO_TERMINAL, write_walkthrough

            write_walkthrough(desk.library, page(), intro=NO_TERMINAL)
            return 0
        from hotline_sim.cli.take import take
        from hotline_sim.plain.home import choose_call

        lines = typed_lines()
        taken = choose_call(desk, arguments.person or NOBODY, lines, page())
        return 0 if taken is None else take(desk, taken, None, lines)
