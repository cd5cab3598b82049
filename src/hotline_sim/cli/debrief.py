"""`hotline-sim debrief`: what a call showed, as text or as one JSON object."""

import os
import sys
from argparse import Namespace

from hotline_sim.cli.face import page, print_json
from hotline_sim.debrief.report import as_json
from hotline_sim.desk import Desk, checked_code
from hotline_sim.language.catalogue import BASE

PATIENCE = 6
"""Seconds a debrief waits for the turning points, where they are still being worked out."""


def run(arguments: Namespace) -> int:
    """Print the debrief of the call named, or of the latest that ended."""
    person = None if arguments.person is None else checked_code(arguments.person)
    with Desk.of(os.environ) as desk:
        language = arguments.language
        found = desk.debrief(arguments.call, person, PATIENCE, language)
        if arguments.format == "json":
            print_json(as_json(found))
        else:
            from hotline_sim.plain.debrief import write_debrief

            content = desk.content_of(found.call)
            catalogues = desk.library.catalogues
            if language:
                content = content.in_language(language, catalogues)
            out = page(catalogues.interface(language or BASE))
            write_debrief(out, found, content.rubric, content.scenario.about.caller)
        if desk.find(found.call).outcome is None:
            message = f"This call can still be gone on with: hotline-sim resume {found.call}"
            print(message, file=sys.stderr)
        still_open = desk.unwrapped(person)
        if still_open is not None and still_open.call.id == found.call:
            message = f"Its record is still open. Finish it: hotline-sim resume {found.call}"
            print(message, file=sys.stderr)
    return 0
