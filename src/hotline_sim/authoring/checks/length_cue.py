"""Whether the best response can be told by its length."""

from functools import partial

from hotline_sim.authoring.checks.odds import guess
from hotline_sim.authoring.menus import Menu
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings

STANDS_OUT = 1.1
"""How much longer than the next a response must be to be seen as longer."""


def length_cue(subject: Subject, findings: Findings) -> None:
    """Say where the longest response, or the shortest, is the best too often."""
    for word, sign, less, more in (
        ("longest", 1, "shorter", "longer"),
        ("shortest", -1, "longer", "shorter"),
    ):
        found = guess(subject.menus, partial(stands_out, sign=sign))
        if found.tells:
            message = f"Picking the {word} response {found}."
            hint = f"Make some of the best {less}, or others {more}, as at {found.where}."
            findings.advise("length-cue", subject.at("beats"), message, hint)


def stands_out(menu: Menu, sign: int) -> int | None:
    """Return the option that is plainly the longest, or with a sign of -1 the shortest."""
    lengths = [len(option.move.say) for option in menu.options]
    first, second, *_ = sorted(lengths, reverse=sign > 0)
    longer, shorter = max(first, second), min(first, second)
    return lengths.index(first) if longer >= STANDS_OUT * shorter and longer > shorter else None
