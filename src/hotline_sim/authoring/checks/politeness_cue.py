"""Whether the best response can be told by its good manners."""

from functools import partial

from hotline_sim.authoring.checks.odds import alone, guess
from hotline_sim.authoring.checks.words.manners import POLITE
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings
from hotline_sim.scenario.compiled import Move


def politeness_cue(subject: Subject, findings: Findings) -> None:
    """Say where the only polite response, or the only one that is not, is the best too often."""
    if subject.lines.english:
        cues = alone(subject.menus, partial(_is_polite, subject=subject))
        for word, cue in zip(("with", "without"), cues, strict=True):
            found = guess(subject.menus, cue)
            if found.tells:
                message = f"Picking the only response {word} “please”, “thank” or “sorry” {found}."
                hint = f"Be as polite in the others, as at {found.where}."
                findings.advise("politeness-cue", subject.at("beats"), message, hint)


def _is_polite(move: Move, subject: Subject) -> bool:
    """Return whether a response says please, thank you or sorry."""
    return not POLITE.isdisjoint(subject.words[move.name])
