"""`hotline-sim record`: what was written in a call, through any agency's form."""

import os
from argparse import Namespace
from typing import Any

from hotline_sim.cli.face import page, print_json
from hotline_sim.cli.recorded import recorded
from hotline_sim.debrief.paperwork.record_words import Words
from hotline_sim.desk import Desk, checked_code
from hotline_sim.intake.crosswalk import Seen, from_shared, seen_as
from hotline_sim.intake.form import Form
from hotline_sim.intake.nesting import nested
from hotline_sim.plain.page import Page
from hotline_sim.plain.record_lists import write_filled


def run(arguments: Namespace) -> int:
    """Print the record as it was filled in, or as the form named shows it, and what is lost."""
    person = None if arguments.person is None else checked_code(arguments.person)
    with Desk.of(os.environ) as desk:
        found = recorded(desk, arguments.call, person)
        form = desk.library.form(arguments.form) if arguments.form else found.filled_in
    if form.id == found.filled_in.id:
        form, seen = found.filled_in, Seen(from_shared(found.filled_in, found.record), ())
    else:
        seen = seen_as(found.record, found.shared, form)
    if arguments.format == "json":
        print_json(_as_json(found.call, form, seen))
    else:
        _write(page(), found.shared, form, seen)
    return 0


def _as_json(call: str, form: Form, seen: Seen) -> dict[str, Any]:
    lost = [one._asdict() for one in seen.lost]
    return {"call": call, "form": form.id, "record": nested(seen.record), "lost": lost}


def _write(out: Page, shared: Form, form: Form, seen: Seen) -> None:
    out.line(f"{form.title} ({form.agency})")
    out.line()
    write_filled(out, form, seen.record)
    if seen.lost:
        out.line()
        out.line("What this form cannot hold:")
    words = Words(shared)
    for one in seen.lost:
        leaf = shared.leaf(one.leaf)
        said = words.value(leaf, one.value) if leaf else one.value
        out.line(f"{words.label(one.leaf)}: {said}. {one.why}", indent="    ")
