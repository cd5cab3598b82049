"""Don'ts that nobody is tempted to show, and harmful ones that cannot be mended."""

from hotline_sim.authoring.subject import Subject
from hotline_sim.authoring.where import beats_of, of_move
from hotline_sim.diagnostic import Findings
from hotline_sim.rubric.rubric import Kind


def forced_slips(subject: Subject, findings: Findings) -> None:
    """Report don'ts that are open only where everything else that is open is bad as well."""
    moves = subject.scenario.moves
    tempting = {name for one in _beside_something_good(subject) for name in moves[one].shows}
    for name, number in _first_showings(subject).items():
        if name not in tempting:
            message = f"“{name}” tempts nobody: wherever it is open, all else is bad as well."
            hint = "Set a good response beside it."
            where = subject.at(*of_move(subject.scenario.moves[number]), "shows")
            findings.warn("forced-slip", where, message, hint)


def _beside_something_good(subject: Subject) -> set[int]:
    """Return the moves that may be open when something without a don't is open as well."""
    bad = {number for number, move in enumerate(subject.scenario.moves) if move.slips}
    return {one for together in _open_together(subject) if together - bad for one in together}


def _open_together(subject: Subject) -> set[frozenset[int]]:
    """Return the sets of moves that may be open at the same time."""
    if subject.reach.is_exact:
        graphs = (one.graph for one in subject.analyses)
        return {frozenset(move for _, _, move in ways) for one in graphs for ways in one.edges}
    beats = (beat.moves for _, beat in beats_of(subject.scenario))
    return {frozenset(one for one in moves if one in subject.reach.moves) for moves in beats}


def _first_showings(subject: Subject) -> dict[str, int]:
    """Return every don't that can be shown, and the first move in the file that shows it."""
    behaviours = subject.rubric.behaviours
    return {
        name: min(moves)
        for name, moves in subject.showing.items()
        if not behaviours[name].kind.is_do
    }


def unrepairable_slips(subject: Subject, findings: Findings) -> None:
    """Report harmful don'ts that no response after any of their showings repairs."""
    for name, number in _first_showings(subject).items():
        if subject.rubric.behaviours[name].kind is not Kind.HARMFUL:
            continue
        if not any(_is_mended_after(subject, name, one) for one in subject.showing[name]):
            message = f"“{name}” can be shown, and nothing said after it repairs it."
            hint = "Let a later response repair it: noticing a mistake is a skill of its own."
            where = subject.at(*of_move(subject.scenario.moves[number]), "shows")
            findings.warn("no-repair", where, message, hint)


def _is_mended_after(subject: Subject, name: str, number: int) -> bool:
    after = subject.onward.after(number)
    return any(after >> one & 1 for one in subject.repairing.get(name, ()))
