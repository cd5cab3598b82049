"""Drills that ask to whom a caller is passed on: what was told, and services of the directory."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hotline_sim.call.transcript import Voice
from hotline_sim.language.text import worded
from hotline_sim.referral.directory import Directory, Service
from hotline_sim.refresher import cards
from hotline_sim.refresher.drill import Drill, Kind, Line
from hotline_sim.refresher.judged import setting_of
from hotline_sim.refresher.known import Answer, Asked, known
from hotline_sim.refresher.recap import told
from hotline_sim.refresher.schedule import Rating
from hotline_sim.refresher.ways import Way, way_of
from hotline_sim.scenario.bits import among
from hotline_sim.scenario.compiled import CompiledScenario, Fact, ReferralKey
from hotline_sim.scenario.state import State, chosen

MOST_TOLD = 6
"""How many things the caller said are told again."""


def referring(scenario: CompiledScenario, directory: Directory) -> Iterator[Drill]:
    """Yield drills about the end of the model call: one with harmful doors, one with wrong ones."""
    key = scenario.key.referrals
    moves = {move.name: number for number, move in enumerate(scenario.moves)}
    if key is None or any(name not in moves for name in scenario.model_path):
        return
    way = way_of(scenario, [moves[name] for name in scenario.model_path])
    right = [
        directory.services[one] for one in _primary(key, way.state) if one in directory.services
    ]
    if not right:
        return
    harmful = _named(directory, chosen(key.harmful, way.state) or ())
    wrong = _named(directory, chosen(key.wrong, way.state) or ())
    end = _End(scenario, directory, _told(scenario, way))
    for service in right:
        for name, others in (("harmful", harmful), ("wrong", _like(service, wrong))):
            drill = end.drill(service, name, others)
            if drill is not None:
                yield drill


def _primary(key: ReferralKey, state: State) -> Sequence[str]:
    found = chosen(key.primary, state)
    return found[1] if found else ()


def _named(directory: Directory, names: Sequence[str]) -> list[Service]:
    return [directory.services[one] for one in names if one in directory.services]


def _like(service: Service, others: list[Service]) -> list[Service]:
    """Return the services that are most like one: those that see to the same needs come first."""
    return sorted(others, key=lambda one: -len(set(one.needs) & set(service.needs)))[:5]


def _told(scenario: CompiledScenario, way: Way) -> tuple[Line, ...]:
    """Return what decides where to refer: what a good call hears, and what was agreed to.

    Each with what it was an answer to: a yes alone says nothing.
    """
    needed = chosen(scenario.key.needed, way.state) or 0
    facts = among(scenario.facts, way.state.facts)
    there = [one for one in facts if one.says and one.drill != "bad"]
    names = {one.id for one in among(scenario.facts, needed)}
    weighs = sorted(there, key=lambda one: (one.id not in names, -_weight(one)))[:MOST_TOLD]
    wanted = {one.id for one in weighs}
    heard = [line for line in way.lines if wanted.intersection(line.facts)]
    turns = {line.at for line in heard}
    return tuple(
        told(line)
        for line in way.lines
        if line in heard or (line.at in turns and line.voice is Voice.RESPONSE)
    )


def _weight(fact: Fact) -> int:
    """Return how much something told says of where to refer."""
    consent = len({"consent_share", "consent_police_report"} & set(fact.record))
    heavy = {"needs", "risk_flags", "type_of_exploitation", "methods_of_control", "is_minor"}
    return 3 * consent + len(heavy & set(fact.record))


class _End(NamedTuple):
    """The end of a call: what was told, and all that is needed to ask where it leads."""

    scenario: CompiledScenario
    directory: Directory
    told: tuple[Line, ...]

    def drill(self, service: Service, name: str, others: list[Service]) -> Drill | None:
        """Return the drill of one right service beside others."""
        about = self.scenario.about
        asked = Asked(
            kind=Kind.REFER,
            id=f"{about.id}:{self.scenario.variant or 'as-written'}:{service.id}:{name}",
            card=cards.service(self.directory.id, service.id),
            about=worded("refresher.refer.about", "what {service} is for", service=service.short),
            scenario=about.id,
            place=f"referral:{service.id}",
            title=about.title,
            setting=setting_of(self.scenario),
            recap=self.told,
            question=worded(
                "refresher.refer", "To whom would you pass this caller on, with their yes?"
            ),
            why=_told_of(service),
            sources=sources_of(service, self.directory),
            difficulty=about.difficulty,
            caller=about.caller,
            language=about.language,
        )
        rating = Rating.AGAIN if name == "harmful" else Rating.HARD
        wrong = [Answer(one.id, one.name, _told_of(one), rating) for one in others]
        return known(asked, Answer(service.id, service.name), wrong)


def sources_of(service: Service, directory: Directory) -> tuple[tuple[str, str], ...]:
    """Return what an entry of the directory rests on, with titles."""
    named = (one for one in service.sources if one in directory.sources)
    return tuple((one, directory.sources[one]) for one in named)


def _told_of(service: Service) -> str:
    return f"{service.about} {service.caution}".strip()
