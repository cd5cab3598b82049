"""The three parts of the author's screen: outline, card and findings, and what they show."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from hotline_sim.authoring.outline import by_answers, in_file_order, key_of
from hotline_sim.tui import found, outlined
from hotline_sim.tui.card import card
from hotline_sim.tui.screens.following import Following
from hotline_sim.tui.screens.messages import Closed
from hotline_sim.tui.widgets.finding_list import FindingList
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.outline import Outline
from hotline_sim.tui.widgets.prose import Prose
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.authoring.seen import Seen

OUTLINE, READING, FINDINGS = "outline", "reading", "findings"
"""The parts; a narrow screen shows one of them at a time."""

ORDERS = (in_file_order, by_answers)


class AuthorParts(Following):
    """The outline, with the card of a moment beside it and the findings below."""

    AUTO_FOCUS = "#outline"

    DEFAULT_CSS = """
    AuthorParts { background: $background; }
    AuthorParts #head { height: 1; padding: 0 2; background: $surface; }
    AuthorParts #title { width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    AuthorParts #state { width: auto; padding-left: 2; }
    AuthorParts #wrong { height: auto; max-height: 2; padding: 0 2; color: $error; }
    AuthorParts #outline { width: 1fr; margin: 1 0 0 1; }
    AuthorParts #reading {
        width: 54;
        margin-top: 1;
        padding: 0 2 1 3;
        background: $surface;
        scrollbar-size-vertical: 1;
    }
    AuthorParts Prose { background: $surface; }
    AuthorParts #findings { height: auto; max-height: 11; margin: 1 0 0 1; }
    AuthorParts.-narrow #reading, AuthorParts.-narrow #findings { display: none; }
    AuthorParts.-narrow.-reading #reading { display: block; width: 1fr; padding: 0 3 1 3; }
    AuthorParts.-narrow.-reading #outline { display: none; }
    AuthorParts.-narrow.-findings #findings { display: block; height: 1fr; max-height: 100%; }
    AuthorParts.-narrow.-findings #beside { display: none; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (104, "-wide")]  # noqa: RUF012 - typed so by Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "to('findings')", "findings", id="author.findings", tooltip="What is found"),
        Binding("tab", "to('outline')", "outline", id="author.outline", tooltip="To the outline"),
        Binding(
            "g",
            "order(1)",
            "step by step",
            id="author.by-answers",
            tooltip="Order the moments by answers, from where the call is picked up",
        ),
        Binding(
            "g",
            "order(0)",
            "as in the file",
            id="author.as-in-file",
            tooltip="Order the moments as they stand in the file",
        ),
        Binding("escape", "back", "back", id="author.back", tooltip="To the outline, then out"),
    ]

    def __init__(self, seen: "Seen") -> None:
        """Show what there was to see of a draft."""
        super().__init__()
        self.seen = seen
        self.found: tuple[found.Located, ...] = found.located(seen.errors, seen)
        self._order = 0

    def compose(self) -> ComposeResult:
        """Stack the head, the outline beside the card, and the findings."""
        with Horizontal(id="head"):
            yield Static(id="title")
            yield Static(id="state")
        yield Static(id="wrong")
        with Horizontal(id="beside"):
            yield Outline(id=OUTLINE)
            with VerticalScroll(id=READING):
                yield Prose((), id="card")
        yield FindingList(id=FINDINGS)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin where the call is picked up."""
        self.show()
        if self.seen.shape is not None:
            graph = self.seen.shape.graph
            self.outline.current = key_of(graph.nodes[graph.opens_at])

    @property
    def outline(self) -> Outline:
        """The list of moments; its current one is the one that is read and played."""
        return self.query_one("#outline", Outline)

    @property
    def is_checking(self) -> bool:
        """Whether the findings are still those of an earlier state."""
        raise NotImplementedError

    def show(self) -> None:
        """Show what there is to see, and what was found in it."""
        seen, checking = self.seen, self.is_checking
        self.query_one("#title", Static).update(outlined.title(seen))
        state = outlined.state(seen, self.found, checking=checking)
        self.query_one("#state", Static).update(state)
        wrong = self.query_one("#wrong", Static)
        wrong.update(Content(clean(seen.wrong)))
        wrong.display = bool(seen.wrong)
        self._show_outline()
        listed = self.query_one(FindingList)
        listed.rows = tuple(found.rows(self.found, seen, checking=checking))
        self._show_card()

    def on_outline_marked(self, event: Outline.Marked) -> None:
        """Show the card of another moment, from its top."""
        event.stop()
        if event.outline.id == OUTLINE:
            self._show_card()
            self.query_one(f"#{READING}").scroll_home(animate=False)
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what is there already."""
        if action == "to":
            return (self._part == FINDINGS) == (parameters == (OUTLINE,))
        return parameters != (self._order,) if action == "order" else True

    def action_order(self, order: int) -> None:
        self._order = order
        self._show_outline()
        self.refresh_bindings()

    def action_to(self, part: str) -> None:
        """Let the keys go to a part; on a narrow screen it covers the others."""
        for one in (READING, FINDINGS):
            self.set_class(one == part, f"-{one}")
        self.query_one(f"#{part}").focus()

    def action_back(self) -> None:
        if self._part == OUTLINE:
            self.post_message(Closed())
        else:
            self.action_to(OUTLINE)

    @property
    def _part(self) -> str:
        """The part the keys go to."""
        focused = self.focused.id if self.focused else ""
        return focused if focused in {READING, FINDINGS} else OUTLINE

    def _show_outline(self) -> None:
        grave = found.worst(self.found)
        self.outline.rows = tuple(outlined.rows(self.seen, ORDERS[self._order], grave))

    def _show_card(self) -> None:
        key, shape = self.outline.current, self.seen.shape
        there = (one for one, at in self.found if at == key and key)
        self.query_one("#card", Prose).show(card(shape, key, there) if shape else ())
