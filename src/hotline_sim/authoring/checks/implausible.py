"""Whether a wrong response is one that somebody might choose."""

import re
from statistics import median

from hotline_sim.authoring.checks.words.manners import CRUDE
from hotline_sim.authoring.menus import Menu, Option
from hotline_sim.authoring.subject import Subject
from hotline_sim.authoring.word_index import words_in
from hotline_sim.diagnostic import Findings
from hotline_sim.intake.narrative import QUOTED

CURT = 3
"""A response of so many words, or fewer, may be too curt beside others."""

FAR_SHORTER = 0.25
"""How much of the others' length such a response has at most."""

SHOUTED = re.compile(r"\b[A-Z]{4,}\b.*\b[A-Z]{4,}\b|!!", re.DOTALL)
"""Words in capitals, or one exclamation mark after another."""


def implausible_response(subject: Subject, findings: Findings) -> None:
    """Report a response that is the worst of its beat, and sounds so.

    Only by signs that hardly mislead: what is merely clumsy is left to people to see.
    """
    for menu in subject.menus:
        worst = min(menu.options, key=lambda one: one.standing)
        sign = _sign(worst, menu, english=subject.lines.english)
        if sign and _hurts(worst) and _is_alone(worst, menu):
            place = subject.at("beats", menu.beat, "responses", worst.move.id)
            message = f"Nobody would choose “{worst.move.id}” at “{menu.beat}”: {sign}."
            hint = "Write what a kind and tired person might say."
            findings.advise("implausible-response", place, message, hint)


def _hurts(option: Option) -> bool:
    red_lines, harmful, *_ = option.standing
    return red_lines + harmful < 0


def _is_alone(option: Option, menu: Menu) -> bool:
    return sum(one.standing == option.standing for one in menu.options) == 1


def _sign(option: Option, menu: Menu, *, english: bool) -> str:
    """Return by what a response can be told for the worst, or an empty text."""
    said = QUOTED.sub(" ", option.move.say)
    words = words_in(said)
    crude = next((word for word in words if word in CRUDE), "") if english else ""
    if crude:
        return f"it says “{crude}”"
    if SHOUTED.search(said):
        return "it shouts"
    others = median(len(one.move.say) for one in menu.options if one is not option)
    if 0 < len(words) <= CURT and len(option.move.say) <= FAR_SHORTER * others:
        return "it has so few words beside the others"
    return ""
