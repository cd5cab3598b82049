"""The call as a state machine: beats are states, endings final states, moves transitions.

One shared machine a scenario; a call is a bare model moved by it, so that opening a call costs
the same at every size. A transition is added when it is first needed: its name is the move and
where it leads, its condition the guard, and the event is committed in `before_state_change`,
so that a call whose event could not be kept has not moved. Only callables are ever given as
conditions and callbacks, and only callables are called: transitions would import and run a
dotted string, and ids are authored.
"""

from typing import TYPE_CHECKING

from transitions import Event as Trigger, EventData, Machine, State as MachineState

from hotline_sim.call.events import Event
from hotline_sim.call.log import Log
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import State, is_open
from hotline_sim.storage.rows import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import Enum

    from transitions.core import Callback, CallbackFunc


class _PlainMachine(Machine):
    """A machine that calls what it was given, and never looks up, imports and runs a name.

    Its states go by name alone, as ours do; a move asks for one five times.
    """

    def get_state(self, state: "str | Enum") -> MachineState:
        """Return the state of this name."""
        return self.states[state]  # type: ignore[index]

    def callbacks(self, funcs: "Iterable[Callback]", event_data: EventData) -> None:
        """Call each callback; a string cannot be called."""
        for func in funcs:
            func(event_data)  # type: ignore[operator]

    def callback(self, func: "Callback", event_data: EventData) -> None:
        """Call a callback; a string cannot be called."""
        func(event_data)  # type: ignore[operator]

    @staticmethod
    def resolve_callable(
        func: "Callback",
        event_data: EventData,  # noqa: ARG004 - what a name would be looked up on
    ) -> "CallbackFunc":
        """Return a condition as it was given."""
        return func  # type: ignore[return-value]


class _Place(MachineState):
    """A beat or an ending: nothing of its own happens on the way in or out."""

    def enter(self, event_data: EventData) -> None:
        """Do nothing, which the machine would look for callbacks to do."""

    def exit(self, event_data: EventData) -> None:
        """Do nothing."""


class OnTheLine:
    """The model the machine moves: where the call is, and what is about to be decided."""

    __slots__ = ("event", "log", "move", "now", "outcome", "scenario", "state")

    def __init__(self, scenario: CompiledScenario, now: State, log: Log) -> None:
        """Place the model where the call is."""
        self.scenario = scenario
        self.log = log
        self.move = -1
        self.event: Event | None = None
        self.outcome: Outcome | None = None
        self.place(now)

    def place(self, now: State) -> None:
        """Put the call where its kept events say it is, without a move."""
        self.now = now
        self.state = self.scenario.places[now.place].id


class CallMachine:
    """The machine of one scenario, shared by all its calls."""

    def __init__(self, scenario: CompiledScenario) -> None:
        """Make the states; transitions come as they are needed."""
        self._scenario = scenario
        self._machine = _PlainMachine(
            model=None,
            states=[_Place(one.id, final=bool(one.ending)) for one in scenario.places],
            initial=None,
            auto_transitions=False,
            send_event=True,
            before_state_change=_commit,
        )
        self._triggers: dict[tuple[int, int], Trigger] = {}

    def give(self, model: OnTheLine, move: int, coming: State) -> bool:
        """Make a move that leads to `coming`; False, with nothing changed, where it is not open.

        Whatever the log raises goes through, and the model has not moved.
        """
        trigger = self._triggers.get((move, coming.place)) or self._move_trigger(move, coming)
        model.move = move
        moved = trigger.trigger(model)
        if moved:
            model.now = coming
        return moved

    def hang_up(self, model: OnTheLine, coming: State) -> None:
        """End the call from the trainee's side."""
        source = self._scenario.places[model.now.place].id
        ending = self._scenario.places[coming.place].id
        name = f"{source}.hang-up>{ending}"
        if name not in self._machine.events:
            self._machine.add_transition(name, source, ending)
        self._machine.events[name].trigger(model)
        model.now = coming

    def _move_trigger(self, number: int, coming: State) -> Trigger:
        move = self._scenario.moves[number]
        source = self._scenario.places[move.beat].id
        target = self._scenario.places[coming.place].id
        name = f"{move.name}>{target}"
        self._machine.add_transition(name, source, target, conditions=_is_open)
        return self._triggers.setdefault((number, coming.place), self._machine.events[name])


def _is_open(event: EventData) -> bool:
    model: OnTheLine = event.model  # type: ignore[assignment]
    return is_open(model.scenario, model.now, model.move)


def _commit(event: EventData) -> None:
    """Keep the event of the move under way; whatever the log raises goes through."""
    model: OnTheLine = event.model  # type: ignore[assignment]
    if model.event is not None:
        model.log.append(model.event, model.outcome)


_machines: dict[tuple[str, str], CallMachine] = {}


def machine_for(scenario: CompiledScenario) -> CallMachine:
    """Return the shared machine of a scenario, made on first use."""
    key = (scenario.digest, scenario.variant)
    if key not in _machines:
        _machines[key] = CallMachine(scenario)
    return _machines[key]
