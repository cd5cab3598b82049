"""`hotline-sim library`: the calls there are, as a list or as JSON."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Mapping
from typing import Any

from hotline_sim.cli.face import page, print_json
from hotline_sim.desk import Desk
from hotline_sim.language.catalogues import Translation
from hotline_sim.scenario.compiled import Brief


def run(arguments: Namespace) -> int:
    """Print every call this machine can see."""
    library = Desk.of(os.environ).library
    briefs = list(library.briefs())
    others = {one.id: library.catalogues.translations("scenarios", one.id) for _, one in briefs}
    if arguments.format == "json":
        print_json([_as_json(pack, brief, others[brief.id]) for pack, brief in briefs])
    else:
        _print_text(briefs, others)
    unread = len(library.scenario_files()) - len(briefs)
    if unread:
        files = "1 scenario has" if unread == 1 else f"{unread} scenarios have"
        print(f"{files} errors and cannot be played: hotline-sim check", file=sys.stderr)
    return 0


def _as_json(pack: str, brief: Brief, others: Iterable[Translation]) -> dict[str, Any]:
    translations = [one._asdict() for one in others]
    return {"pack": pack, **brief._asdict(), "translations": translations}


def _print_text(
    briefs: Iterable[tuple[str, Brief]], others: Mapping[str, Iterable[Translation]]
) -> None:
    out = page()
    for number, (pack, brief) in enumerate(briefs):
        if number:
            out.line()
        out.line(f"{brief.id}: {brief.title}")
        tongues = [f"{one.language}{' (draft)' * one.draft}" for one in others[brief.id]]
        facts = [pack, brief.call_type, f"about {brief.minutes} minutes", brief.language, *tongues]
        out.line(", ".join(facts), indent="    ")
        out.line(f"Contains: {brief.content_note or 'nothing hard.'}", indent="    ")
        if brief.variants:
            out.line(f"Variants: {', '.join(brief.variants)}", indent="    ")
