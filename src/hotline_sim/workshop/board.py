"""The facilitator's board: who is where, who does not get on, who stepped out or asked for help.

It says how far people are and never how well they do. That somebody stepped out, or waits for help,
is for the facilitator alone: what a wall may show is `Board.counts`.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from hotline_sim.language.text import worded
from hotline_sim.workshop.progress import DONE, LEFT, ON_THE_LINE, Progress
from hotline_sim.workshop.state import Person, RoomState, Round, Taking
from hotline_sim.workshop_plan.plan import RoundKind

STUCK_AFTER = 120
"""After how many seconds without a move somebody on the line may need a word."""

WAITING = worded("board.doing.waiting", "waiting")
READING = worded("board.doing.reading-the-brief", "reading the brief")
PLAYING = worded("board.doing.in-a-role-play", "in a role-play")
MARKING = worded("board.doing.marking", "marking")
WRITING = worded("board.doing.writing", "writing")


class Seat(NamedTuple):
    """One person, as the facilitator sees them."""

    person: str
    nickname: str
    agency: str
    """Its id."""
    language: str
    group: str
    doing: str
    phase: str
    beat: str
    turns: int
    idle: int
    """For how many seconds nothing was said or written; 0 where nothing is waited for."""
    stuck: bool
    out_for: int
    """For how many seconds they are out for a moment; -1 where they are here."""
    waits_for: int
    """For how many seconds they wait for help; -1 where they asked for none."""
    role: str
    """What they play in a role-play; else empty."""

    @property
    def needs_somebody(self) -> bool:
        """Whether the facilitator should look: help asked for, out for a moment, or stuck."""
        return self.stuck or self.out_for >= 0 or self.waits_for >= 0


class Board(NamedTuple):
    """The room at one moment."""

    code: str
    people: int
    round: Round | None
    """The round that is open, or the one that was last."""
    running: int
    """For how many seconds the round has been open; of one that is over, how long it was."""
    paused: bool
    closed: bool
    seats: tuple[Seat, ...]
    """Those who need somebody first, then as they came."""
    counts: tuple[tuple[str, int], ...]
    """How many do what, without anybody's name."""


def board_of(
    state: RoomState,
    progress: Mapping[str, Progress],
    now: datetime,
    stuck_after: int = STUCK_AFTER,
) -> Board:
    """Return the board at a moment; `progress` is that of calls, by their ids.

    A clock that was put back makes nobody wait for less than no time.
    """
    one = state.latest_round
    look = _Look(state, one, progress, now, stuck_after)
    seats = [look.at(person) for person in state.here.values()]
    seats.sort(key=lambda seat: (seat.waits_for < 0, seat.out_for < 0, not seat.stuck))
    doing = Counter(seat.doing for seat in seats)
    ended = one.ended_at or now if one else now
    return Board(
        code=state.code,
        people=len(seats),
        round=one,
        running=_seconds(one.opened_at, ended) if one else 0,
        paused=state.paused_since is not None,
        closed=state.closed,
        seats=tuple(seats),
        counts=tuple(sorted(doing.items())),
    )


def _seconds(since: datetime, now: datetime) -> int:
    return max(0, int((now - since).total_seconds()))


def _waited(since: datetime | None, now: datetime) -> int:
    return -1 if since is None else _seconds(since, now)


class _Look(NamedTuple):
    """What the room is looked at with."""

    state: RoomState
    one: Round | None
    progress: Mapping[str, Progress]
    now: datetime
    stuck_after: int

    def at(self, person: Person) -> Seat:
        """Return how somebody is."""
        taking = _taking(self.one, person) if self.one else None
        where = self.progress.get(taking.call) if taking else None
        idle = self.idle(where)
        return Seat(
            person=person.code,
            nickname=person.nickname,
            agency=person.agency,
            language=person.language,
            group=person.group,
            doing=_doing(self.one, person, taking, where),
            phase=where.phase if where else "",
            beat=where.beat if where else "",
            turns=where.turns if where else 0,
            idle=idle,
            stuck=idle >= self.stuck_after and person.stepped_out is None,
            out_for=_waited(person.stepped_out, self.now),
            waits_for=_waited(person.asked_help, self.now),
            role=_role(self.one, person),
        )

    def idle(self, where: Progress | None) -> int:
        """Return for how long a call on the line has not moved; a pause does not count."""
        state, one = self.state, self.one
        waits = one is not None and one.is_open and state.paused_since is None
        if not waits or where is None or where.where != ON_THE_LINE:
            return 0
        since = max(where.moved_at, state.went_on_at) if state.went_on_at else where.moved_at
        return _seconds(since, self.now)


def _taking(one: Round, person: Person) -> Taking | None:
    """Return the call somebody is in: their own, or that of their group's turn."""
    if one.kind != RoundKind.THREES:
        return one.taking_of(person.code)
    turn, cast = one.turn_of(person.group), one.cast(person.group)
    ours = (t for t in one.takings.values() if t.turn == turn and t.person in cast)
    return next(ours, None) if person.group else None


def _role(one: Round | None, person: Person) -> str:
    if one is None or one.kind != RoundKind.THREES or not person.group:
        return ""
    role = one.cast(person.group).get(person.code)
    return role.role if role else ""


def _doing(one: Round | None, person: Person, taking: Taking | None, where: Progress | None) -> str:
    if one is None or not one.is_open:
        return where.where if where and where.where in {DONE, LEFT} else WAITING
    if one.kind == RoundKind.CALL:
        return where.where if where else READING if taking is None else WAITING
    if one.kind == RoundKind.THREES:
        return PLAYING if taking else WAITING
    if one.kind == RoundKind.OBSERVE:
        return MARKING if one.marks_of(person.code) else WAITING
    if one.kind == RoundKind.RECORD:
        sheet = one.sheets.get(person.code)
        return WAITING if sheet is None else DONE if sheet.handed_in else WRITING
    return WRITING
