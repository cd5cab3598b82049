"""From a validated scenario and its rubric to the table it is played from."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import (
    BACK,
    Beat,
    Brief,
    Choice,
    CompiledScenario,
    Fact,
    Gauge,
    HangUp,
    Interruption,
    Move,
    Test,
)
from hotline_sim.scenario.guard import Bounds, Guard, branches
from hotline_sim.scenario.model import (
    AuthoredBeat,
    AuthoredEnding,
    AuthoredScenario,
    HangUp as AuthoredHangUp,
    Interruption as AuthoredInterruption,
    Invitation,
    Response,
    Silence,
)
from hotline_sim.scenario.state import (
    ALL,
    ANY,
    GAUGE,
    NOT,
    TOLD,
    TOLD_ANY,
    TURNS,
    UNMENDED,
    USED,
    USED_ANY,
)

HANG_UP = "hang-up"
"""The ending of hanging up where the author gives none."""

ENDS_CALL_FIRST = "ends-call-first"
"""The don't that hanging up shows where the author says nothing of it."""

MANY = 10**6
"""Higher than any count of turns."""


def compile_scenario(
    authored: AuthoredScenario, rubric: Rubric, digest: str, variant: str = ""
) -> CompiledScenario:
    """Return the table of a validated scenario, marked with a rubric."""
    return _Compiler(authored, rubric).scenario(digest, variant)


