"""The call as a state machine: beats are states, endings final states, moves transitions.

One shared machine a scenario; a call is a bare model moved by it, so that opening a call costs
the same at every size. A transition is added when it is first needed: its name is the move and
where it leads, its condition the guard, and the event is committed in `before_state_change`,
so that a call whose event could not be kept has not moved. Only callables are ever given as
conditions and callbacks: transitions imports and runs a dotted string, and ids are authored.
"""

from transitions import Event as Trigger, EventData, Machine, State as MachineState

from hotline_sim.call.events import Event
from hotline_sim.call.log import Log
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import State, is_open
from hotline_sim.storage.rows import Outcome


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

    def commit(self) -> None:
        """Keep the event of the move under way; whatever the log raises goes through."""
        if self.event is not None:
            self.log.append(self.event, self.outcome)


class CallMachine:
    """The machine of one scenario, shared by all its calls."""

    def __init__(self, scenario: CompiledScenario) -> None:
        """Make the states; transitions come as they are needed."""
        self._scenario = scenario
        self._machine = Machine(
            model=None,
            states=[MachineState(one.id, final=bool(one.ending)) for one in scenario.places],
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
    model: OnTheLine = event.model  # type: ignore[assignment]
    model.commit()


_machines: dict[tuple[str, str], CallMachine] = {}


def machine_for(scenario: CompiledScenario) -> CallMachine:
    """Return the shared machine of a scenario, made on first use."""
    key = (scenario.digest, scenario.variant)
    if key not in _machines:
        _machines[key] = CallMachine(scenario)
    return _machines[key]
