"""`hotline-sim preview`: a call to try out from any moment of it, following its file."""

import os
from argparse import Namespace

from hotline_sim.authoring.draft import Draft
from hotline_sim.authoring.moment import Start
from hotline_sim.authoring.rehearsal import rehearsal_in
from hotline_sim.cli.face import page, typed_lines, wants_plain
from hotline_sim.desk import Desk


def run(arguments: Namespace) -> int:
    """Take a call that is kept nowhere; what is wrong with the command is said at once."""
    with Desk.of(os.environ) as desk:
        draft = Draft(desk.library, desk.library.scenario_path(arguments.scenario))
        start = Start(
            arguments.beat or "",
            dict(arguments.gauges),
            tuple(arguments.told),
            arguments.variant or "",
        )
        if wants_plain(arguments):
            from hotline_sim.plain.preview import Preview

            Preview(draft, start, typed_lines(), page()).run()
            return 0
        rehearsal_in(draft.subject.variants, start)
        from hotline_sim.tui.app import run as run_app

        return run_app(os.environ, draft=draft, rehearsal=start, desk=desk)