class _Compiler:
    """Numbers every id of one scenario, then writes the table with the numbers."""

    def __init__(self, authored: AuthoredScenario, rubric: Rubric) -> None:
        self.authored = authored
        self.rubric = rubric
        names = [*authored.beats, *authored.endings, HANG_UP]
        self.places = {name: number for number, name in enumerate(names)}
        self.moves = {name: number for number, name in enumerate(_move_names(authored))}
        self.facts = {name: number for number, name in enumerate(authored.facts)}
        self.gauges = {name: number for number, name in enumerate(authored.gauges)}
        donts = [name for name, one in rubric.behaviours.items() if not one.kind.is_do]
        shown = {*_all_shown(authored), ENDS_CALL_FIRST}
        self.donts = {name: bit for bit, name in enumerate(sorted(shown & set(donts)))}
        self.backward = _can_go_back(authored)

    def scenario(self, digest: str, variant: str) -> CompiledScenario:
        """Return the whole table."""
        authored = self.authored
        return CompiledScenario(
            about=_brief(authored),
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
                Fact(name, one.says.strip(), one.record) for name, one in authored.facts.items()
            ),
            donts=tuple(self.donts),
            opens_at=self.places[authored.opens_at],
            needed=self.choice(authored.key.needed, self.fact_bits),
            model_path=authored.model_path,
            ready_at=authored.ready_at,
            waived=tuple(one.rule for one in authored.waive),
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
                (one.do, self.test(one.when)) if isinstance(one, Invitation) else (one, ())
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
            when=self.test(one.when),
            repeats=one.repeats,
            shows=one.shows,
            repairs=one.repairs,
            slips=self.dont_bits(one.shows),
            mends=self.dont_bits(one.repairs),
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
            slips=self.dont_bits(one.shows),
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
        place = self.places[one.leads_to]
        return HangUp(
            self.test(one.when), place, one.shows, self.dont_bits(one.shows), one.because.strip()
        )

    def ends_call_first(self) -> HangUp:
        """Return hanging up where the author says nothing of it."""
        shows = (ENDS_CALL_FIRST,) if ENDS_CALL_FIRST in self.donts else ()
        return HangUp((), self.places[HANG_UP], shows, self.dont_bits(shows), "")

    def interruption(self, name: str, one: AuthoredInterruption) -> Interruption:
        """Return one interruption."""
        return Interruption(
            id=name,
            when=self.test(one.when),
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
        """Return an ordered choice."""
        return tuple((self.test(guard), value(one)) for guard, one in branches(authored))

    def disclosure(self, authored: Any) -> Choice:
        """Return a choice between sets of facts; nothing where none is ever told."""
        choice = self.choice(authored, self.fact_bits)
        return choice if any(bits for _, bits in choice) else ()

    def place(self, name: str) -> int:
        """Return the number of a beat, an ending, or `back`."""
        return BACK if name == "back" else self.places[name]

    def fact_bits(self, names: Iterable[str]) -> int:
        """Return facts as bits."""
        return _bits(self.facts[name] for name in names)

    def dont_bits(self, names: Iterable[str]) -> int:
        """Return the don'ts among some behaviours as bits."""
        return _bits(self.donts[name] for name in names if name in self.donts)

    def changes(self, changes: dict[str, int]) -> tuple[tuple[int, int], ...]:
        """Return changes of gauges by number."""
        return tuple((self.gauges[name], by) for name, by in changes.items())

    def test(self, guard: Guard | None) -> Test:
        """Return a guard as operations on numbers."""
        if guard is None:
            return ()
        tests = [*self.tests(guard)]
        return tests[0] if len(tests) == 1 else (ALL, *tests) if tests else ()

    def tests(self, guard: Guard) -> Iterable[Test]:
        """Yield one test for each entry of a guard."""
        for name, bounds in guard.gauges.items():
            gauge = self.authored.gauges[name]
            yield (GAUGE, self.gauges[name], *_limits(bounds, *gauge.range))
        if guard.turns is not None:
            yield (TURNS, *_limits(guard.turns, 0, MANY))
        if guard.disclosed is not None:
            yield self.listed(guard.disclosed, self.facts, TOLD, TOLD_ANY)
        if guard.used is not None:
            yield self.listed(guard.used, self.moves, USED, USED_ANY)
        if guard.unmended is not None:
            yield self.unmended(guard.unmended)
        if guard.all is not None:
            yield (ALL, *(self.always(one) for one in guard.all))
        if guard.any is not None:
            yield (ANY, *(self.always(one) for one in guard.any))
        if guard.not_ is not None:
            yield (NOT, self.always(guard.not_))

    def always(self, guard: Guard) -> Test:
        """Return a guard within another, where an empty one holds always."""
        return self.test(guard) or (ALL,)

    def listed(self, names: Any, numbers: dict[str, int], every: int, some: int) -> Test:
        """Return a test on a list, meaning all, or {any: …}, meaning one."""
        if isinstance(names, tuple):
            return (every, _bits(numbers[name] for name in names))
        if hasattr(names, "any"):
            return (some, _bits(numbers[name] for name in names.any))
        return (every, _bits(numbers[name] for name in names.all))

    def unmended(self, wanted: bool | tuple[str, ...]) -> Test:
        """Return a test on slips not yet mended."""
        if isinstance(wanted, tuple):
            return (UNMENDED, self.dont_bits(wanted))
        some: Test = (UNMENDED, (1 << len(self.donts)) - 1)
        return some if wanted else (NOT, some)


def _bits(numbers: Iterable[int]) -> int:
    bits = 0
    for number in numbers:
        bits |= 1 << number
    return bits


def _limits(bounds: Bounds, low: int, high: int) -> tuple[int, int]:
    at_least = low if bounds.at_least is None else bounds.at_least
    at_most = high if bounds.at_most is None else bounds.at_most
    return at_least, at_most


def _move_names(authored: AuthoredScenario) -> Iterable[str]:
    for name, beat in authored.beats.items():
        yield from (f"{name}.{response}" for response in beat.responses)
        if beat.silence is not None:
            yield f"{name}.silence"


def _all_shown(authored: AuthoredScenario) -> Iterable[str]:
    """Yield every behaviour a move, a repair or a hang-up names."""
    for beat in authored.beats.values():
        for one in beat.responses.values():
            yield from (*one.shows, *one.repairs)
        if beat.silence is not None:
            yield from beat.silence.shows
        for way in beat.on_hang_up or ():
            yield from way.shows
    for way in authored.on_hang_up:
        yield from way.shows


def _can_go_back(authored: AuthoredScenario) -> set[str]:
    """Return the beats from which a `back` can still be reached by moves."""
    ways = {
        name: {
            place
            for move in (*beat.responses.values(), *((beat.silence,) if beat.silence else ()))
            for _, place in branches(move.leads_to)
        }
        for name, beat in authored.beats.items()
    }
    found = {name for name, places in ways.items() if "back" in places}
    while more := {name for name, places in ways.items() if places & found} - found:
        found |= more
    return found


def _brief(authored: AuthoredScenario) -> Brief:
    return Brief(
        id=authored.id,
        title=authored.title,
        call_type=authored.call_type,
        channel=authored.channel,
        language=authored.language,
        difficulty=authored.difficulty,
        minutes=authored.minutes,
        rubric=authored.rubric,
        content_note=authored.content_note.strip(),
        teaches=authored.teaches,
        sources=authored.sources,
        brief=_flowing(authored.brief),
        caller=authored.caller.name,
        voice=authored.caller.voice,
        variants=tuple(authored.variants),
        reviews=len(authored.reviewed),
    )


def _flowing(text: str) -> str:
    """Return a text with each paragraph on one line, for the face to break where it must."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(" ".join(one.split()) for one in paragraphs)
