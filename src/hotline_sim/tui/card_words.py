"""What an author wrote at a moment, as paragraphs of plain words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from hotline_sim.authoring.drawing.card import Card, HangUpCard, MoveCard, When
from hotline_sim.authoring.guard_words import OTHERWISE
from hotline_sim.rubric.rubric import Kind
from hotline_sim.scenario.compiled import BACK
from hotline_sim.tui.widgets.prose import EMPTY, Paragraph, item, para
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.authoring.seen import Shape
    from hotline_sim.rubric.rubric import Rubric

MARGIN = "   "

WIDEST = len("brings out")
"""How wide the names of what a response does are set."""

BACK_THERE = "back to where the call was going"


class CardWords:
    """Words what is written at a beat or an ending."""

    def __init__(self, shape: "Shape") -> None:
        self._scenario = shape.scenario
        self._rubric = shape.rubric
        self._facts = {one.id: one.says for one in shape.scenario.facts}

    def of_place(self, one: Card) -> Iterator[Paragraph]:
        """Yield all that is written there."""
        yield from section("HEARD", [*_sounds(one.sounds), *_cues(one.cues)])
        yield from section("ON COMING BACK", _cues(one.again))
        yield from section("TOLD HERE", self._told(one))
        yield from section("INVITES", self._invited(one.invites))
        spoken = [move for move in one.moves if move.say]
        silent = [move for move in one.moves if not move.say]
        yield from section("WHAT CAN BE SAID", self._moves(spoken))
        yield from section("SAYING NOTHING", self._moves(silent))
        yield from section("HANGING UP HERE", map(self._hang_up, one.hang_up))
        cut_in = [clean(self._scenario.interruptions[number].id) for number in one.cut_in]
        yield from section("MAY BE CUT IN BEFORE BY", [para(", ".join(cut_in))] if cut_in else [])
        yield from section("WORTH", self._worth(one))

    def _told(self, one: Card) -> list[Paragraph]:
        told = self._tells(one.tells)
        return [para(told)] if told else []

    def _invited(self, invites: When[str]) -> Iterator[Paragraph]:
        for when, do in invites:
            sign, label = _label(self._rubric, do).split(" ", 1)
            yield item(f"{sign} ", "", f"{label}  " if when else label, (_when(when), "$quiet"))

    def _moves(self, moves: Iterable[MoveCard]) -> Iterator[Paragraph]:
        for number, move in enumerate(moves):
            if number:
                yield EMPTY
            yield from self._move(move)

    def _move(self, move: MoveCard) -> Iterator[Paragraph]:
        """Yield one response, or saying nothing."""
        say = f"“{clean(move.say)}”" if move.say else f"for {move.after} seconds"
        yield para((say, "$accent"))
        marks = (
            clean(move.id) if move.say else "",
            "may be said again" if move.repeats else "",
            _when(move.when),
        )
        if any(marks):
            yield item(MARGIN, "", (" · ".join(filter(None, marks)), "bold"))
        rows = (
            ("shows", self._behaviours(move.shows)),
            ("mends", self._behaviours(move.repairs)),
            ("changes", ", ".join(move.changes)),
            ("brings out", self._tells(move.tells)),
            ("leads to", self.leads(move.leads_to)),
            ("why", clean(move.because)),
            ("better", f"“{clean(move.better)}”" if move.better else ""),
        )
        for name, text in rows:
            if text:
                yield item(f"{MARGIN}{name:<{WIDEST}}  ", "$quiet", text)

    def _behaviours(self, names: Iterable[str]) -> str:
        return "; ".join(_label(self._rubric, one) for one in names)

    def _tells(self, tells: When[tuple[str, ...]]) -> str:
        """Return the facts that are told, each with its words, and when."""
        said = []
        for when, names in tells:
            facts = ", ".join(f"{one}: “{clean(self._facts[one])}”" for one in names)
            said.append(f"{facts or 'nothing'}{f' ({_when(when)})' if when else ''}")
        return "; ".join(said) if any(names for _, names in tells) else ""

    def leads(self, ways: When[int]) -> str:
        """Return where something leads, and when."""
        return "; ".join(
            f"{self._target(place)}{f' ({_when(when)})' if when else ''}" for when, place in ways
        )

    def _target(self, place: int) -> str:
        return BACK_THERE if place == BACK else clean(self._scenario.places[place].id)

    def _hang_up(self, way: HangUpCard) -> Paragraph:
        shows = self._behaviours(way.shows)
        parts = (
            f"leads to {self._target(way.leads_to)}",
            _when(way.when),
            f"shows {shows}" if shows else "",
            clean(way.because),
        )
        return para("; ".join(filter(None, parts)))

    def _worth(self, one: Card) -> Iterator[Paragraph]:
        if one.worth:
            yield para(f"{one.worth:g} {'point' if one.worth == 1 else 'points'}")
        if one.because:
            yield para(clean(one.because))


def section(heading: str, paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield paragraphs under a heading; nothing where there are none."""
    found = list(paragraphs)
    if found:
        yield EMPTY
        yield para((heading, "bold $secondary"))
        yield from found


def _sounds(sounds: Sequence[str]) -> Iterator[Paragraph]:
    if sounds:
        yield para((f"( {clean(', '.join(sounds))} )", "italic $quiet"))


def _cues(cues: When[str]) -> Iterator[Paragraph]:
    for when, text in cues:
        if when:
            yield para((_when(when), "$quiet"))
        for line in text.strip().splitlines() or ["( nothing )"]:
            yield item("", "", f"“{clean(line)}”" if text.strip() else line)


def _when(when: str) -> str:
    return when if when in {"", OTHERWISE} else f"when {when}"


def _label(rubric: "Rubric", name: str) -> str:
    """Return a behaviour by its label, and its kind where that is more than a basic do."""
    known = rubric.behaviours.get(name)
    if known is None:
        return f"· {clean(name)}"
    sign, kind = "✓" if known.kind.is_do else "✕", str(known.kind).replace("_", " ")
    return f"{sign} {clean(known.label)}{'' if known.kind is Kind.BASIC else f' ({kind})'}"
