"""From a validated scenario and its rubric to the table it is played from."""

from collections.abc import Callable, Iterable
from typing import Any

from hotline_sim.intake.form import Form
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.beat_model import (
    AuthoredBeat,
    AuthoredEnding,
    HangUp as AuthoredHangUp,
    Interruption as AuthoredInterruption,
    Invitation,
    Response,
    Silence,
)
from hotline_sim.scenario.brief import brief_of
from hotline_sim.scenario.compiled import (
    BACK,
    Beat,
    Choice,
    CompiledScenario,
    Fact,
    Gauge,
    HangUp,
    Interruption,
    Move,
    Promise,
)
from hotline_sim.scenario.graph import all_shown, can_go_back, move_names
from hotline_sim.scenario.guard import branches, is_listed
from hotline_sim.scenario.guard_compiler import GuardCompiler, bits
from hotline_sim.scenario.key_compiler import KeyCompiler, record_of
from hotline_sim.scenario.model import AuthoredScenario, Promise as AuthoredPromise

HANG_UP = "hang-up"
"""The ending of hanging up where the author gives none."""

ENDS_CALL_FIRST = "ends-call-first"
"""The don't that hanging up shows where the author says nothing of it."""


def compile_scenario(
    authored: AuthoredScenario,
    rubric: Rubric,
    digest: str,
    variant: str = "",
    form: Form | None = None,
) -> CompiledScenario:
    """Return the table of a validated scenario, marked with a rubric and filling in a form."""
    return _Compiler(authored, rubric, form).scenario(digest, variant)


