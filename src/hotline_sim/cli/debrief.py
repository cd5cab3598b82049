"""`hotline-sim debrief`: what a call showed, as text or as one JSON object."""

import json
import os
import sys
from argparse import Namespace

from hotline_sim.debrief.report import as_json
from hotline_sim.desk import Desk, checked_code


def run(arguments: Namespace) -> int:
    """Print the debrief of the call named, or of the latest that ended."""
    person = checked_code(arguments.person) if arguments.person else None
    desk = Desk.of(os.environ)
    found = desk.debrief(arguments.call, person)
    if arguments.format == "json":
        print(json.dumps(as_json(found), ensure_ascii=False, indent=2))
        return 0
    from hotline_sim.plain.debrief import write_debrief
    from hotline_sim.plain.page import Page

    scenario, rubric = desk.content_of(found.call)
    write_debrief(Page(sys.stdout), found, rubric, scenario.about.caller)
    return 0
