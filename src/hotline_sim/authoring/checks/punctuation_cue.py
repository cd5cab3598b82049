"""Whether the best response can be told by its punctuation."""

import re
from collections.abc import Callable
from functools import partial

from hotline_sim.authoring.checks.odds import guess, only_one
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings
from hotline_sim.scenario.compiled import Move

MARKS: dict[str, Callable[[str], object]] = {
    "a question mark": re.compile("[?？]").search,
    "an exclamation mark": re.compile("[!！]").search,
    "quotation marks": re.compile('["“”„«»]').search,
    "a dash": re.compile("[—–]|(?<= )-(?= )").search,
    "a semicolon": re.compile(";").search,
}
"""What a response can be seen to hold, and how it is looked for."""


def punctuation_cue(subject: Subject, findings: Findings) -> None:
    """Say where the only response with a mark, or the only one without, is the best too often."""
    for mark, search in MARKS.items():
        for word in ("with", "without"):
            cue = partial(only_one, bears=partial(_bears, search), without=word != "with")
            found = guess(subject.moments, cue)
            if found.tells:
                message = f"Picking the only response {word} {mark} {found}."
                hint = f"Let others be written like the best, as at {found.where}."
                findings.advise("punctuation-cue", subject.at("beats"), message, hint)


def _bears(search: Callable[[str], object], move: Move) -> object:
    return search(move.say)
