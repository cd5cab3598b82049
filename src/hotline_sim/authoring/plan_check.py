"""Reads the plan of a workshop and says everything that is wrong with it."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from hotline_sim.authoring.kept_findings import Checked
from hotline_sim.authoring.paths import read_plays
from hotline_sim.authoring.standing import calls_for, languages_of
from hotline_sim.diagnostic import Findings
from hotline_sim.errors import UserError
from hotline_sim.library import Library
from hotline_sim.scenario.kept import Later
from hotline_sim.storage.shelf import bytes_in, plays_beside
from hotline_sim.workshop_plan.plan import WorkshopPlan
from hotline_sim.workshop_plan.reader import Call, Known, read_plan


def check_plan(file: Path, data: bytes, library: Library) -> Checked:
    """Say what is wrong with a plan, which may name what a library holds, and what lies near."""
    findings = Findings(str(file))
    read_plan(data, findings, _known(library, calls_for(library, file), [file]))
    return Checked(tuple(findings))


def plan_in(data: bytes, name: str, library: Library) -> WorkshopPlan:
    """Return the plan in a file, as far as a library holds what it names. UserError: it has errors.

    What only lies near is not enough: the room is opened again where that may be another.
    """
    findings = Findings(name)
    plan = read_plan(data, findings, _known(library, calls_for(library), ()))
    if plan is None:
        raise UserError(findings.refusal())
    return plan


def _known(library: Library, calls: Sequence[Path], near: Sequence[Path]) -> Known:
    """Return what a plan may name; calls and languages are looked up only where there are any."""
    languages = languages_of(library)
    return Known(
        scenarios=Later(lambda: _calls(library, calls)) if calls else None,
        forms=Later(lambda: library.forms(near).found),
        languages=languages if len(languages) > 1 else None,
    )


def _calls(library: Library, files: Iterable[Path]) -> Mapping[str, Call]:
    """Return each call by its id, with its variants and plays; one with errors is there too."""
    found: dict[str, Call] = {}
    for file in files:
        try:
            about = library.read(file).variants[""].about
        except UserError:
            found[file.stem] = Call()
            continue
        found[about.id] = Call(about.variants, _plays(plays_beside(file)))
    return found


def _plays(path: Path) -> tuple[str, ...] | None:
    """Return what plays are declared; None where their file has errors."""
    if not path.is_file():
        return ()
    read = read_plays(bytes_in(path), Findings(str(path)))
    return tuple(play.path for play in read[0].root) if read else None
