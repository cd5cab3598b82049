"""From a round as planned to a round that can be opened: its call looked up, and what is shown."""

from collections.abc import Iterator

from hotline_sim.authoring.paths import read_plays
from hotline_sim.call.answers import Answer, answers_in, give
from hotline_sim.call.call import Call, open_call
from hotline_sim.call.events import CallOpened, HungUp, ResponseGiven, SilenceKept
from hotline_sim.call.log import MemoryLog
from hotline_sim.call.sheets import NO_SHEETS
from hotline_sim.diagnostic import START, Findings
from hotline_sim.errors import UnknownName
from hotline_sim.library import Library, ReadScenario, variant_of
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.rows import CallRow
from hotline_sim.storage.shelf import bytes_in, plays_beside
from hotline_sim.storage.store import Store
from hotline_sim.storage.tree import child, items
from hotline_sim.taken import Content, content_of, rows_of
from hotline_sim.workshop.rounds import Opening
from hotline_sim.workshop.state import Round
from hotline_sim.workshop_plan.plan import SHOWS_A_CALL, PlannedRound


def opening_of(planned: PlannedRound, library: Library, store: Store) -> Opening:
    """Return a planned round, ready to be opened; of a call that is shown, its texts are kept.

    UserError where its call is not there, or has errors; UnknownName where its play is not there.
    """
    opening = Opening(planned.kind, planned.title, planned.minutes, planned.scenarios)
    if not planned.scenarios:
        return opening
    reads = [library.read(library.scenario_path(name)) for name in planned.scenarios]
    first = reads[0]
    if planned.parallel:
        return opening._replace(variants=("", *first.variants[""].about.variants))
    scenario = variant_of(first, planned.variant)
    opening = opening._replace(variants=(planned.variant,))
    if planned.kind not in SHOWS_A_CALL:
        return opening
    answers = _answers(planned, library, scenario)
    _keep(first, store)
    shown = tuple(_given(scenario, answers))
    return opening._replace(digest=scenario.digest, rubric=first.rubric.rubric.digest, shown=shown)


def shown_content(one: Round, library: Library, store: Store) -> Content:
    """Return what a round's shown call is played and marked with, as it was when it was opened."""
    row = CallRow(
        id=f"shown in round {one.number}",
        person="",
        scenario=one.scenario_of(),
        scenario_digest=one.digest,
        rubric_digest=one.rubric,
        variant=one.variants[0] or None,
        seed=one.seed,
        player="script",
        seen_before=True,
        purpose="walk-through",
        opened_at=one.opened_at.isoformat(),
    )
    return content_of(row, store, library)


def shown_call(one: Round, scenario: CompiledScenario) -> Call:
    """Return the call that everyone is shown in a round, to its end; in any language."""
    call = _opened(scenario)
    for name in one.shown:
        _give(call, name)
    return call


def _opened(scenario: CompiledScenario) -> Call:
    what = CallOpened(scenario.id, scenario.variant, 0, "script", seen_before=True)
    return open_call(scenario, MemoryLog(), what)


def _give(call: Call, name: str) -> None:
    give(call, Answer(name, START), NO_SHEETS)


def _keep(read: ReadScenario, store: Store) -> None:
    for row in rows_of(read):
        store.keep_content(row)


def _given(scenario: CompiledScenario, answers: list[str]) -> Iterator[str]:
    """Yield what was said in a call with some answers, each so that it can be said again."""
    call = _opened(scenario)
    for name in answers:
        _give(call, name)
    for event in call.events:
        match event.what:
            case ResponseGiven(response=response):
                yield response
            case SilenceKept():
                yield "silence"
            case HungUp():
                yield "hang-up"


def _answers(planned: PlannedRound, library: Library, scenario: CompiledScenario) -> list[str]:
    """Return what is said in the play that is shown; the best call where none is named."""
    if not planned.play:
        return list(scenario.model_path)
    plays = plays_beside(library.scenario_path(planned.scenarios[0]))
    findings = Findings(str(plays))
    read = read_plays(bytes_in(plays), findings) if plays.exists() else None
    named = (
        {}
        if read is None
        else {play.path: node for play, node in zip(read[0].root, items(read[1]), strict=True)}
    )
    if planned.play not in named:
        raise UnknownName(f"declared play of “{scenario.id}” called", planned.play, named)
    node = named[planned.play]
    return [one.what for one in answers_in(child(node, "give") or node) if one.entry is None]
