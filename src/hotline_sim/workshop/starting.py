"""A first plan of a workshop, from a few answers or from another plan; it checks clean."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from hotline_sim.authoring.standing import languages_of
from hotline_sim.authoring.starting.questions import LONGEST_TITLE, Question
from hotline_sim.errors import UserError, near_miss
from hotline_sim.library import Library
from hotline_sim.storage.authored import SLUG, slug_of
from hotline_sim.storage.characters import quoted
from hotline_sim.storage.yaml_writing import written

FIRST_CALLS = ("three-months-unpaid", "tower-room")
"""What is suggested where the library has it: a call without harm first, a pressing one after."""

BEGINS = 9 * 60 + 30
BETWEEN = 15
"""Minutes between two rounds, for the talk after one and the way to the next."""


class AgencyAnswer(NamedTuple):
    """One agency, as somebody typed it."""

    id: str
    name: str
    form: str


def questions(library: Library, today: date) -> tuple[Question, ...]:
    """Return what is asked before a plan is written, each with a default that can be meant."""
    calls = {brief.id: brief.title for _, brief in library.briefs()}
    suggested = [one for one in FIRST_CALLS if one in calls] or list(calls)[:2]
    languages, forms = languages_of(library), library.forms().found
    own = [f"{form.agency} = {form.id}" for form in forms.values() if form.crosswalk is not None]
    default = "; ".join(own) or "Our desk"
    return (
        Question("title", "What is the workshop called?", "One day on the line", _title),
        Question("dates", "On which days? 2026-12-09, …", today.isoformat(), _dates),
        Question(
            "languages",
            f"In which languages do people read? Any of {', '.join(languages)}",
            ", ".join(languages),
            lambda answer: _some_of(languages, answer, "language"),
        ),
        Question(
            "agencies",
            "Which agencies come? Name = the id of its form; …",
            default,
            lambda answer: _agencies_text(answer, tuple(forms)),
        ),
        Question("size", "How many sit together in a group?", "3", _size),
        Question(
            "calls",
            "Which calls do they take, in order? By id",
            ", ".join(suggested),
            lambda answer: _some_of(tuple(calls), answer, "call"),
        ),
    )


def first_plan(name: str, answers: dict[str, str]) -> str:
    """Return a plan as YAML: calls, what we hear in one, role-play, one record, and the plan."""
    agencies = {
        one.id: {"name": one.name, **({"form": one.form} if one.form else {})}
        for one in agencies_in(answers["agencies"])
    }
    plan = {
        "id": name,
        "title": answers["title"],
        "dates": answers["dates"].split(", "),
        "languages": answers["languages"].split(", "),
        "agencies": agencies,
        "groups": {"size": int(answers["size"]), "mixed": True},
        "rounds": _rounds(answers["calls"].split(", ")),
    }
    return "\n".join(written(plan)) + "\n"


def plan_like(text: str, name: str, answers: dict[str, str]) -> str:
    """Return another plan with its own id, title and days, and every comment of the first."""
    days = f"[{answers['dates']}]"
    title = next(iter(written({"title": answers["title"]}))).removeprefix("title: ")
    for key, value in (("id", name), ("title", title), ("dates", days)):
        text = _with_line(text, key, f"{key}: {value}\n")
    return text


def _with_line(text: str, key: str, line: str) -> str:
    """Return a text with another line in the place of a key, or at its beginning."""
    there = re.search(rf"^{key}:.*\n(?:[ -].*\n)*", text, re.MULTILINE)
    if there is None:
        return line + text
    return text[: there.start()] + line + text[there.end() :]


def _rounds(calls: Sequence[str]) -> list[dict[str, object]]:
    """Return rounds with times: a day for two calls, and longer for more."""
    first, last = calls[0], calls[-1]
    planned: list[tuple[str, str, int, str]] = [
        ("call", "A first call", 25, first),
        ("observe", "What we hear when it goes well", 25, first),
        *(("call", f"Call {number}", 35, name) for number, name in enumerate(calls[1:], 2)),
        ("threes", "Aloud, in threes", 60, first),
        ("record", "One call in our records", 35, last),
        ("plan", "What we change: who does it, by when", 45, ""),
    ]
    rounds, clock = [], BEGINS
    for kind, title, minutes, scenario in planned:
        one: dict[str, object] = {"kind": kind, "title": title}
        one["at"] = f"{clock // 60 % 24:02}:{clock % 60:02}"
        one["minutes"] = minutes
        rounds.append({**one, "scenario": scenario} if scenario else one)
        clock += minutes + BETWEEN
    return rounds


def agencies_in(answer: str) -> list[AgencyAnswer]:
    """Return the agencies in an answer. UserError where two would be one."""
    found: dict[str, AgencyAnswer] = {}
    for number, part in enumerate(filter(None, map(str.strip, answer.split(";"))), 1):
        name, _, form = (one.strip() for one in part.partition("="))
        key = slug_of(name)
        key = key if SLUG.fullmatch(key) else f"agency-{number}"
        if key in found:
            message = f"{quoted(name)} stands there twice. Each agency needs a name of its own."
            raise UserError(message)
        found[key] = AgencyAnswer(key, name, form)
    return list(found.values())


def _agencies_text(answer: str, forms: Sequence[str]) -> str:
    found = agencies_in(answer)
    if not found or not all(one.name for one in found):
        message = "Name one agency at least, such as: Police = police-department-record"
        raise UserError(message)
    for one in found:
        if one.form:
            _known(forms, one.form, "form")
    return answer


def _title(answer: str) -> str:
    if answer.isprintable() and len(answer) <= LONGEST_TITLE:
        return answer
    message = f"{quoted(answer)} is no title: one line of at most {LONGEST_TITLE} letters."
    raise UserError(message)


def _dates(answer: str) -> str:
    days = [one for one in re.split(r"[,\s]+", answer) if one]
    for day in days:
        try:
            date.fromisoformat(day)
        except ValueError:
            message = f"{quoted(day)} is no date. Write it like 2026-12-09."
            raise UserError(message) from None
    return ", ".join(days)


def _size(answer: str) -> str:
    if answer in set("23456"):
        return answer
    message = f"{quoted(answer)} is no size of a group. Choose from 2 to 6; three is usual."
    raise UserError(message)


def _some_of(known: Sequence[str], answer: str, what: str) -> str:
    names = list(dict.fromkeys(one for one in re.split(r"[,\s]+", answer) if one))
    for name in names:
        _known(known, name, what)
    if not names:
        message = f"Name one {what} at least: {', '.join(known)}."
        raise UserError(message)
    return ", ".join(names)


def _known(known: Sequence[str], name: str, what: str) -> None:
    if name not in known:
        near = near_miss(name, known)
        hint = f"Did you mean “{near}”?" if near else f"There are: {', '.join(known) or 'none'}."
        message = f"There is no {what} {quoted(name)}. {hint}"
        raise UserError(message)
