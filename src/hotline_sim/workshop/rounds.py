"""What everybody does together: rounds that open and end, a pause, the calls taken in them."""

from hashlib import blake2b
from typing import NamedTuple

from hotline_sim.errors import NotOpen, UserError
from hotline_sim.language.text import worded
from hotline_sim.workshop import events as e
from hotline_sim.workshop.base import ERASED, Base, Deed, open_round, person_in
from hotline_sim.workshop.state import RoomState, Round, Taking
from hotline_sim.workshop_plan.plan import RoundKind

MOST_ROUNDS = 200
PAUSED = worded(
    "refused.paused",
    "The facilitator has paused the room. Your call waits where it is, and nothing is lost.",
)


class Opening(NamedTuple):
    """A round about to be opened, with all it needs; `openings` makes them from a plan."""

    kind: RoundKind
    title: str
    minutes: int
    scenarios: tuple[str, ...] = ()
    variants: tuple[str, ...] = ("",)
    digest: str = ""
    rubric: str = ""
    shown: tuple[str, ...] = ()


class Rounds(Base):
    """The rounds of a room."""

    def open_doors(self, code: str) -> None:
        """Let people in by a code from now on; also after the room was closed."""
        now = e.RoomOpened(code)
        self.decide(lambda state: [] if state.code == code and not state.closed else [(None, now)])

    def close_doors(self) -> None:
        """End the workshop; a round that is open ends with it."""

        def close(state: RoomState) -> list[Deed]:
            ending: list[Deed] = [(None, e.RoundEnded(state.round.number))] if state.round else []
            return [] if state.closed else [*ending, (None, e.RoomClosed())]

        self.decide(close)

    def open_round(self, opening: Opening, after: int | None = None) -> Round:
        """Open a round. UserError where another one is open still.

        `after` is how many rounds there were when somebody decided to: sent twice, it opens one.
        """

        def opened(state: RoomState) -> list[Deed]:
            if after is not None and len(state.rounds) > after:
                return []
            self._check_free(state)
            number = max(state.rounds, default=0) + 1
            seed = self.chance.randrange(2**31)
            kind = str(opening.kind)
            what = e.RoundOpened(number, kind, *opening[1:5], seed, *opening[5:])
            paused: list[Deed] = [(None, e.Continued())] if state.paused_since else []
            return [*paused, (None, what)]

        self.decide(opened)
        return self.state.rounds[max(self.state.rounds)]

    def _check_free(self, state: RoomState) -> None:
        if state.closed:
            message = worded(
                "refused.over-for-rounds",
                "This workshop is over. Open its doors again first.",
            )
            raise UserError(message)
        if state.round is not None:
            message = worded(
                "refused.round-open",
                "“{title}” is open still. End it before the next round.",
                title=state.round.title,
            )
            raise UserError(message)
        if len(state.rounds) >= MOST_ROUNDS:
            message = worded(
                "refused.most-rounds",
                "One workshop takes {many} rounds. Begin another workshop.",
                many=MOST_ROUNDS,
            )
            raise UserError(message)

    def end_round(self, number: int) -> None:
        """End a round; calls that did not come to an end stay where they are."""

        def end(state: RoomState) -> list[Deed]:
            one = state.rounds.get(number)
            over = one is None or not one.is_open
            return [] if over else [(None, e.RoundEnded(number))]

        self.decide(end)

    def reopen_round(self, number: int) -> None:
        """Take a round up again, so that what was left can be ended. UserError: another is open."""

        def again(state: RoomState) -> list[Deed]:
            if number not in state.rounds:
                message = worded(
                    "refused.no-such-round", "There was no round {number}.", number=number
                )
                raise UserError(message)
            if state.rounds[number].is_open:
                return []
            self._check_free(state)
            return [(None, e.RoundReopened(number))]

        self.decide(again)

    def pause(self) -> None:
        """Ask everyone to stop: no call moves until the room goes on."""
        self.decide(lambda state: [] if state.paused_since else [(None, e.Paused())])

    def go_on(self) -> None:
        """Let everyone go on."""
        self.decide(lambda state: [(None, e.Continued())] if state.paused_since else [])

    def show_names(self, *, shown: bool) -> None:
        """Say whether the room's choices come with names."""
        now = e.NamesShown(shown)
        self.decide(lambda state: [] if state.names_shown == shown else [(None, now)])

    def take_call(self, person: str, number: int) -> Taking:
        """Return the call somebody takes in a round; asked again, it is the same one.

        It is committed before the call itself is opened under its id, so that a crash between the
        two leaves one call to open, and never two. NotOpen where no round of calls is open.
        """

        def take(state: RoomState) -> list[Deed]:
            person_in(state, person)
            one = open_round(state, number)
            if one.taking_of(person):
                return []
            if one.kind != RoundKind.CALL:
                message = worded(
                    "refused.no-own-call",
                    "In “{title}” nobody takes a call of their own.",
                    title=one.title,
                )
                raise NotOpen(message)
            return [(person, self._call_in(one, person))]

        self.decide(take)
        taking = self.state.rounds[number].taking_of(person)
        if taking is None:  # erased between the commit and this line
            raise UserError(ERASED)
        return taking

    def check_move(self, person: str, number: int) -> None:
        """Refuse, calmly, that somebody moves a call of a round that is paused or over.

        NotOpen where it is, UserError where they are not here.
        """
        state = self.state
        person_in(state, person)
        if state.paused_since is not None:
            raise NotOpen(PAUSED)
        open_round(state, number)

    def _call_in(self, one: Round, person: str, turn: int = 0) -> e.CallTaken:
        """Return a new call: its variant is the next that is dealt, its seed the person's own."""
        number = (one.seed + len(one.takings)) % len(one.variants)
        call = self.chance.randbytes(4).hex()
        seed = seed_of(one.seed, person, turn)
        return e.CallTaken(
            one.number, call, one.scenario_of(turn), one.variants[number], seed, turn
        )


def seed_of(seed: int, person: str, turn: int = 0) -> int:
    """Return the seed of one person's call in a round, by which menus are in another order."""
    mixed = blake2b(f"{seed}/{person}/{turn}".encode(), digest_size=4).digest()
    return int.from_bytes(mixed) % 2**31
