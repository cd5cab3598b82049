"""From the events of a call to its debrief."""

from collections.abc import Sequence

from hotline_sim.analysis.values import Values
from hotline_sim.call.call import resume_call
from hotline_sim.call.events import CallOpened, Event, SelfRated
from hotline_sim.call.log import MemoryLog
from hotline_sim.debrief.advice import Adviser, practise_next
from hotline_sim.debrief.annotation import annotated
from hotline_sim.debrief.conduct import conduct, with_paperwork
from hotline_sim.debrief.differences import differences
from hotline_sim.debrief.levels import competencies
from hotline_sim.debrief.model import Debrief
from hotline_sim.debrief.paperwork.marking import Paperwork, Sheet, mark_paperwork
from hotline_sim.debrief.paperwork.written import written
from hotline_sim.debrief.self_view import self_view
from hotline_sim.debrief.turning_points import Turning, turning
from hotline_sim.debrief.turns import Play, replay
from hotline_sim.debrief.verdict import Evidence, judge
from hotline_sim.intake.form import Form
from hotline_sim.referral.directory import Directory
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.bits import among
from hotline_sim.scenario.compiled import CompiledScenario, Fact
from hotline_sim.scenario.state import chosen


def debrief(  # noqa: PLR0913 - what a call was taken with
    call: str,
    trainee: str,
    scenario: CompiledScenario,
    rubric: Rubric,
    events: Sequence[Event],
    *,
    form: Form | None = None,
    directory: Directory | None = None,
    values: Values | None = None,
) -> Debrief:
    """Return everything a call tells the trainee, folded from its events alone.

    Without a form the record and the urgency are not marked, without a directory the referral is
    not, and the talk alone decides. Without values no turning
    points are found.
    """
    play = replay(scenario, events)
    turned = Turning() if values is None else turning(scenario, rubric, play, values)
    place = scenario.places[play.state.place]
    ending = place if place.ending else None
    showed = conduct(scenario, rubric, play)
    sheet = Sheet(scenario, rubric, form, directory, play, written(events))
    paper = mark_paperwork(sheet) if ending else Paperwork()
    whole = with_paperwork(showed, paper.showed)
    results = competencies(rubric, whole, scenario.about.teaches)
    red = tuple(one for one in whole.slips if _is_red(rubric, one.behaviour))
    unheard = _not_heard(scenario, play)
    evidence = Evidence(
        scenario, rubric, ending, results, red, tuple(one.says or one.id for one in unheard), paper
    )
    judged = judge(evidence)
    adviser = Adviser(scenario, rubric, showed, play, paper)
    rated = _rated(events)
    transcript = resume_call(scenario, MemoryLog(), events).transcript
    return Debrief(
        call=call,
        scenario=scenario.id,
        title=scenario.about.title,
        trainee=trainee,
        ending=ending.id if ending else None,
        ending_kind=ending.ending if ending else None,
        ending_because=ending.because if ending else "",
        verdict=judged.verdict,
        reasons=judged.reasons,
        competencies=results,
        red_lines=red,
        worth=_worth(play, ending.halves if ending else 0),
        not_heard=tuple(fact.id for fact in unheard),
        transcript=annotated(scenario, rubric, play, showed, transcript),
        did_well=adviser.did_well(),
        to_change=adviser.to_change(),
        practise_next=practise_next(rubric, results),
        self_rating=(rated.overall or None) if rated else None,
        practice=_is_practice(events),
        reviews=scenario.about.reviews,
        record=paper.record,
        urgency=paper.urgency,
        referral=paper.referral,
        self_view=self_view(results, rated.sure if rated else {}),
        best=turned.best,
        worst=turned.worst,
        turning_points=turned.points,
        reach=turned.reach,
        what_if=_what_if(events),
        differently=differences(events),
    )


def _is_red(rubric: Rubric, behaviour: str) -> bool:
    return rubric.behaviours[behaviour].kind is Kind.RED_LINE


def _worth(play: Play, ending: int) -> float:
    """Return what the call was worth, in points; it orders outcomes and decides nothing."""
    return (sum(turn.halves for turn in play.turns) + ending) / 2


def _not_heard(scenario: CompiledScenario, play: Play) -> list[Fact]:
    needed = chosen(scenario.key.needed, play.state) or 0
    missing = needed & ~play.state.facts
    return among(scenario.facts, missing)


def _rated(events: Sequence[Event]) -> SelfRated | None:
    rated = [event.what for event in events if isinstance(event.what, SelfRated)]
    return rated[-1] if rated else None


def _what_if(events: Sequence[Event]) -> tuple[str, int] | None:
    opened = events[0].what if events else None
    if not isinstance(opened, CallOpened) or not opened.what_if:
        return None
    return opened.what_if, opened.what_if_at


def _is_practice(events: Sequence[Event]) -> bool:
    opened = next((one.what for one in events if isinstance(one.what, CallOpened)), None)
    return opened is None or opened.seen_before or opened.player != "person"
