"""A room looked at from beside: read from the store each time, whoever serves it."""

from hotline_sim.call.call import Clock, utc_now
from hotline_sim.desk import Desk
from hotline_sim.storage.rooms import WorkshopRow
from hotline_sim.workshop.board import Board, board_of
from hotline_sim.workshop.played import Contents, played_in
from hotline_sim.workshop.progress import progress_in
from hotline_sim.workshop.room import room_of


class Looking:
    """Looks at one room; nothing in it changes by that."""

    def __init__(self, desk: Desk, row: WorkshopRow, clock: Clock = utc_now) -> None:
        """Look at a workshop from a desk, by a clock."""
        self._desk = desk
        self._clock = clock
        self._room = room_of(desk.store, row)
        self._contents = Contents(desk.store, desk.library)

    @property
    def title(self) -> str:
        """What the workshop is called."""
        return self._room.plan.title

    def board(self) -> Board:
        """Return the room as it is now. StoreError where it cannot be read."""
        self._room.catch_up()
        state = self._room.state
        one = state.latest_round
        played = played_in(one, self._desk.store, self._contents) if one else []
        progress = {each.taking.call: progress_in(each) for each in played}
        return board_of(state, progress, self._clock())
