"""What is asked before a new file is written: in plain words, each with a default and a refusal."""

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from hotline_sim.authoring.starting.channel_words import CHANNEL_WORDS
from hotline_sim.errors import UserError, near_miss
from hotline_sim.storage.authored import MAX_SLUG, SLUG, slug_of
from hotline_sim.storage.characters import quoted

LONGEST_TITLE = 80
LONGEST_NAME = 30

CHANNELS = tuple(CHANNEL_WORDS)

TEACHES = (
    "call-safety",
    "role-and-limits",
    "risk-and-urgency",
    "screening",
    "honest-information",
    "choice-and-consent",
    "close-and-care",
)
"""What the moments of a new call can teach as it stands."""


class Question(NamedTuple):
    """One thing that is asked."""

    key: str
    """What its flag is called."""
    asks: str
    default: str
    read: Callable[[str], str]
    """Gives what is meant by an answer. UserError, in one line, where it cannot be meant."""


def read_id(answer: str) -> str:
    """Return an id. UserError where it is none."""
    if SLUG.fullmatch(answer) and len(answer) <= MAX_SLUG:
        return answer
    example = slug_of(answer) if answer.isascii() else ""
    message = (
        f"{quoted(answer)} is not an id. Use small letters a to z, digits and single hyphens, at"
        f" most {MAX_SLUG}: “{example or 'my-first-call'}”."
    )
    raise UserError(message)


def _title(answer: str) -> str:
    if answer.isprintable() and len(answer) <= LONGEST_TITLE:
        return answer
    message = f"{quoted(answer)} is no title: one line of at most {LONGEST_TITLE} letters."
    raise UserError(message)


def _name(answer: str) -> str:
    fits = all(unicodedata.category(one)[0] in "LM" or one in " -" for one in answer)
    if fits and len(answer) <= LONGEST_NAME:
        return answer
    message = (
        f"{quoted(answer)} is no name: letters, spaces and hyphens, at most {LONGEST_NAME}. Invent"
        " it; never write a real caller's."
    )
    raise UserError(message)


def _one_of(known: tuple[str, ...], answer: str, what: str) -> str:
    if answer in known:
        return answer
    near = near_miss(answer, known)
    hint = f"Did you mean “{near}”?" if near else f"Choose among {', '.join(known)}."
    message = f"{quoted(answer)} is no {what}. {hint}"
    raise UserError(message)


def _channel(answer: str) -> str:
    return _one_of(CHANNELS, answer.lower(), "channel")


def _difficulty(answer: str) -> str:
    return _one_of(("1", "2", "3"), answer, "difficulty")


def _teaches(answer: str) -> str:
    names = [one for one in re.split(r"[,\s]+", answer) if one]
    for one in names:
        _one_of(TEACHES, one, "competency that this first call can teach")
    return ", ".join(one for one in TEACHES if one in names) or ", ".join(TEACHES)


TITLE = Question("title", "What is it called on screen?", "", _title)

OF_A_SCENARIO = (
    Question("caller", "Who calls? A first name that you invent", "Dao", _name),
    Question("channel", f"How do they reach you? {', '.join(CHANNELS)}", "phone", _channel),
    Question(
        "teaches",
        f"What does it teach? Any of {', '.join(TEACHES)}",
        "call-safety, risk-and-urgency, screening, choice-and-consent",
        _teaches,
    ),
    Question("difficulty", "How hard is it? 1 steady, 2 pressed, 3 critical", "2", _difficulty),
)

OF_A_FORM = (Question("agency", "Whose form is it?", "Our desk", _title),)

QUESTIONS: dict[str, tuple[Question, ...]] = {
    "scenario": (TITLE._replace(default="A call from the kitchen"), *OF_A_SCENARIO),
    "rubric": (TITLE._replace(default="First weeks on the line"),),
    "form": (TITLE._replace(default="Sheet of our desk"), *OF_A_FORM),
    "service": (TITLE._replace(default="Who helps in our province"),),
}
"""What is asked for a file of each kind, in order."""
