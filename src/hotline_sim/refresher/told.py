"""What is told once a drill is answered, in words that every face shows."""

from collections.abc import Callable
from typing import NamedTuple, Self

from hotline_sim.language.text import worded
from hotline_sim.refresher.asking import Answered
from hotline_sim.refresher.drill import Kind, Option


class Told(NamedTuple):
    """Whether it was right, and what there is to know."""

    verdict: str
    why: tuple[str, ...]
    """Reasons, each a paragraph."""
    better: str
    """What to say instead, with its lead; empty where there is nothing better."""
    right: str
    """What would have been right; empty where it was. Of an order, what leads to its steps."""
    right_why: tuple[str, ...]
    """Why that is right."""
    steps: tuple[str, ...]
    """The steps in their order, where that was asked for and not right."""
    about: str
    sources: tuple[str, ...]

    def said(self, again: Callable[[str], str]) -> Self:
        """Return the same with our own sentences said again in another language."""
        return self._replace(
            verdict=again(self.verdict),
            why=tuple(map(again, self.why)),
            better=again(self.better),
            right=again(self.right),
            right_why=tuple(map(again, self.right_why)),
            about=again(self.about),
            sources=tuple(map(again, self.sources)),
        )


def told(answer: Answered) -> Told:
    """Return what to tell of an answer."""
    drill = answer.asked.drill
    return Told(
        verdict=_verdict(answer),
        why=_why(answer),
        better=worded("refresher.better", "Better: {better}", better=answer.better)
        if answer.better
        else "",
        right=_right(answer),
        right_why=_right_why(answer),
        steps=tuple(one.text for one in answer.right)
        if drill.kind is Kind.ORDER and not answer.is_right
        else (),
        about=worded("refresher.about", "This was about: {about}.", about=drill.about),
        sources=tuple(
            worded("refresher.source", "Source {name}: {title}", name=name, title=title)
            for name, title in drill.sources
        ),
    )


def _verdict(answer: Answered) -> str:
    if answer.is_right:
        return worded("refresher.right", "Right.")
    if answer.slip:
        return worded("refresher.slipped", "Not this one: {slip}.", slip=answer.slip)
    return worded("refresher.wrong", "Not quite.")


def _why(answer: Answered) -> tuple[str, ...]:
    """Return what the answer did, and the reason of the drill where it was right."""
    drill = answer.asked.drill
    found = [_own(drill.kind, one, is_right=answer.is_right) for one in answer.picked]
    own = found if answer.asked.takes == 1 else []
    return tuple(filter(None, (*own, drill.why if answer.is_right else "")))


def _own(kind: Kind, one: Option, *, is_right: bool) -> str:
    """Return why an option is what it is; in a word what it is about where it was not right."""
    if not one.why or is_right or kind is Kind.CHOOSE:
        return one.why
    if kind is Kind.SLIP:
        return worded("refresher.line-good", "Line {number}: {why}", number=one.id, why=one.why)
    return worded("refresher.that-is", "{text}: {why}", text=one.text, why=one.why)


def _right_why(answer: Answered) -> tuple[str, ...]:
    """Return why the right answer is right, where another was given."""
    if answer.is_right:
        return ()
    own = [one.why for one in answer.right] if answer.asked.takes == 1 else []
    return tuple(filter(None, (*own, answer.asked.drill.why)))


def _right(answer: Answered) -> str:
    if answer.is_right:
        return ""
    kind, right = answer.asked.drill.kind, answer.right[0]
    if kind is Kind.ORDER:
        return worded("refresher.in-order", "In order:")
    if kind is Kind.SLIP:
        return worded("refresher.slip-was", "The slip was line {number}.", number=right.id)
    return worded("refresher.right-was", "Right: {text}", text=right.text)


def ended(right: int, count: int) -> str:
    """Return what is said at the end of a sitting."""
    return worded(
        "refresher.end", "That was all for now: {right} of {count} right.", right=right, count=count
    )


def proposed(title: str) -> str:
    """Return what is said where a whole call is a good next step."""
    return worded(
        "refresher.propose",
        "It goes well. A whole call is a good next step: “{title}”.",
        title=title,
    )
