"""Levels of a competency: harm is never averaged away, and no level is bought with points."""

from hotline_sim.debrief.conduct import Conduct
from hotline_sim.debrief.model import CompetencyResult, Mark
from hotline_sim.rubric.rubric import Competency, Kind, Rubric

MANY_UNHELPFUL = 3
"""From so many responses with something unhelpful, a competency is at level 2."""


def competencies(
    rubric: Rubric, conduct: Conduct, teaches: tuple[str, ...]
) -> tuple[CompetencyResult, ...]:
    """Return every competency of the rubric, with its level in this call."""
    return tuple(
        _result(rubric, conduct, one, taught=one.id in teaches)
        for one in rubric.competencies.values()
    )


def _result(
    rubric: Rubric, conduct: Conduct, competency: Competency, *, taught: bool
) -> CompetencyResult:
    def own(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
        named = (mark for mark in marks if _of(rubric, mark) == competency.id)
        return tuple(named)

    slips = own(conduct.slips)
    invited = any(rubric.behaviours[do].competency == competency.id for do in conduct.invited)
    result = CompetencyResult(
        id=competency.id,
        name=competency.name,
        level=None,
        shown=own(conduct.shown),
        missed=own(conduct.missed),
        slips=slips,
        repaired=tuple(mark for mark in slips if mark.repaired_at >= 0),
        taught=taught,
    )
    if not (invited or result.shown or slips):
        return result
    return result._replace(level=_level(rubric, result))


def _of(rubric: Rubric, mark: Mark) -> str:
    return rubric.behaviours[mark.behaviour].competency


def _level(rubric: Rubric, result: CompetencyResult) -> int:
    def kind(mark: Mark) -> Kind:
        return rubric.behaviours[mark.behaviour].kind

    harmful = [mark for mark in result.slips if kind(mark) is Kind.HARMFUL]
    unhelpful = {mark.at for mark in result.slips if kind(mark) is Kind.UNHELPFUL}
    if any(kind(mark) is Kind.RED_LINE for mark in result.slips):
        return 1
    if any(mark.repaired_at < 0 for mark in harmful):
        return 1
    missed = any(kind(mark) is Kind.BASIC for mark in result.missed)
    if missed or harmful or len(unhelpful) >= MANY_UNHELPFUL or (unhelpful and not result.shown):
        return 2
    advanced = any(kind(mark) is Kind.ADVANCED for mark in result.shown)
    return 4 if advanced and not unhelpful else 3
