"""`hotline-sim library`: the calls there are, as a list or as JSON."""

import json
import os
import sys
from argparse import Namespace

from hotline_sim.desk import Desk
from hotline_sim.plain.page import Page


def run(arguments: Namespace) -> int:
    """Print every call this machine can see."""
    briefs = list(Desk.of(os.environ).library.briefs())
    if arguments.format == "json":
        rows = [{"pack": pack, **brief._asdict()} for pack, brief in briefs]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    page = Page(sys.stdout)
    for pack, brief in briefs:
        page.line(f"{brief.id}  {brief.title}")
        facts = f"{pack} · {brief.call_type} · {brief.minutes} minutes · {brief.language}"
        page.line(facts, indent="    ")
        page.line(f"Contains: {brief.content_note or 'nothing hard'}", indent="    ")
    return 0
