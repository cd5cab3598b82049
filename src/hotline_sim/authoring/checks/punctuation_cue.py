"""Whether the best response can be told by its punctuation."""

from functools import partial

from hotline_sim.authoring.checks.odds import alone, guess
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings
from hotline_sim.scenario.compiled import Move

MARKS = {
    "a question mark": "?？",
    "an exclamation mark": "!！",
    "quotation marks": '"“”„«»',
    "a dash": "—–",
    "a semicolon": ";",
}
"""What a response can be seen to hold, and by which signs."""


def punctuation_cue(subject: Subject, findings: Findings) -> None:
    """Say where the only response with a mark, or the only one without, is the best too often."""
    for mark, signs in MARKS.items():
        cues = alone(subject.menus, partial(_holds, signs))
        for word, cue in zip(("with", "without"), cues, strict=True):
            found = guess(subject.menus, cue)
            if found.tells:
                message = f"Picking the only response {word} {mark} {found}."
                hint = f"Let others be written like the best, as at {found.where}."
                findings.advise("punctuation-cue", subject.at("beats"), message, hint)


def _holds(signs: str, move: Move) -> bool:
    return any(sign in move.say for sign in signs)
