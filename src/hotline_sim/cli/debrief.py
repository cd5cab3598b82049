"""`hotline-sim debrief`: what a call showed, as text or as one JSON object."""

import os
import sys
from argparse import Namespace

from hotline_sim.cli.face import page, print_json
from hotline_sim.debrief.report import as_json
from hotline_sim.desk import Desk, checked_code


def run(arguments: Namespace) -> int:
    """Print the debrief of the call named, or of the latest that ended."""
    person = None if arguments.person is None else checked_code(arguments.person)
    with Desk.of(os.environ) as desk:
        found = desk.debrief(arguments.call, person)
        if arguments.format == "json":
            print_json(as_json(found))
        else:
            from hotline_sim.plain.debrief import write_debrief

            scenario, rubric = desk.content_of(found.call)
            write_debrief(page(), found, rubric, scenario.about.caller)
        if desk.find(found.call).outcome is None:
            message = f"This call can still be gone on with: hotline-sim resume {found.call}"
            print(message, file=sys.stderr)
    return 0
