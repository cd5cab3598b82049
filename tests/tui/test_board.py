"""The live board: it follows the room, tells trouble, and is closed by q."""

from collections.abc import Callable

import pytest
from textual.widgets import Static

from hotline_sim.errors import StoreLocked
from hotline_sim.tui.room_board import BoardApp
from hotline_sim.tui.screens.board import BoardScreen
from hotline_sim.tui.settings import Settings
from hotline_sim.workshop.board import Board, board_of
from tests.workshop.rooms import CALL, Bench


def on_screen(app: BoardApp) -> str:
    """Return every text on the board."""
    rows = []
    for widget in app.screen.query(Static):
        if widget.display:
            rows += [
                "".join(part.text for part in widget.render_line(y)).rstrip()
                for y in range(widget.size.height)
            ]
    return "\n".join(rows)


def board_app(look: Callable[[], Board]) -> BoardApp:
    return BoardApp(look, "An afternoon", Settings())


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_it_follows_the_room(size: tuple[int, int]) -> None:
    bench = Bench()
    noy, _ = bench.people(2)
    app = board_app(lambda: board_of(bench.room.state, {}, bench.clock()))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "An afternoon · RTY-347 · 2 people" in on_screen(app)
        assert "Nobody needs you just now." in on_screen(app)
        assert "No round yet." in on_screen(app)
        bench.room.open_round(CALL)
        bench.room.ask_help(noy)
        bench.room.pause()
        bench.clock.move(75)
        assert isinstance(app.screen, BoardScreen)
        await app.screen.look()
        await pilot.pause()
        told = on_screen(app)
        assert "Round 1  First call  1:15 of 20:00  PAUSED: no call moves" in told
        assert "For you alone\nGuest 0 (river) asked for you 1:15 ago" in told
        assert "2 reading the brief" in told


async def test_many_who_need_somebody_leave_room_for_the_list() -> None:
    bench = Bench()
    for person in bench.people(12):
        bench.room.step_out(person)
    app = board_app(lambda: board_of(bench.room.state, {}, bench.clock()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        told = on_screen(app)
        assert "and 4 more, marked below" in told
        assert "Guest 11" in told


async def test_what_cannot_be_read_is_said_and_the_last_look_stays() -> None:
    bench = Bench()
    bench.people(1)
    troubles = [False]

    def look() -> Board:
        if troubles[0]:
            message = "Another program is busy with the record of practice."
            raise StoreLocked(message)
        return board_of(bench.room.state, {}, bench.clock())

    app = board_app(look)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, BoardScreen)
        troubles[0] = True
        await app.screen.look()
        await pilot.pause()
        assert "Another program is busy" in on_screen(app)
        assert "Guest 0" in on_screen(app)
        troubles[0] = False
        await app.screen.look()
        await pilot.pause()
        assert "Another program is busy" not in on_screen(app)


async def test_q_closes_it_and_the_room_goes_on() -> None:
    bench = Bench()
    app = board_app(lambda: board_of(bench.room.state, {}, bench.clock()))
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("q")
    assert app.return_code == 0
    assert not bench.room.state.closed
