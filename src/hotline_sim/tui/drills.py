"""A drill as paragraphs: what went before, and what there is to tell once it is answered."""

from collections.abc import Iterator

from hotline_sim.refresher.asking import Answered, Asked
from hotline_sim.refresher.drill import Drill, Kind, Line
from hotline_sim.refresher.told import Told
from hotline_sim.tui.widgets.numbered_list import Item
from hotline_sim.tui.widgets.prose import EMPTY, Block, item, para
from hotline_sim.tui.widgets.wrapping import clean

CALLER, YOU = "CALLER", "YOU"

SAID = {"caller": "", "response": "$accent", "ending": "italic"}
"""How a line is drawn, by whose it is."""


def before(drill: Drill) -> Iterator[Block]:
    """Yield where and who, and what is told again."""
    if drill.setting:
        yield para((clean(drill.setting), "$quiet"))
        yield EMPTY
    wide = max((len(_name(drill, line)) for line in drill.recap), default=0)
    side = ""
    for line in drill.recap:
        now = "you" if line.voice in {"response", "silence"} else line.voice
        if side and now != side and "sound" not in {now, side}:
            yield EMPTY
        yield _line(drill, line, wide, named=now != side or bool(line.number))
        side = now


def _line(drill: Drill, line: Line, wide: int, *, named: bool) -> Block:
    name = _name(drill, line) if named else ""
    lead = f"{name:<{wide}}  "
    if line.voice == "gap":
        return item(" " * len(lead), "", ("…", "$quiet"))
    if line.voice == "silence":
        return item(lead, "bold $primary", ("you say nothing", "italic $quiet"))
    if line.voice == "sound":
        return item(" " * len(lead), "", (clean(line.text), "italic $quiet"))
    look = "bold $primary" if line.voice == "response" else "bold $secondary"
    return item(lead, look, (clean(line.text), SAID.get(line.voice, "")))


def _name(drill: Drill, line: Line) -> str:
    if line.voice in {"response", "silence"}:
        return f"{line.number} {YOU}" if line.number else YOU
    if line.voice in {"caller", "ending"}:
        return clean(drill.caller or CALLER).upper()
    return ""


def items_of(one: Asked, placed: tuple[str, ...] = ()) -> tuple[Item, ...]:
    """Return what there is to choose from; of an order, what is not placed yet."""
    is_lines = one.drill.kind is Kind.SLIP
    return tuple(
        Item(str(number), option.id, f"line {option.id}" if is_lines else clean(option.text))
        for number, option in enumerate(one.options, 1)
        if option.id not in placed
    )


def placed(one: Asked, names: tuple[str, ...]) -> Iterator[Block]:
    """Yield the steps that stand in order already."""
    for number, name in enumerate(names, 1):
        yield item(f"{number}. ", "bold $primary", clean(one.drill.option(name).text))


def after(answer: Answered, found: Told) -> Iterator[Block]:
    """Yield what was answered, whether it was right, and why."""
    yield from _answered(answer)
    yield EMPTY
    sign, look = ("✓ ", "bold $success") if answer.is_right else ("✕ ", "bold $error")
    yield item(sign, look, (clean(found.verdict), look))
    yield EMPTY
    for why in found.why:
        yield para(clean(why))
        yield EMPTY
    if found.better:
        yield para((clean(found.better), "italic"))
        yield EMPTY
    if found.right:
        yield para((clean(found.right), "$success"))
        yield from (
            item(f"{number}. ", "bold", clean(one)) for number, one in enumerate(found.steps, 1)
        )
        yield from (EMPTY,) if found.steps else ()
        yield from (para(clean(why)) for why in found.right_why)
        yield EMPTY
    for text in (found.about, *found.sources):
        yield para((clean(text), "$quiet"))


def _answered(answer: Answered) -> Iterator[Block]:
    if answer.asked.drill.kind is Kind.SLIP:
        yield item("You chose  ", "$quiet", f"line {answer.picked[0].id}")
    elif answer.asked.takes > 1:
        yield from placed(answer.asked, tuple(one.id for one in answer.picked))
    else:
        yield item("You chose  ", "$quiet", clean(answer.picked[0].text))
