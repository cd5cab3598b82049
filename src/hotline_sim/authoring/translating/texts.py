"""Every text of an authored thing, in the order of its file, with what a translator should know."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from hotline_sim.authoring.translating.told import of_papers, of_scenario
from hotline_sim.intake import texts as form_texts
from hotline_sim.intake.form import Form
from hotline_sim.language.source import Source, each_once
from hotline_sim.language.text import Say
from hotline_sim.referral import texts as directory_texts
from hotline_sim.referral.directory import Directory
from hotline_sim.rubric import texts as rubric_texts
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario import texts as scenario_texts
from hotline_sim.scenario.compiled import CompiledScenario

Thing = TypeVar("Thing")


def of_call(variants: Iterable[CompiledScenario]) -> list[Source]:
    """Return the texts of a scenario, those of every variant among them."""
    return each_once(
        Source(context, text, of_scenario(scenario, context))
        for scenario in variants
        for context, text in _texts(scenario, scenario_texts.said)
    )


def of_rubric(rubric: Rubric) -> list[Source]:
    """Return the texts of a rubric."""
    return _listed(_texts(rubric, rubric_texts.said), "rubric")


def of_form(form: Form) -> list[Source]:
    """Return the texts of a form."""
    return _listed(_texts(form, form_texts.said), "form")


def of_directory(directory: Directory) -> list[Source]:
    """Return the texts of a directory of services."""
    return _listed(_texts(directory, directory_texts.said), "services")


def _listed(texts: Iterable[tuple[str, str]], kind: str) -> list[Source]:
    return each_once(Source(context, text, of_papers(kind, context)) for context, text in texts)


def _texts(thing: Thing, said: Callable[[Thing, Say], Thing]) -> Iterator[tuple[str, str]]:
    """Yield each text with its id: what is asked for in another language."""
    found: list[tuple[str, str]] = []

    def noted(context: str, text: str) -> str:
        found.append((context, text))
        return text

    said(thing, noted)
    yield from found
