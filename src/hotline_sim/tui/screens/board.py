"""The facilitator's board, live: who needs you first, then where everybody is."""

import asyncio
from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from hotline_sim.errors import UserError
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.wrapping import clean
from hotline_sim.workshop.board import Board, Seat
from hotline_sim.workshop.codes import shown_code
from hotline_sim.workshop.words import clock, counted, needs_of, where_of

MOST = 8
"""How many are named above the list, where all are marked."""

EVERY = 1.0
"""Seconds between two looks at the room."""


class BoardScreen(Screen[None]):
    """One room, looked at every second. It changes nothing in it."""

    DEFAULT_CSS = """
    BoardScreen { background: $background; }
    BoardScreen Static { height: auto; margin: 0 2; }
    BoardScreen #head { margin: 1 2 0 2; color: $primary; text-style: bold; }
    BoardScreen #round { margin: 0 2 1 2; }
    BoardScreen #needs { margin: 0 2 1 2; padding: 0 1; border-left: outer $warning; }
    BoardScreen #needs.-nobody { border-left: outer $panel; color: $quiet; }
    BoardScreen #counts { color: $secondary; margin: 0 2 1 2; }
    BoardScreen #trouble { color: $error; }
    BoardScreen #seats { height: 1fr; scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "q,escape", "app.quit", "close", key_display="q", id="board.close", tooltip="Close"
        ),
        Binding("up", "scroll(-1)", "up", show=False, id="board.up", tooltip="Up"),
        Binding("down", "scroll(1)", "down", show=False, id="board.down", tooltip="Down"),
        Binding("pageup", "scroll(-10)", "up", show=False, id="board.page-up", tooltip="Up"),
        Binding("pagedown", "scroll(10)", "down", show=False, id="board.page-down", tooltip="Down"),
    ]

    def __init__(self, look: Callable[[], Board], title: str, *, every: float = EVERY) -> None:
        """Show what a function sees of a room, called in a thread."""
        super().__init__()
        self._look = look
        self._called = title
        self._every = every

    def compose(self) -> ComposeResult:
        """Lay the board out."""
        with Vertical():
            yield Static(id="head")
            yield Static(id="round")
            yield Static(id="trouble")
            yield Static(id="needs")
            yield Static(id="counts")
            with VerticalScroll(id="seats"):
                yield Static(id="everybody")
        yield KeyLine()

    async def on_mount(self) -> None:
        """Look at once, then every second."""
        self.query_one("#trouble").display = False
        await self.look()
        self.set_interval(self._every, self.look)

    async def look(self) -> None:
        """Look once more; what cannot be read is said, and the last look stays."""
        trouble = self.query_one("#trouble", Static)
        try:
            board = await asyncio.to_thread(self._look)
        except UserError as problem:
            trouble.update(Text(str(problem)))
            trouble.display = True
            return
        trouble.display = False
        self.show_board(board)

    def show_board(self, board: Board) -> None:
        """Show the room as it is."""
        waiting = [seat for seat in board.seats if seat.needs_somebody]
        head = f"{self._called} · {shown_code(board.code)} · {counted(board.people)}"
        self.query_one("#head", Static).update(Text(clean(head)))
        self.query_one("#round", Static).update(Text(clean(round_line(board))))
        needs = self.query_one("#needs", Static)
        needs.set_class(not waiting, "-nobody")
        needs.update(_needs(waiting) if waiting else Text("Nobody needs you just now."))
        counts = "   ".join(f"{many} {doing}" for doing, many in board.counts)
        self.query_one("#counts", Static).update(Text(counts))
        self.query_one("#everybody", Static).update(_table(board.seats, self.size.width))

    def action_scroll(self, lines: int) -> None:
        self.query_one("#seats").scroll_relative(y=lines, animate=False)


def round_line(board: Board) -> str:
    """Return what the room does now, in a line."""
    if board.closed:
        return "This workshop is over."
    one = board.round
    if one is None:
        return "No round yet. Open one on the facilitator’s page."
    over = "" if one.is_open else "  over"
    paused = "  PAUSED: no call moves" if board.paused else ""
    time = f"{clock(board.running)} of {one.minutes}:00"
    return f"Round {one.number}  {one.title}  {time}{over}{paused}"


def _needs(seats: Sequence[Seat]) -> Text:
    lines = [f"{clean(one.nickname)} ({one.agency}) {needs_of(one)}" for one in seats[:MOST]]
    more = [f"and {len(seats) - MOST} more, marked below"] if len(seats) > MOST else []
    return Text("\n".join(("For you alone", *lines, *more)))


def _table(seats: Sequence[Seat], width: int) -> Table:
    """Return everybody as a table; narrow, without what is least needed."""
    table = Table.grid(padding=(0, 2))
    wide = width >= 100
    for seat in seats:
        cells = [Text("●" if seat.needs_somebody else " "), Text(clean(seat.nickname))]
        cells += [Text(seat.agency), Text(f"group {seat.group}" if seat.group else "")]
        cells += [Text(where_of(seat))]
        if wide:
            cells.append(Text(clock(seat.idle) if seat.idle else "", justify="right"))
        table.add_row(*cells)
    return table
