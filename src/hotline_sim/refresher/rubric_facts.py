"""Cards on the rubric itself: what a sentence does for the caller, and what to say instead."""

from collections.abc import Iterator

from hotline_sim.language.text import worded
from hotline_sim.refresher import cards
from hotline_sim.refresher.drill import Drill, Kind
from hotline_sim.refresher.judged import titled
from hotline_sim.refresher.known import Answer, Asked, known
from hotline_sim.rubric.rubric import Behaviour, Rubric


def rubric_facts(rubric: Rubric) -> Iterator[Drill]:
    """Yield a card on why for each behaviour, and for each don't one on what to say instead."""
    for one in rubric.behaviours.values():
        others = [
            other
            for other in rubric.behaviours.values()
            if other.kind.is_do == one.kind.is_do and other.id != one.id
        ]
        for drill in (_why(rubric, one, others), _instead(rubric, one, others)):
            if drill is not None:
                yield drill


def _why(rubric: Rubric, one: Behaviour, others: list[Behaviour]) -> Drill | None:
    """Return the card that asks what is good, or wrong, about the example of a behaviour."""
    if not (one.example and one.why):
        return None
    question: str = (
        worded("refresher.why-good", "“{example}” Why is that good?", example=one.example)
        if one.kind.is_do
        else worded("refresher.why-bad", "“{example}” What is wrong with it?", example=one.example)
    )
    asked = _asked(rubric, one, "why", question)
    beside = [Answer(other.id, other.why, other.label) for other in others]
    return known(asked, Answer(one.id, one.why), beside)


def _instead(rubric: Rubric, one: Behaviour, others: list[Behaviour]) -> Drill | None:
    """Return the card that asks for the better wording of a don't."""
    if one.kind.is_do or not (one.example and one.better):
        return None
    question = worded(
        "refresher.instead", "“{example}” What would you say instead?", example=one.example
    )
    asked = _asked(rubric, one, "instead", question)
    far = [other for other in others if other.competency != one.competency and other.better]
    return known(asked, Answer(one.id, one.better), [Answer(o.id, o.better) for o in far])


def _asked(rubric: Rubric, one: Behaviour, name: str, question: str) -> Asked:
    is_why = name == "why"
    return Asked(
        kind=Kind.FACT,
        id=f"{rubric.id}:{one.id}:{name}",
        card=cards.behaviour(rubric.id, one.id),
        about=one.label,
        scenario=rubric.id,
        place=one.id,
        title=rubric.competencies[one.competency].name,
        question=question,
        why="" if is_why else one.why,
        sources=titled(one.sources, rubric),
        language=rubric.language,
    )
