"""The facilitator's board on plain lines: who needs somebody first, then where everybody is."""

from hotline_sim.plain.page import Page
from hotline_sim.workshop.board import Board, Seat
from hotline_sim.workshop.codes import shown_code
from hotline_sim.workshop.words import clock, counted, needs_of, where_of


def write_board(board: Board, title: str, page: Page) -> None:
    """Write the board as it stands."""
    for line in board_lines(board, title):
        page.line(line)


def board_lines(board: Board, title: str) -> list[str]:
    """Return the board, line by line."""
    head = [f"{title} · join code {shown_code(board.code)} · {counted(board.people)}"]
    if board.closed:
        head.append("This workshop is over.")
    if board.paused:
        head.append("Paused: no call moves.")
    head.append(_round(board))
    needs = [seat for seat in board.seats if seat.needs_somebody]
    rest = [seat for seat in board.seats if not seat.needs_somebody]
    lines = [*head, ""]
    if needs:
        lines += ["For you alone:", *(f"  {_needs(seat)}" for seat in needs), ""]
    lines += [f"{many} {doing}" for doing, many in board.counts]
    return [*lines, "", *(f"  {_seat(seat)}" for seat in rest)] if rest else lines


def _round(board: Board) -> str:
    one = board.round
    if one is None:
        return "No round yet."
    state = "" if one.is_open else ", over"
    return f"Round {one.number}, {one.title}: {clock(board.running)} of {one.minutes} min{state}"


def _needs(seat: Seat) -> str:
    return f"{seat.nickname} ({seat.agency}): {needs_of(seat)}"


def _seat(seat: Seat) -> str:
    group = f", group {seat.group}" if seat.group else ""
    return f"{seat.nickname} ({seat.agency}{group}): {where_of(seat)}"
