"""The report of a workshop on plain lines."""

from hotline_sim.plain.page import Page
from hotline_sim.plain.room_choices import write_choices
from hotline_sim.workshop import words
from hotline_sim.workshop.report import Line, Report, RoundTold
from hotline_sim.workshop.sheets import FieldWritten

MOST_FIELDS = 8
"""How many fields of a record a report tells: those that divide most come first."""


def write_report(report: Report, page: Page) -> None:
    """Write what a workshop came to."""
    page.heading(report.title)
    page.line(f"{words.days(report)} · workshop {report.id}")
    page.line(f"{words.counted(report.people)} took part.")
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
    page.line(words.how_long(one))
    for choices in one.choices:
        page.line()
        write_choices(choices, page)
    for heard in words.most_missed(one.heard) if one.heard else ():
        kind = heard.kind.replace("_", " ")
        page.line(f"{heard.label} ({kind}): {words.heard(heard)}", indent="    ", first="  ")
    if one.heard and (unheard := words.unheard(one.heard)):
        page.line(unheard, indent="    ", first="  ")
    for field in one.written[:MOST_FIELDS]:
        _field(field, page)


def _field(field: FieldWritten, page: Page) -> None:
    page.line()
    page.line(f"{field.label}: {words.alike(field)}", indent="  ")
    for one in field.written:
        who = ", ".join(f"{name} {many}" for name, many in one.agencies)
        said = f"{one.value or words.BLANK} ({who})"
        page.line(said, indent="       ", first=f"    {one.people:>2} ")


def _line(line: Line, page: Page) -> None:
    page.line(line.item.challenge, indent="  ", first="· ")
    for also in line.merged:
        page.line(also.challenge, indent="    ", first="  + ")
    if line.item.solution:
        page.line(line.item.solution, indent="    ", first="  → ")
    page.line(words.who_by_when(line.item), indent="    ")
