"""Whether the best response can be told by words such as “always” and “never”."""

from functools import partial

from hotline_sim.authoring.checks.odds import alone, guess
from hotline_sim.authoring.checks.words.manners import ABSOLUTE
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings
from hotline_sim.scenario.compiled import Move


def absolutes_cue(subject: Subject, findings: Findings) -> None:
    """Say where the only response with such a word is the best too often, or too seldom."""
    if not subject.lines.english:
        return
    bearing, lacking = alone(subject.menus, partial(_is_absolute, subject=subject))
    for word, cue, for_worse in (
        ("Picking the only response with", bearing, False),
        ("Picking the only response without", lacking, False),
        ("Passing over the only response with", bearing, True),
    ):
        found = guess(subject.menus, cue, for_worse=for_worse)
        if found.tells:
            message = f"{word} “always”, “never” or the like {found}."
            hint = f"Let good and bad responses be as sure as each other, as at {found.where}."
            findings.advise("absolutes-cue", subject.at("beats"), message, hint)


def _is_absolute(move: Move, subject: Subject) -> bool:
    """Return whether a response leaves no exception."""
    return not ABSOLUTE.isdisjoint(subject.words[move.name])
