"""One call by one trainee: what is open now, what was said, and the ways to go on.

Everything here folds out of the call's events; a decision is committed before the call moves.
"""

import hashlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from hotline_sim.call.events import (
    CallLeft,
    CallOpened,
    Decision,
    Event,
    HungUp,
    ResponseGiven,
    SilenceKept,
)
from hotline_sim.call.log import Log
from hotline_sim.call.machine import OnTheLine, machine_for
from hotline_sim.call.paperwork import Paperwork
from hotline_sim.call.transcript import Line, Voice, heard, said
from hotline_sim.errors import NotOpen, StoreUnusable
from hotline_sim.scenario.compiled import Beat, CompiledScenario, Move
from hotline_sim.scenario.state import (
    State,
    Step,
    after,
    hang_up,
    is_open,
    open_responses,
    opening,
)
from hotline_sim.storage.rows import Outcome

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the time now, in UTC."""
    return datetime.now(UTC)


class Call(Paperwork):
    """One run of a scenario: opened, answered, ended or left."""

    def __init__(self, scenario: CompiledScenario, log: Log, clock: Clock = utc_now) -> None:
        """Use `open_call` or `resume_call`."""
        super().__init__()
        self.scenario = scenario
        self.events: list[Event] = []
        self.transcript: list[Line] = []
        self.opened: CallOpened
        self._log = log
        self._clock = clock
        self._visited = 0
        self._model = OnTheLine(scenario, opening(scenario).state, log)
        self._machine = machine_for(scenario)

    @property
    def state(self) -> State:
        """Where the call is."""
        return self._model.now

    @property
    def beat(self) -> Beat:
        """The beat, or ending, the call is at."""
        return self.scenario.places[self.state.place]

    @property
    def ending(self) -> Beat | None:
        """The ending the call came to, if it has."""
        return self.beat if self.beat.ending else None

    @property
    def is_over(self) -> bool:
        """Whether nothing more can be said: ended, or left for good."""
        return self.left or self.ending is not None

    def menu(self) -> tuple[Move, ...]:
        """Return the responses open now, in the order this call shows them."""
        if self.is_over:
            return ()
        moves = [self.scenario.moves[one] for one in open_responses(self.scenario, self.state)]
        if not self.beat.keep_order:
            moves.sort(key=self._shuffled)
        return tuple(moves)

    @property
    def silence(self) -> Move | None:
        """The move of saying nothing, where waiting does something now."""
        number = self.beat.silence
        return None if self.is_over or number < 0 else self.scenario.moves[number]

    def respond(
        self, response: str, words: str | None = None, read_as: str | None = None
    ) -> Sequence[Line]:
        """Give a response, as `id` or `beat.id`; return what is said and heard.

        `words` are the trainee's own, `read_as` says who took them for this response. NotOpen
        where it cannot be said now; StoreError where it could not be kept, and then the call has
        not moved.
        """
        number = self._response(response)
        given = ResponseGiven(self.scenario.moves[number].name, words, read_as)
        return self._give(number, given)

    def keep_silence(self) -> Sequence[Line]:
        """Say nothing; return what is heard. NotOpen where waiting does nothing."""
        if self.silence is None:
            message = f"Saying nothing leads nowhere now. {self.open_now()}"
            raise NotOpen(message)
        return self._give(self.beat.silence, SilenceKept(self.beat.id))

    def hang_up(self) -> Sequence[Line]:
        """End the call from this side; return what is heard."""
        if self.is_over:
            raise NotOpen(self.open_now())
        beat = self.beat.id
        state, _ = hang_up(self.scenario, self.state)
        event = self._pending(HungUp(beat), state)
        self._machine.hang_up(self._model, state)
        return self._fold_hang_up(event, beat, state)

    def leave(self) -> None:
        """Leave for good before an ending: the call stays visible, and unfinished."""
        if self.is_over:
            raise NotOpen(self.open_now())
        event = self._event(CallLeft())
        self._log.append(event, Outcome("left", None, None, event.at.isoformat()))
        self._fold(event)

    def said_in(self, scenario: CompiledScenario) -> "Call":
        """Return this call over the same scenario with other words; its log goes on."""
        return resume_call(scenario, self._log, self.events, self._clock)

    def open_now(self) -> str:
        """Say in one sentence what can be answered now."""
        if self.left:
            return "The call was left; nothing is open."
        if self.ending is not None:
            return f"The call has ended at “{self.beat.id}”; nothing is open."
        names = [move.id for move in self.menu()]
        extra = ["silence"] if self.silence else []
        return f"Open at “{self.beat.id}”: {', '.join([*names, *extra, 'hang-up'])}."

    def _response(self, response: str) -> int:
        """Return the number of a response of this beat, whether or not it is open."""
        beat = self.beat
        name = response if "." in response else f"{beat.id}.{response}"
        for number in beat.responses:
            if self.scenario.moves[number].name == name:
                return number
        raise NotOpen(self._not_open(response))

    def _not_open(self, response: str) -> str:
        return f"“{response}” is not open. {self.open_now()}"

    def _give(self, number: int, decision: Decision) -> Sequence[Line]:
        step = after(self.scenario, self._model.now, number)
        event = self._pending(decision, step.state)
        if self.left or not self._machine.give(self._model, number, step.state):
            raise NotOpen(self._not_open(self.scenario.moves[number].id))
        return self._fold_move(event, number, step)

    def _pending(self, decision: Decision, coming: State) -> Event:
        """Prepare the event of a move, with what the call comes to if this ends it."""
        model = self._model
        at = self._clock()
        event = model.event = Event(len(self.events), at, decision)
        place = self.scenario.places[coming.place]
        ended = bool(place.ending)
        model.outcome = Outcome("ended", place.id, place.ending, at.isoformat()) if ended else None
        return event

    def _event(self, decision: Decision) -> Event:
        return Event(len(self.events), self._clock(), decision)

    def _keep(self, decision: Decision) -> None:
        event = self._event(decision)
        self._log.append(event)
        self._fold(event)

    def _shuffled(self, move: Move) -> bytes:
        key = f"{self.opened.seed}/{move.name}"
        return hashlib.blake2b(key.encode(), digest_size=8).digest()

    def _fold(self, event: Event) -> None:
        """Take in one committed event."""
        if event.seq != len(self.events):
            message = f"Event {event.seq} stands where event {len(self.events)} should."
            raise NotOpen(message)
        what = event.what
        match what:
            case CallOpened():
                self.opened = what
                self.events.append(event)
                self._hear(event, opening(self.scenario))
            case ResponseGiven() | SilenceKept():
                self._replay(event, what)
            case HungUp():
                beat = self.beat.id
                state, _ = hang_up(self.scenario, self.state)
                self._model.place(state)
                self._fold_hang_up(event, beat, state)
            case CallLeft():
                self.left = True
                self.events.append(event)
                self.transcript.append(Line(event.seq, self.beat.id, Voice.LEFT, ""))
            case _:
                self._fold_written(what)
                self.events.append(event)

    def _replay(self, event: Event, what: ResponseGiven | SilenceKept) -> None:
        """Take in a move that was committed before."""
        if isinstance(what, ResponseGiven):
            number = self._response(what.response)
        else:
            number = self.beat.silence if self.beat.id == what.beat else -1
        if number < 0 or not is_open(self.scenario, self.state, number):
            raise NotOpen(self.open_now())
        step = after(self.scenario, self.state, number)
        self._model.place(step.state)
        self._fold_move(event, number, step)

    def _fold_move(self, event: Event, number: int, step: Step) -> Sequence[Line]:
        self.events.append(event)
        line = said(self.scenario, event.seq, number)
        self.transcript.append(line)
        return [line, *self._hear(event, step)]

    def _fold_hang_up(self, event: Event, beat: str, state: State) -> Sequence[Line]:
        self.events.append(event)
        line = Line(event.seq, beat, Voice.HANG_UP, "")
        self.transcript.append(line)
        return [line, *self._hear(event, Step(state, 0, 0, -1))]

    def _hear(self, event: Event, step: Step) -> list[Line]:
        place = step.state.place
        again = bool(self._visited >> place & 1)
        self._visited |= 1 << place
        lines = heard(self.scenario, event.seq, step, again=again)
        self.transcript += lines
        return lines


def open_call(
    scenario: CompiledScenario, log: Log, opened: CallOpened, clock: Clock = utc_now
) -> Call:
    """Pick up a call: commit `CallOpened`, then hear the first cue."""
    call = Call(scenario, log, clock)
    event = Event(0, clock(), opened)
    log.append(event)
    call._fold(event)  # noqa: SLF001 - the one other door into a call
    return call


def resume_call(
    scenario: CompiledScenario, log: Log, events: Sequence[Event], clock: Clock = utc_now
) -> Call:
    """Return a call as it was after its last committed event.

    StoreUnusable where the events do not fit the scenario they were taken with.
    """
    call = Call(scenario, log, clock)
    try:
        for event in events:
            call._fold(event)  # noqa: SLF001
    except NotOpen as problem:
        message = f"The kept events do not fit the scenario “{scenario.id}”. {problem}"
        raise StoreUnusable(message) from problem
    return call
