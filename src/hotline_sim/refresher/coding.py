"""Drills that ask how a sentence is written into the record: one of the codes of one field."""

from collections.abc import Iterator
from typing import Any

from hotline_sim.intake.form import CODED, Code, Field, Form
from hotline_sim.language.text import worded
from hotline_sim.refresher import cards
from hotline_sim.refresher.drill import Drill, Kind, Line
from hotline_sim.refresher.judged import setting_of
from hotline_sim.refresher.known import Answer, Asked, known
from hotline_sim.refresher.recap import is_heard, told
from hotline_sim.refresher.ways import Way, way_of
from hotline_sim.scenario.bits import among
from hotline_sim.scenario.compiled import CompiledScenario, Fact
from hotline_sim.scenario.state import after, open_moves

REST = frozenset({"Other", "other", "other-coercion"})
"""Codes for what fits nowhere else: beside one that fits, they are no answer."""


def coding(scenario: CompiledScenario, form: Form, ways: list[Way]) -> Iterator[Drill]:
    """Yield a drill for each field that something the caller says is written into."""
    for fact, way in _tellings(scenario, ways):
        for path in fact.record:
            leaf = form.leaf(path)
            if leaf is not None and leaf.kind in CODED and field_of(form, path).kind != "place":
                drill = _drill(scenario, form, way, fact, path)
                if drill is not None:
                    yield drill


def _tellings(scenario: CompiledScenario, ways: list[Way]) -> Iterator[tuple[Fact, Way]]:
    """Yield what is told in words, each with the best short way that ends with its being told."""
    found: dict[str, tuple[tuple[bool, int], Way]] = {}
    for way in ways:
        for number in open_moves(scenario, way.state):
            step = after(scenario, way.state, number)
            for fact in among(scenario.facts, step.told | step.entered):
                rank = (bool(scenario.moves[number].slips), len(way.moves))
                if fact.id not in found or rank < found[fact.id][0]:
                    found[fact.id] = rank, way_of(scenario, (*way.moves, number))
    for fact in scenario.facts:
        if fact.id in found and fact.says and fact.drill != "bad":
            yield fact, found[fact.id][1]


def _drill(scenario: CompiledScenario, form: Form, way: Way, fact: Fact, path: str) -> Drill | None:
    """Return the drill of one field of a fact; None where its codes cannot be told apart."""
    leaf = form.leaves[path] if path in form.leaves else form.leaf(path)
    if leaf is None:
        return None
    field = field_of(form, path)
    right = _codes(leaf, fact.record[path])
    if not right:
        return None
    allowed = _allowed(scenario, way, fact, path)
    wrong = [one for one in leaf.answers if one.id not in allowed | REST]
    label = field.label if field is leaf else f"{field.label}, {leaf.label.lower()}"
    about = scenario.about
    asked = Asked(
        kind=Kind.CODE,
        id=f"{about.id}:{fact.id}:{path}",
        card=cards.field(form.id, path),
        about=label,
        scenario=about.id,
        place=fact.id,
        title=about.title,
        setting=setting_of(scenario),
        recap=_recap(way, fact),
        question=worded(
            "refresher.code",
            "“{says}” What do you write under {label}?",
            says=fact.says,
            label=label,
        ),
        why=field.help or leaf.help,
        difficulty=about.difficulty,
        language=about.language,
        prefers=fact.drill == "good",
        caller=about.caller,
    )
    return known(asked, _answer(right[0]), map(_answer, wrong))


def field_of(form: Form, path: str) -> Field:
    """Return the field that a leaf belongs to."""
    name = path.partition(".")[0]
    return next(one for one in form.fields if one.id == name)


def _codes(leaf: Field, value: Any) -> list[Code]:
    """Return the codes that a fact says for a leaf, but for those that fit everything."""
    wanted = value if isinstance(value, tuple | list) else (value,)
    return [code for code in leaf.codes if code.id in wanted and code.id not in REST]


def _allowed(scenario: CompiledScenario, way: Way, fact: Fact, path: str) -> set[str]:
    """Return every code that may be right here: told by now, or accepted by the key."""
    told_by_now = among(scenario.facts, way.state.facts)
    values = [one.record[path] for one in told_by_now if path in one.record]
    for choice in (scenario.key.record.get(path, ()), scenario.key.accept.get(path, ())):
        values += [value for _, value in choice]
    return {
        str(code)
        for value in (*values, fact.record[path])
        for code in (value if isinstance(value, tuple | list) else (value,))
    }


def _recap(way: Way, fact: Fact) -> tuple[Line, ...]:
    """Return the trainee's last line and what the caller said to it, up to the fact."""
    since = way.lines[-1].at
    near = [line for line in way.lines if line.at == since and is_heard(line)]
    end = next(number for number, line in enumerate(near) if fact.id in line.facts)
    return tuple(told(line) for line in near[: end + 1])


def _answer(code: Code) -> Answer:
    return Answer(code.id, code.label, code.help)
