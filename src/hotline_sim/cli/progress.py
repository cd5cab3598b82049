"""`hotline-sim progress`: levels over time, and what to practise next."""

import os
import sys
from argparse import Namespace
from datetime import datetime

from hotline_sim.cli.asked import person_of
from hotline_sim.cli.face import has_terminal, page, print_json, wants_plain
from hotline_sim.desk import Desk
from hotline_sim.refresher.progress.gather import progress


def run(arguments: Namespace) -> int:
    """Show it on its screen, or print it as text, JSON or a page."""
    person = person_of(arguments)
    if arguments.format is None and has_terminal() and not wants_plain(arguments):
        from hotline_sim.tui.app import run as run_app

        language = arguments.language
        return run_app(os.environ, person=arguments.person, where="progress", language=language)
    with Desk.of(os.environ) as desk:
        now, language = datetime.now().astimezone(), arguments.language
        found = progress(desk.store, desk.library, person, now, language)
    match arguments.format:
        case "json":
            from hotline_sim.refresher.progress.report import as_json

            print_json(as_json(found))
        case "html":
            from hotline_sim.refresher.progress.page import page_of

            sys.stdout.write(page_of(found))
        case _:
            from hotline_sim.plain.progress import write_progress

            write_progress(page(), found)
    return 0
