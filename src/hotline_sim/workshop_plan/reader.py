"""From the file of a workshop's plan to the plan, or to every finding about it."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from pydantic import ValidationError

from hotline_sim.diagnostic import Findings
from hotline_sim.language.text import worded
from hotline_sim.storage.authored import dangling, errors_of, report
from hotline_sim.storage.tree import child, entries, items, texts
from hotline_sim.storage.values import value_of
from hotline_sim.storage.yaml_source import Node, parse
from hotline_sim.workshop_plan.model import AuthoredPlan, AuthoredRound
from hotline_sim.workshop_plan.plan import Agency, PlannedRound, RoundKind, WorkshopPlan
from hotline_sim.workshop_plan.round_checks import check_rounds

TITLES = {
    RoundKind.CALL: worded("board.kind.call", "A call"),
    RoundKind.THREES: worded("board.kind.threes", "Role-play in threes"),
    RoundKind.OBSERVE: worded("board.kind.observe", "Observe together"),
    RoundKind.RECORD: worded("board.kind.record", "Record together"),
    RoundKind.PLAN: worded("board.kind.plan", "Our plan"),
}
"""What a round is called where nobody says."""


class Call(NamedTuple):
    """What a plan may name of a call; None is not looked up."""

    variants: Collection[str] | None = None
    plays: Collection[str] | None = None
    """Its declared plays, by their `path`."""


class Known(NamedTuple):
    """What a plan may name; None is not looked up."""

    scenarios: Mapping[str, Call] | None = None
    """By the id of each call."""
    forms: Collection[str] | None = None
    languages: Collection[str] | None = None


def read_plan(data: bytes, findings: Findings, known: Known = Known()) -> WorkshopPlan | None:  # noqa: B008 - it is frozen
    """Return the plan in `data`, or None where `findings` say why not."""
    tree = parse(data, findings)
    if tree is None:
        return None
    _check_names(tree, known, findings)
    check_rounds(tree, findings)
    try:
        authored = AuthoredPlan.model_validate(value_of(tree))
    except ValidationError as problems:
        report(errors_of(problems), AuthoredPlan, tree, findings)
        return None
    return None if findings.refused else _plan(authored)


def _check_names(tree: Node, known: Known, findings: Findings) -> None:
    """Report languages, forms, calls and variants that are not there."""
    if known.languages is not None:
        for name, place in texts(child(tree, "languages")):
            if name not in known.languages:
                dangling(findings, place, "language", name, known.languages)
    for entry in entries(child(tree, "agencies")).values():
        for name, place in texts(child(entry.value, "form")):
            if known.forms is not None and name not in known.forms:
                dangling(findings, place, "form", name, known.forms)
    for one in items(child(tree, "rounds")):
        if known.scenarios is not None:
            _check_call(one, known.scenarios, findings)


def _check_call(one: Node, scenarios: Mapping[str, Call], findings: Findings) -> None:
    calls = [(name, place) for name, place in texts(child(one, "scenario")) if name]
    for name, place in calls:
        if name not in scenarios:
            dangling(findings, place, "scenario", name, scenarios)
    if len(calls) != 1 or (about := scenarios.get(calls[0][0])) is None:
        return
    named = (("variant", "variant", about.variants), ("play", "declared play", about.plays))
    for key, what, known in named:
        for name, place in texts(child(one, key)):
            if name and known is not None and name not in known:
                dangling(findings, place, f"{what} of “{calls[0][0]}”", name, known)


def _plan(authored: AuthoredPlan) -> WorkshopPlan:
    return WorkshopPlan(
        id=authored.id,
        title=authored.title,
        dates=authored.dates,
        languages=authored.languages,
        agencies={
            name: Agency(name, one.name, one.form) for name, one in authored.agencies.items()
        },
        rounds=tuple(_round(one) for one in authored.rounds),
        group_size=authored.groups.size,
        mixed=authored.groups.mixed,
        about=authored.about.strip(),
    )


def _round(one: AuthoredRound) -> PlannedRound:
    kind = RoundKind(one.kind)
    named = (one.scenario,) if isinstance(one.scenario, str) else one.scenario
    return PlannedRound(
        kind=kind,
        title=one.title.strip() or TITLES[kind],
        minutes=one.minutes,
        at=one.at or "",
        scenarios=tuple(name for name in named if name),
        variant=one.variant,
        parallel=one.calls == "parallel",
        play=one.play.strip(),
        note=one.note.strip(),
    )
