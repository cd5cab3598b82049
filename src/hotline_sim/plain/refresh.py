"""Refreshers on plain lines: what went before, a question, and at once what there is to tell."""

from collections.abc import Callable, Iterator

from hotline_sim.plain.asking import Asking, BrokenOff, LeftForLater, write_numbered
from hotline_sim.plain.page import Page
from hotline_sim.plain.transcript import write_line
from hotline_sim.refresher.asking import Answered, Asked, picks_in
from hotline_sim.refresher.drill import Kind
from hotline_sim.refresher.sitting import Sitting
from hotline_sim.refresher.told import Told

LEAVE = "q"

CALLER = "Caller"

KEPT = "What you answered is kept."

NOTHING = "There is nothing to practise here yet: no call could be read. Try hotline-sim check"


def refresh(sitting: Sitting, lines: Iterator[str], page: Page) -> None:
    """Ask every drill of a sitting. LeftForLater, BrokenOff: what was answered is kept."""
    ask = Asking(page, lines, lambda: KEPT)
    for note in sitting.notes:
        page.line(note)
    if not sitting.count:
        page.line(NOTHING)
        return
    while sitting.now is not None:
        _write_asked(page, sitting.now, sitting)
        _write_told(page, sitting.told(_answer(ask, sitting)))
        sitting.go_on()
        if sitting.now is not None:
            said = ask.line_or_nothing(f"Enter goes on, {LEAVE} stops here: ")
            if said.lower() == LEAVE:
                raise LeftForLater(KEPT)
    _write_end(page, sitting)


def _write_asked(page: Page, one: Asked, sitting: Sitting) -> None:
    drill = one.drill
    page.heading(f"Refresher {sitting.number} of {sitting.count}: {drill.title}")
    if drill.setting:
        page.line(drill.setting)
        page.line()
    caller = drill.caller or CALLER
    for line in drill.recap:
        if line.voice == "gap":
            page.line("(…)", indent=" ")
        else:
            write_line(page, line.voice, line.text, caller, line.number)
    if drill.recap:
        page.line()
    page.line(drill.question)
    if drill.kind is not Kind.SLIP:
        write_numbered(page, [option.text for option in one.options])


def _answer(ask: Asking, sitting: Sitting) -> Answered:
    """Ask until the answer is one and is kept."""
    one = sitting.now
    if one is None:
        raise BrokenOff(KEPT)
    count = len(one.options)
    prompt = (
        f"1 to {count}, {LEAVE} stops here: "
        if one.takes == 1
        else f"All {count} numbers in your order, {LEAVE} stops here: "
    )
    while True:
        said = ask.line(prompt)
        if said.lower() == LEAVE:
            raise LeftForLater(KEPT)
        found = _kept(ask, lambda: sitting.answer(picks_in(one, said)))  # noqa: B023
        if found is not None:
            return found


def _kept(ask: Asking, give: Callable[[], Answered]) -> Answered | None:
    """Give an answer; where it is none or cannot be kept, say why and return nothing."""
    found: list[Answered] = []
    ask.done(lambda: found.append(give()))
    return found[0] if found else None


def _write_told(page: Page, one: Told) -> None:
    page.line()
    page.line(one.verdict)
    for text in filter(None, (*one.why, one.better, one.right)):
        page.line(text)
    write_numbered(page, one.steps)
    for text in one.right_why:
        page.line(text)
    page.line()
    for text in (one.about, *one.sources):
        page.line(text)
    page.line()


def _write_end(page: Page, sitting: Sitting) -> None:
    proposal = sitting.proposal
    for text in sitting.end:
        page.line(text)
    if proposal is not None:
        page.line(f"hotline-sim play {proposal[0]}", indent="  ")
