"""Every text of a rubric by its stable id, and the rubric with other words in their place."""

from hotline_sim.language.text import Say
from hotline_sim.rubric.rubric import Behaviour, Competency, OrderRule, Rubric


def said(rubric: Rubric, say: Say) -> Rubric:
    """Return a rubric whose texts are those that `say` gives."""
    return rubric._replace(
        title=say("title", rubric.title),
        competencies={name: _competency(one, say) for name, one in rubric.competencies.items()},
        behaviours={name: _behaviour(one, say) for name, one in rubric.behaviours.items()},
        order=tuple(_rule(one, say) for one in rubric.order),
    )


def _competency(one: Competency, say: Say) -> Competency:
    what = f"competencies.{one.id}"
    return one._replace(
        name=say(f"{what}.name", one.name),
        about=say(f"{what}.about", one.about),
        practise=say(f"{what}.practise", one.practise),
    )


def _behaviour(one: Behaviour, say: Say) -> Behaviour:
    what = f"behaviours.{one.id}"
    return one._replace(
        label=say(f"{what}.label", one.label),
        why=say(f"{what}.why", one.why),
        example=say(f"{what}.example", one.example),
        better=say(f"{what}.better", one.better),
    )


def _rule(one: OrderRule, say: Say) -> OrderRule:
    return one._replace(because=say(f"order.{one.do}.because", one.because))
