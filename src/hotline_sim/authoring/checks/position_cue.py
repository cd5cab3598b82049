"""Whether the best response can be told by where it stands in the file."""

from collections.abc import Sequence

from hotline_sim.authoring.checks.odds import Cue, guess
from hotline_sim.authoring.menus import Menu
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings


def position_cue(subject: Subject, findings: Findings) -> None:
    """Say where the best responses stand in one place too often.

    A trainee sees it where a beat keeps its order; anywhere else it shows in print, and to whoever
    reads the file aloud.
    """
    kept = [one for one in subject.menus if one.keeps_order]
    said = _say(kept, "These beats keep their order, so a trainee sees it.", subject, findings)
    if not said:
        shuffled = "The app shuffles them, but a printed call keeps the order."
        _say(subject.menus, shuffled, subject, findings)


def _say(menus: Sequence[Menu], why: str, subject: Subject, findings: Findings) -> bool:
    """Report the place that tells most, and return whether there is one."""
    guesses = [(guess(menus, cue), name) for name, cue in PLACES.items()]
    telling = [one for one in guesses if one[0].tells]
    if telling:
        found, name = min(telling, key=lambda one: one[0].odds)
        message = f"Picking the {name} response in the file {found}. {why}"
        hint = f"Move some of the best up or down, as at {found.where}."
        findings.advise("position-cue", subject.at("beats"), message, hint)
    return bool(telling)


def _at(place: int) -> Cue:
    def cue(menu: Menu) -> int | None:
        return place % len(menu.options) if place < len(menu.options) else None

    return cue


PLACES = {"first": _at(0), "second": _at(1), "third": _at(2), "fourth": _at(3), "last": _at(-1)}
