"""What every room keeps, whatever is done in it, in whatever order, by whomever."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from hypothesis import given, strategies as st

from hotline_sim.errors import UserError
from hotline_sim.workshop import events as e
from hotline_sim.workshop.fold import after, folded
from hotline_sim.workshop.log import as_event, as_row
from hotline_sim.workshop.planning import Line
from hotline_sim.workshop.state import RoomState
from tests.samples import small_form, small_rubric
from tests.workshop.rooms import CALL, OBSERVE, PLANNING, RECORD, THREES, Bench

NAMES = st.sampled_from(["Noy", "Mai", "ສົມ", "🙂"])
WHO = st.integers(0, 4)
ROUND = st.integers(1, 3)
ITEMS = st.sampled_from(["a", "b", "c"])

Deed = tuple[str, tuple[Any, ...]]


def _deed(name: str, *values: st.SearchStrategy[Any]) -> st.SearchStrategy[Deed]:
    return st.tuples(st.just(name), st.tuples(*values))


DEEDS = st.one_of(
    _deed("join", NAMES, st.sampled_from(["river", "hill"]), st.sampled_from("123456")),
    _deed("open", st.sampled_from([CALL, THREES, OBSERVE, RECORD, PLANNING])),
    *(_deed(name) for name in ("end", "reopen", "pause", "go_on", "deal_groups")),
    *(_deed(name, WHO) for name in ("step_out", "come_back", "ask_help", "give_help", "leave")),
    *(_deed(name, WHO) for name in ("remove", "rejoin", "seat", "take", "hand_in")),
    *(_deed(name, st.sampled_from("12")) for name in ("begin_turn", "take_role_play")),
    _deed("mark", WHO, ITEMS, st.integers(0, 3)),
    _deed("take_back", WHO, ITEMS),
    _deed("write", WHO, st.sampled_from(["urgency", "age_band"]), st.sampled_from(["U1", ""])),
    _deed("put", WHO, ITEMS, st.sampled_from(["No forms", "No shelter"])),
    _deed("merge", ITEMS, ITEMS),
    _deed("strike", ITEMS),
)


class Doing:
    """Does deeds in a room, as far as they can be done."""

    def __init__(self) -> None:
        self.bench = Bench()
        self.room = self.bench.room
        self.codes: dict[str, str] = {}

    def do(self, deed: Deed) -> None:
        """Do one; what cannot be done is said and changes nothing."""
        name, values = deed
        own: Callable[..., object] | None = getattr(self, f"_{name}", None)
        with suppress(UserError):
            if own is not None:
                own(*values)
            elif values and isinstance(values[0], int):
                getattr(self.room, name)(self._who(values[0]), *values[1:])
            else:
                getattr(self.room, name)(*values)

    def _who(self, number: int) -> str:
        codes: list[str] = [*self.room.state.people, *"....."]
        return codes[number]

    @property
    def _number(self) -> int:
        return max(self.room.state.rounds, default=0)

    def _join(self, name: str, agency: str, form: str) -> None:
        joined = self.room.join(name, agency, "en", form)
        self.codes[joined.person.code] = joined.rejoin_code

    def _open(self, opening: Any) -> None:
        self.room.open_round(opening)

    def _end(self) -> None:
        self.room.end_round(self._number)

    def _reopen(self) -> None:
        self.room.reopen_round(self._number)

    def _rejoin(self, who: int) -> None:
        self.room.rejoin(self.codes.get(self._who(who), "AAAAAAAA"))

    def _take(self, who: int) -> None:
        self.room.take_call(self._who(who), self._number)

    def _mark(self, who: int, mark: str, at: int) -> None:
        one = self.room.state.round
        takings = [*one.takings] if one else []
        call = takings[0] if takings else ""
        heard = e.BehaviourMarked(self._number, mark, "asks-safe", at, "pickup", call)
        self.room.mark(self._who(who), heard, small_rubric())

    def _take_back(self, who: int, mark: str) -> None:
        self.room.take_back_mark(self._who(who), self._number, mark)

    def _write(self, who: int, field: str, value: str) -> None:
        self.room.write_sheet(self._who(who), self._number, small_form(), field, value)

    def _hand_in(self, who: int) -> None:
        self.room.hand_in_sheet(self._who(who), self._number)

    def _put(self, who: int, item: str, challenge: str) -> None:
        self.room.put_item(self._who(who), item, Line(challenge))

    def _merge(self, item: str, into: str) -> None:
        self.room.merge_items(item, into)

    def _strike(self, item: str) -> None:
        self.room.remove_item(item)


def done(deeds: list[Deed]) -> Doing:
    doing = Doing()
    for deed in deeds:
        doing.do(deed)
    return doing


@given(st.lists(DEEDS, max_size=40))
def test_the_room_is_its_events_at_every_moment(deeds: list[Deed]) -> None:
    doing = Doing()
    seen = [(len(doing.bench.log.events), doing.room.state)]
    for deed in deeds:
        doing.do(deed)
        seen.append((len(doing.bench.log.events), doing.room.state))
    kept = [as_event(as_row(event)) for event in doing.bench.log.events]
    for count, state in seen:
        assert folded(kept[:count]) == state
    assert doing.bench.again().state == doing.room.state


@given(st.lists(DEEDS, max_size=40))
def test_everything_done_twice_is_done_once(deeds: list[Deed]) -> None:
    twice = Doing()
    for deed in deeds:
        twice.do(deed)
        before = _without_order(twice.room.state)
        if deed[0] not in {"begin_turn", "deal_groups", "open", "merge"}:
            twice.do(deed)
            assert _without_order(twice.room.state) == before


def _without_order(state: RoomState) -> RoomState:
    return state._replace(next_seq=0)


@given(st.lists(DEEDS, max_size=40), st.sets(WHO))
def test_whoever_is_erased_the_rest_still_folds(deeds: list[Deed], erased: set[int]) -> None:
    doing = done(deeds)
    people = list(doing.room.state.people)
    gone = {people[number] for number in erased if number < len(people)}
    left = [event for event in doing.bench.log.events if event.person not in gone]
    state = folded(left)
    assert gone.isdisjoint(state.people)
    assert not any(code in repr(state) for code in gone)
    for code in set(people) - gone:
        assert state.people[code] == doing.room.state.people[code]
    doing.bench.log.events[:] = left
    doing.room.catch_up()
    assert doing.room.state == state
    doing.do(("join", ("Mai", "hill", "1")))
    doing.do(("pause", ()))
    seqs = [event.seq for event in doing.bench.log.events]
    assert seqs == sorted(set(seqs))


@given(st.lists(DEEDS, max_size=40), st.permutations(range(40)))
def test_events_that_fit_nothing_change_no_shape(deeds: list[Deed], order: list[int]) -> None:
    """A store that was mended by hand may hold anything that was once an event."""
    events = done(deeds).bench.log.events
    state = RoomState()
    for number in order:
        if number < len(events):
            state = after(state, events[number])
    assert isinstance(state, RoomState)
