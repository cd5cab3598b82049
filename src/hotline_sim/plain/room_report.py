"""The report of a workshop on plain lines."""

from hotline_sim.plain.page import Page
from hotline_sim.plain.room_choices import counted, write_choices
from hotline_sim.workshop.heard import Heard
from hotline_sim.workshop.report import Line, Report, RoundTold
from hotline_sim.workshop.sheets import FieldWritten

MOST_FIELDS = 8
"""How many fields of a record a report tells: those that divide most come first."""


def write_report(report: Report, page: Page) -> None:
    """Write what a workshop came to."""
    page.heading(report.title)
    days = ", ".join(report.dates) or report.opened_at.date().isoformat()
    page.line(f"{days} · workshop {report.id}")
    page.line(f"{counted(report.people, 'person', 'people')} took part.")
    for name, many in report.agencies:
        page.line(f"{many} of {name}", indent="  ")
    for one in report.rounds:
        page.heading(f"Round {one.number}: {one.title}")
        _round(one, page)
    if report.plan:
        page.heading("The plan")
        for line in report.plan:
            _line(line, page)


def _round(one: RoundTold, page: Page) -> None:
    took = f"{one.minutes} minutes" if one.minutes else "still open, or shorter than a minute"
    people = counted(one.people, "person", "people")
    page.line(f"{people} · {took}, planned {one.planned_minutes}")
    for choices in one.choices:
        page.line()
        write_choices(choices, page)
    if one.heard is not None:
        _heard(one.heard, page)
    for field in one.written[:MOST_FIELDS]:
        _field(field, page)


def _heard(heard: Heard, page: Page) -> None:
    page.line()
    for one in heard.behaviours:
        share = f"{one.share:.0%}" if one.share is not None else "too few to judge"
        there = f"heard in {one.found} of {one.chances} chances ({share})" if one.there else ""
        added = f"heard {one.added} times where the author does not" if one.added else ""
        told = "; ".join(filter(None, (there, added)))
        page.line(f"{one.label} ({one.kind.replace('_', ' ')}): {told}", indent="    ", first="  ")


def _field(field: FieldWritten, page: Page) -> None:
    page.line()
    alike = "" if field.same is None else f"{field.same:.0%} of pairs alike"
    judged = alike if field.enough else f"{alike}, too few to judge" if alike else "one sheet"
    page.line(f"{field.label}: {judged}", indent="  ")
    for one in field.written:
        who = ", ".join(f"{name} {many}" for name, many in one.agencies)
        page.line(
            f"{one.value or '(left blank)'} ({who})",
            indent="         ",
            first=f"    {one.people:>2} ",
        )


def _line(line: Line, page: Page) -> None:
    item = line.item
    page.line(item.challenge, indent="  ", first="· ")
    for also in line.merged:
        page.line(also.challenge, indent="    ", first="  + ")
    if item.solution:
        page.line(item.solution, indent="    ", first="  → ")
    who = ", ".join(filter(None, (item.who or "nobody yet", item.by and f"by {item.by}")))
    page.line(who, indent="    ")
