"""The facilitator's board on plain lines: who needs somebody first, then where everybody is."""

from hotline_sim.plain.page import Page
from hotline_sim.plain.room_choices import counted
from hotline_sim.workshop.board import Board, Seat


def write_board(board: Board, title: str, page: Page) -> None:
    """Write the board as it stands."""
    for line in board_lines(board, title):
        page.line(line)


def board_lines(board: Board, title: str) -> list[str]:
    """Return the board, line by line."""
    head = [f"{title} · join code {board.code} · {counted(board.people, 'person', 'people')}"]
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


def clock(seconds: int) -> str:
    """Return a time as minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02}"


def needs_of(seat: Seat) -> str:
    """Return why the facilitator should look at somebody."""
    if seat.waits_for >= 0:
        return f"asked for you {clock(seat.waits_for)} ago"
    if seat.out_for >= 0:
        return f"out for a moment, {clock(seat.out_for)}"
    return f"has not moved for {clock(seat.idle)}"


def _round(board: Board) -> str:
    one = board.round
    if one is None:
        return "No round yet."
    state = "" if one.is_open else ", over"
    return f"Round {one.number}, {one.title}: {clock(board.running)} of {one.minutes} min{state}"


def _needs(seat: Seat) -> str:
    return f"{seat.nickname} ({seat.agency}): {needs_of(seat)}"


def _seat(seat: Seat) -> str:
    where = f", {seat.phase}" if seat.phase and seat.doing == "on the line" else ""
    group = f", group {seat.group}" if seat.group else ""
    role = f", {seat.role}" if seat.role else ""
    return f"{seat.nickname} ({seat.agency}{group}): {seat.doing}{where}{role}"
