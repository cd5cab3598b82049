"""Refreshers: a moment, a question, and at once what there is to tell."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from hotline_sim.tui.drills import after, before, items_of, placed
from hotline_sim.tui.screens.committing import CommittingScreen
from hotline_sim.tui.screens.messages import BriefWanted, Closed
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.numbered_list import Item, NumberedList
from hotline_sim.tui.widgets.prose import EMPTY, Prose, para
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hotline_sim.refresher.asking import Answered
    from hotline_sim.refresher.sitting import Sitting
    from hotline_sim.tui.settings import Settings
    from hotline_sim.tui.widgets.prose import Block

ON, CALL, HOME = ":on", ":call", ":home"
"""The ids of the ways on."""

ROOMY = 30
"""From so many rows on, an empty row stands between the options."""

NOTHING = "There is nothing to practise here yet: no call could be read."


class RefreshScreen(CommittingScreen):
    """One drill after the other; every answer is kept before it is told."""

    DEFAULT_CSS = """
    RefreshScreen { background: $background; }
    RefreshScreen #head {
        height: 1;
        padding: 0 2;
        background: $surface;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    RefreshScreen #body { height: 1fr; }
    RefreshScreen VerticalScroll { scrollbar-size-vertical: 1; }
    RefreshScreen #before { height: 1fr; }
    RefreshScreen #ask { height: auto; max-height: 75%; }
    RefreshScreen #recap { margin: 1 3; }
    RefreshScreen #question { height: auto; margin: 1 3 1 3; }
    RefreshScreen #placed, RefreshScreen #told { margin: 1 3 1 3; }
    RefreshScreen #options { margin: 0 1 1 1; }
    RefreshScreen .-none { display: none; }
    RefreshScreen.-told #before { display: none; }
    RefreshScreen.-told #ask { max-height: 100%; height: 1fr; }
    RefreshScreen.-alone #before { display: none; }
    RefreshScreen.-alone #ask { max-height: 100%; }
    RefreshScreen.-wide #body { layout: horizontal; }
    RefreshScreen.-wide #before { display: block; width: 1fr; height: 100%; background: $surface; }
    RefreshScreen.-wide #recap { background: $surface; }
    RefreshScreen.-wide #ask { width: 1fr; height: 100%; max-height: 100%; }
    RefreshScreen.-wide.-alone #before { display: none; }
    RefreshScreen.-wide.-alone #body { align-horizontal: center; }
    RefreshScreen.-wide.-alone #ask { width: 84; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (104, "-wide")]  # noqa: RUF012 - typed so by Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "backspace",
            "take_back",
            "take back",
            key_display="⌫",
            id="refresh.back",
            tooltip="Take back the step you placed last",
        ),
        Binding("pageup", "look(-1)", "look back", id="refresh.up", tooltip="What went before"),
        Binding("pagedown", "look(1)", show=False, id="refresh.down", tooltip="Look on"),
        Binding(
            "escape", "close", "stop here", id="refresh.close", tooltip="Your answers are kept"
        ),
    ]

    help_title = "Refreshers"
    help_text = (
        "Two minutes on one thing: a moment cut from a call, a sentence to write into the record,"
        " something to know. A digit selects, Enter answers; where steps are to be put in order,"
        " each digit places the next one. Then you read why, and what to say instead. What went"
        " well comes back later, what went wrong sooner. escape stops; every answer is kept."
    )

    def __init__(self, sitting: "Sitting", settings: "Callable[[], Settings]") -> None:
        """Show a sitting."""
        super().__init__()
        self.sitting = sitting
        self._settings = settings
        self._placed: tuple[str, ...] = ()
        self._answer: Answered | None = None

    def compose(self) -> ComposeResult:
        """Put what went before over the question, or beside it where there is room."""
        yield Static(id="head")
        with Container(id="body"):
            with VerticalScroll(id="before", can_focus=False):
                yield Prose((), id="recap")
            with VerticalScroll(id="ask", can_focus=False):
                yield Static(id="question")
                yield Prose((), id="placed")
                yield Prose((), id="told")
                yield NumberedList(gap=True, id="options")
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask the first drill."""
        self.query_one("#options", NumberedList).focus()
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to take back only where something was placed, and to look back where one can."""
        if action == "look" and parameters == (-1,):
            return self._looked_at.max_scroll_y > 0
        return bool(self._placed) if action == "take_back" else True

    def on_numbered_list_chosen(self, event: NumberedList.Chosen) -> None:
        """Answer, place a step, or go on."""
        event.stop()
        ways = {ON: self._go_on, CALL: self._take_call, HOME: self.action_close}
        if event.id in ways:
            ways[event.id]()
        elif self.sitting.now is not None:
            placed = (*self._placed, event.id)
            if len(placed) == self.sitting.now.takes:
                self.attempt(lambda: self._give(placed))
            else:
                self._placed = placed
                self._show()

    def action_take_back(self) -> None:
        self._placed = self._placed[:-1]
        self._show()

    def action_look(self, by: int) -> None:
        self._looked_at.scroll_relative(y=by * 8, animate=False)

    @property
    def _looked_at(self) -> VerticalScroll:
        """What page up and down move: what went before, or what is told where that is hidden."""
        hidden = not self.query_one("#before").display
        return self.query_one("#ask" if hidden else "#before", VerticalScroll)

    def on_resize(self) -> None:
        """Set the options closer where there is little room."""
        self.query_one("#options", NumberedList).gap = self.size.height >= ROOMY
        self.call_after_refresh(self._bring_into_sight)

    def action_close(self) -> None:
        self.post_message(Closed())

    def kept(self) -> None:
        """Tell what the answer came to."""
        self._show()

    def _give(self, picks: tuple[str, ...]) -> None:
        self._answer = self.sitting.answer(picks)
        self._placed = ()

    def _go_on(self) -> None:
        self._answer = None
        self.sitting.go_on()
        self._show()

    def _take_call(self) -> None:
        proposal = self.sitting.proposal
        if proposal is not None:
            self.post_message(Closed())
            self.post_message(BriefWanted(proposal[0]))

    def _show(self) -> None:
        sitting = self.sitting
        drill = self._answer.asked.drill if self._answer else sitting.now and sitting.now.drill
        title = drill.title if drill else ""
        where = f"{sitting.number} of {sitting.count}" if drill else ""
        head = Content.assemble(("Refreshers", "bold $primary"), f"   {clean(title)}   ", where)
        self.query_one("#head", Static).update(head)
        self.set_class(not (drill and drill.recap), "-alone")
        self.set_class(self._answer is not None, "-told")
        self.query_one("#recap", Prose).show(before(drill) if drill else ())
        if self._answer is not None:
            self._tell(self._answer)
        elif sitting.now is not None:
            self._ask()
        else:
            self._end()
        self.refresh_bindings()
        self.call_after_refresh(self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        """Show the end of what went before, and the beginning of what is asked or told."""
        self.query_one("#before", VerticalScroll).scroll_end(animate=False)
        self.query_one("#ask", VerticalScroll).scroll_home(animate=False)
        self.call_after_refresh(self.refresh_bindings)

    def _fill(self, question: str, placed: "Iterable[Block]", told: "Iterable[Block]") -> None:
        """Show a question, the steps placed so far, and what is told."""
        self.query_one("#question", Static).update(Content.styled(question, "bold"))
        self.query_one("#question").set_class(not question, "-none")
        for name, blocks in (("#placed", list(placed)), ("#told", list(told))):
            prose = self.query_one(name, Prose)
            prose.show(blocks)
            prose.set_class(not blocks, "-none")

    def _offer(self, items: tuple[Item, ...], *, at_once: bool = False) -> None:
        options = self.query_one("#options", NumberedList)
        options.items = items
        options.at_once = at_once
        if len(items) == 1:
            options.selected = 0

    def _ask(self) -> None:
        one = self.sitting.now
        if one is None:
            return
        notes = self.sitting.notes if not self.sitting.done and not self._placed else ()
        lines = [*(para((clean(note), "$warning")) for note in notes)]
        self._fill(clean(one.drill.question), placed(one, self._placed), lines)
        many = one.takes > 1
        self._offer(items_of(one, self._placed), at_once=many or self._settings().at_once)

    def _tell(self, answer: "Answered") -> None:
        self._fill(clean(answer.asked.drill.question), (), after(answer, self.sitting.told(answer)))
        last = self.sitting.number == self.sitting.count
        self._offer((Item("1", ON, "Go on" if not last else "That was the last one"),))

    def _end(self) -> None:
        sitting = self.sitting
        if not sitting.count:
            self._fill(NOTHING, (), ())
            self._offer((Item("1", HOME, "Back to the start"),))
            return
        lines = [block for text in sitting.end for block in (EMPTY, para(clean(text)))][1:]
        ways = [(HOME, "Back to the start")]
        if sitting.proposal is not None:
            ways.insert(0, (CALL, "Read about that call"))
        self._fill("", (), lines)
        self._offer(tuple(Item(str(number), *way) for number, way in enumerate(ways, 1)))
