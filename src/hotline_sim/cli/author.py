"""`hotline-sim author`: a call under its author's hands, in the app or as lines to read."""

import os
from argparse import Namespace

from hotline_sim.cli.face import page, wants_plain
from hotline_sim.desk import Desk


def run(arguments: Namespace) -> int:
    """Open the author's screen on a call, or the list of those there are."""
    with Desk.of(os.environ) as desk:
        if wants_plain(arguments):
            from hotline_sim.plain.outline import write_drafts, write_outline

            if arguments.scenario is None:
                write_drafts(page(), desk.library)
            else:
                write_outline(page(), desk.library, desk.library.scenario_path(arguments.scenario))
            return 0
        return _in_the_app(desk, arguments)


def _in_the_app(desk: Desk, arguments: Namespace) -> int:
    """Open the app; what cannot be read is said before the screen is taken."""
    draft = None
    if arguments.scenario is not None:
        from hotline_sim.authoring.draft import Draft

        path = desk.library.scenario_path(arguments.scenario)
        draft = Draft(desk.library, path, unfinished=True)
    from hotline_sim.tui.app import run as run_app

    return run_app(os.environ, where="" if draft else "author", draft=draft, desk=desk)