class _Compiler:
    """Numbers every id of one scenario, then writes the table with the numbers."""

    def __init__(self, authored: AuthoredScenario, rubric: Rubric, form: Form | None) -> None:
        self.authored = authored
        self.rubric = rubric
        self.form = form
        names = [*authored.beats, *authored.endings, HANG_UP]
        self.places = {name: number for number, name in enumerate(names)}
        self.moves = {name: number for number, name in enumerate(move_names(authored))}
        self.facts = {name: number for number, name in enumerate(authored.facts)}
        self.gauges = {name: number for number, name in enumerate(authored.gauges)}
        donts = [name for name, one in rubric.behaviours.items() if not one.kind.is_do]
        shown = {*all_shown(authored), ENDS_CALL_FIRST}
        self.donts = {name: bit for bit, name in enumerate(sorted(shown & set(donts)))}
        self.guards = GuardCompiler(
            authored.gauges, self.gauges, self.facts, self.moves, self.donts
        )
        self.backward = can_go_back(authored)

    def scenario(self, digest: str, variant: str) -> CompiledScenario:
        """Return the whole table."""
        authored = self.authored
        return CompiledScenario(
            about=brief_of(authored),
            digest=digest,
            variant=variant,
            places=(
                *(self.beat(name, beat) for name, beat in authored.beats.items()),
                *(self.ending(name, one) for name, one in authored.endings.items()),
                self.ending(HANG_UP, AuthoredEnding(kind="lost")),
            ),
            moves=tuple(self.all_moves()),
            interruptions=tuple(
                self.interruption(name, one) for name, one in authored.interruptions.items()
            ),
            gauges=tuple(
                Gauge(name, one.start, *one.range) for name, one in authored.gauges.items()
            ),
            facts=tuple(
                Fact(name, one.says.strip(), record_of(one.record, self.form), one.drill or "")
                for name, one in authored.facts.items()
            ),
            donts=tuple(self.donts),
            opens_at=self.places[authored.opens_at],
            key=KeyCompiler(self.guards, self.fact_bits, self.form).key(authored.key),
            model_path=authored.model_path,
            ready_at=authored.ready_at,
            waived=tuple(one.rule for one in authored.waive),
            promises=tuple(map(self.promise, authored.promises)),
        )

    def promise(self, one: AuthoredPromise) -> Promise:
        """Return one promise, about the endings of an id or of a kind, or about all."""
        wanted = one.before.ending if one.before else ""
        endings = {
            **{name: end.kind for name, end in self.authored.endings.items()},
            HANG_UP: "lost",
        }
        return Promise(
            when=self.guards.test(one.if_),
            shown=one.then.shown,
            disclosed=self.fact_bits(one.then.disclosed),
            endings=tuple(
                self.places[name]
                for name, kind in endings.items()
                if not wanted or wanted in {name, kind}
            ),
        )

    def all_moves(self) -> Iterable[Move]:
        """Yield every move in the order they are numbered."""
        for name, beat in self.authored.beats.items():
            for response_id, response in beat.responses.items():
                yield self.response(f"{name}.{response_id}", name, beat, response)
            if beat.silence is not None:
                yield self.silence(f"{name}.silence", name, beat.silence)

    def beat(self, name: str, beat: AuthoredBeat) -> Beat:
        """Return one beat."""
        silence = beat.silence
        ways = self.authored.on_hang_up if beat.on_hang_up is None else beat.on_hang_up
        return Beat(
            id=name,
            phase=beat.phase,
            caller=self.choice(beat.caller, str.strip),
            again=self.choice(beat.again, str.strip) if beat.again else (),
            sounds=beat.sounds,
            invites=tuple(
                (one.do, self.guards.test(one.when)) if isinstance(one, Invitation) else (one, ())
                for one in beat.invites
            ),
            discloses=self.disclosure(beat.discloses),
            responses=tuple(self.moves[f"{name}.{one}"] for one in beat.responses),
            silence=self.moves[f"{name}.silence"] if silence else -1,
            after=silence.after if silence else 0,
            keep_order=beat.keep_order,
            can_go_back=name in self.backward,
            hang_up=tuple(self.hang_up(one) for one in ways) or (self.ends_call_first(),),
            interruptions=tuple(self.before(name, beat)),
            ending="",
            halves=0,
            because="",
            drill=beat.drill or "",
        )

    def ending(self, name: str, one: AuthoredEnding) -> Beat:
        """Return an ending, as a place no move leaves."""
        return Beat(
            id=name,
            phase="close",
            caller=self.choice(one.caller, str.strip),
            again=(),
            sounds=one.sounds,
            invites=(),
            discloses=(),
            responses=(),
            silence=-1,
            after=0,
            keep_order=True,
            can_go_back=False,
            hang_up=(),
            interruptions=(),
            ending=one.kind,
            halves=2 * one.worth,
            because=one.because.strip(),
        )

    def response(self, name: str, beat_id: str, beat: AuthoredBeat, one: Response) -> Move:
        """Return one response."""
        return Move(
            name=name,
            beat=self.places[beat_id],
            say=one.say.strip(),
            when=self.guards.test(one.when),
            repeats=one.repeats,
            shows=one.shows,
            repairs=one.repairs,
            slips=self.guards.dont_bits(one.shows),
            mends=self.guards.dont_bits(one.repairs),
            changes=self.changes(one.changes),
            discloses=self.disclosure(one.discloses),
            leads_to=self.choice(one.leads_to, self.place),
            because=one.because.strip(),
            better=one.better.strip(),
            halves=self.halves(beat, one),
        )

    def silence(self, name: str, beat_id: str, one: Silence) -> Move:
        """Return saying nothing, which may be done again and pays nothing."""
        return Move(
            name=name,
            beat=self.places[beat_id],
            say="",
            when=(),
            repeats=True,
            shows=one.shows,
            repairs=(),
            slips=self.guards.dont_bits(one.shows),
            mends=0,
            changes=self.changes(one.changes),
            discloses=self.disclosure(one.discloses),
            leads_to=self.choice(one.leads_to, self.place),
            because=one.because.strip(),
            better="",
            halves=0,
        )

    def halves(self, beat: AuthoredBeat, one: Response) -> int:
        """Return a response's worth in half points: dos earn only where they are invited."""
        if not (one.shows or one.repairs):
            return 0
        invited = {item.do if isinstance(item, Invitation) else item for item in beat.invites}
        total = 0
        for name in one.shows:
            is_do = self.rubric.behaviours[name].kind.is_do
            if not is_do or (name in invited and not one.repairs):
                total += 2 * self.rubric.points_of(name)
        costs = [-self.rubric.points_of(name) for name in one.repairs]
        return total + max(costs, default=0)

    def hang_up(self, one: AuthoredHangUp) -> HangUp:
        """Return one way of hanging up."""
        return HangUp(
            when=self.guards.test(one.when),
            leads_to=self.places[one.leads_to],
            shows=one.shows,
            slips=self.guards.dont_bits(one.shows),
            because=one.because.strip(),
            halves=self.cost(one.shows),
        )

    def ends_call_first(self) -> HangUp:
        """Return hanging up where the author says nothing of it."""
        shows = (ENDS_CALL_FIRST,) if ENDS_CALL_FIRST in self.donts else ()
        bits_shown = self.guards.dont_bits(shows)
        return HangUp((), self.places[HANG_UP], shows, bits_shown, "", self.cost(shows))

    def cost(self, shows: Iterable[str]) -> int:
        """Return what the don'ts among some behaviours cost, in half points."""
        return sum(2 * self.rubric.points_of(name) for name in shows if name in self.donts)

    def interruption(self, name: str, one: AuthoredInterruption) -> Interruption:
        """Return one interruption."""
        return Interruption(
            id=name,
            when=self.guards.test(one.when),
            leads_to=self.choice(one.leads_to, self.place),
            repeats=one.repeats,
            ends=all(place in self.authored.endings for _, place in branches(one.leads_to)),
        )

    def before(self, name: str, beat: AuthoredBeat) -> Iterable[int]:
        """Yield the interruptions that may cut in before a beat."""
        for number, one in enumerate(self.authored.interruptions.values()):
            if one.in_ is None or name in one.in_ or beat.phase in one.in_:
                yield number

    def choice(self, authored: Any, value: Callable[[Any], Any]) -> Choice:
        """Return an ordered choice; most are one value alone."""
        if not is_listed(authored):
            return (((), value(authored)),)
        return tuple((self.guards.test(guard), value(one)) for guard, one in branches(authored))

    def disclosure(self, authored: Any) -> Choice:
        """Return a choice between sets of facts; nothing where none is ever told."""
        if not authored:
            return ()
        choice = self.choice(authored, self.fact_bits)
        return choice if any(bits for _, bits in choice) else ()

    def place(self, name: str) -> int:
        """Return the number of a beat, an ending, or `back`."""
        return BACK if name == "back" else self.places[name]

    def fact_bits(self, names: Iterable[str]) -> int:
        """Return facts as bits."""
        return bits(self.facts[name] for name in names)

    def changes(self, changes: dict[str, int]) -> tuple[tuple[int, int], ...]:
        """Return changes of gauges by number."""
        return tuple((self.gauges[name], by) for name, by in changes.items())
