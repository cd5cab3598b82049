"""`hotline-sim paths`: the declared plays of a call, each with what came of it; or one recorded."""

import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from hotline_sim.authoring.declared import Outcome
from hotline_sim.authoring.paths import check_paths
from hotline_sim.call.sheets import Sheets
from hotline_sim.cli.face import page, print_json
from hotline_sim.desk import Desk
from hotline_sim.diagnostic import Findings
from hotline_sim.errors import UserError
from hotline_sim.library import ReadScenario
from hotline_sim.plain.page import Page
from hotline_sim.storage.shelf import bytes_in, plays_beside, scenario_beside

MARGIN = " " * 8

DIFFERENT = 1
"""The exit code where a play does not come out as declared."""


def run(arguments: Namespace) -> int:
    """Play what is declared beside a scenario; or write down a play as one more."""
    with Desk.of(os.environ) as desk:
        if arguments.record is not None or arguments.answers is not None:
            from hotline_sim.cli.play_recording import record

            return record(desk, arguments)
        _check_asked(arguments)
        file = scenario_file(desk, arguments.scenario)
        found = _played(plays_beside(file), desk.library.read(file))
    if arguments.format == "json":
        print_json([_as_json(one) for one in found])
    else:
        _write(page(), found)
    differ = sum(bool(one.wrong) for one in found)
    print(f"{_plays(len(found))}, {differ or 'none'} otherwise than declared.", file=sys.stderr)
    return DIFFERENT if differ else 0


def scenario_file(desk: Desk, name: str) -> Path:
    """Return the file of a scenario by its id, its path, or that of the plays beside it."""
    return (
        scenario_beside(Path(name)) if name.endswith(".yaml") else desk.library.scenario_path(name)
    )


def sheets_of(read: ReadScenario) -> Sheets:
    """Return what calls of a scenario are written up with."""
    form = read.form.form if read.form else None
    return Sheets(form, read.directory, tuple(read.rubric.rubric.competencies))


def _check_asked(arguments: Namespace) -> None:
    """Refuse what belongs only to a play that is recorded. UserError."""
    if arguments.scenario is None:
        message = "Which call? hotline-sim paths SCENARIO; or --record CALL to write down a play."
        raise UserError(message)
    for flag in ("name", "variant", "output", "paperwork"):
        if getattr(arguments, flag):
            message = f"--{flag} is for a play that is written down, with --record or --answers."
            raise UserError(message)


def _played(plays: Path, read: ReadScenario) -> list[Outcome]:
    """Return what came of each play. UserError where they cannot be read."""
    if not plays.exists():
        message = (
            f"There are no declared plays {plays}. Write one from a call you took: "
            "hotline-sim paths --record CALL"
        )
        raise UserError(message)
    findings = Findings(str(plays))
    rubric = read.rubric.rubric
    found = check_paths(bytes_in(plays), read.variants, rubric, findings, sheets_of(read))
    if findings.found and not found:
        raise UserError(findings.refusal())
    return found


def _as_json(one: Outcome) -> dict[str, Any]:
    return {
        "path": one.play.path,
        "line": one.place.line,
        "variant": one.play.variant,
        "holds": not one.wrong,
        "ending": one.found.ending if one.found else None,
        "verdict": str(one.found.verdict) if one.found else None,
        "findings": [
            {
                "line": each.place.line,
                "code": each.code,
                "message": f"{each.message} {each.hint}".strip(),
            }
            for each in one.wrong
        ],
    }


def _write(out: Page, outcomes: list[Outcome]) -> None:
    for one in outcomes:
        first = "differs " if one.wrong else "holds   "
        out.line(f"{one.play.path}{_variant(one)}: {_end(one)}", indent=MARGIN, first=first)
        for each in one.wrong:
            said = f"line {each.place.line}: {each.message} {each.hint}".strip()
            out.line(said, indent=MARGIN, first=MARGIN)


def _variant(one: Outcome) -> str:
    return f" ({one.play.variant})" if one.play.variant else ""


def _end(one: Outcome) -> str:
    if one.found is None:
        return "not played to its end"
    where = f"at “{one.found.ending}”" if one.found.ending else "before any ending"
    return f"{one.found.verdict}, {where}"


def _plays(count: int) -> str:
    return "1 play" if count == 1 else f"{count} plays"
