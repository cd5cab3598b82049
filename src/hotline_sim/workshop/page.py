"""The report of a workshop as one page that needs no network: to print, to send, to keep."""

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from hotline_sim.lone_page import lone_page
from hotline_sim.workshop import words
from hotline_sim.workshop.choices import Crossing, RoomChoices, Way
from hotline_sim.workshop.heard import Heard
from hotline_sim.workshop.report import Line, Report, RoundTold
from hotline_sim.workshop.sheets import FieldWritten

STYLE = Path(__file__).with_name("report.css")


def page_of(report: Report) -> str:
    """Return the page. What people and authors wrote is text in it, and cannot be anything else."""
    return lone_page("en", report.title, STYLE.read_text("utf-8"), _body(report))


def _body(report: Report) -> Iterator[str]:
    yield f'<p class="quiet">{escape(words.days(report))} · workshop {escape(report.id)}</p>\n'
    yield f"<p>{words.counted(report.people)} took part: "
    yield ", ".join(f"{many} of {escape(name)}" for name, many in report.agencies) or "nobody yet"
    yield ".</p>\n"
    for one in report.rounds:
        yield from _round(one)
    if report.plan:
        yield "<h2>The plan</h2>\n"
        yield from _table(
            ("What is hard", "What would help", "Who, by when"), map(_planned, report.plan)
        )


def _round(one: RoundTold) -> Iterator[str]:
    yield f"<h2>Round {one.number}: {escape(one.title)}</h2>\n"
    yield f'<p class="quiet">{escape(words.how_long(one))}</p>\n'
    for choices in one.choices:
        yield from _choices(choices)
    if one.heard is not None:
        yield from _heard(one.heard)
    if one.written:
        yield from _table(("Field", "How alike", "What was written"), map(_field, one.written))


def _choices(choices: RoomChoices) -> Iterator[str]:
    yield f"<h3>{escape(choices.title)}: {words.counted(choices.people)}</h3>\n"
    for ending in words.endings(choices):
        yield f'<p class="quiet">{escape(ending)}</p>\n'
    for crossing in choices.crossings:
        if not crossing.few:
            yield from _crossing(crossing)
    if passed := words.passed_over(choices):
        yield f'<p class="quiet">{escape(passed)}</p>\n'


def _crossing(crossing: Crossing) -> Iterator[str]:
    cue = escape(crossing.cue or "(nothing is said)")
    phase = escape(words.phase(crossing.phase))
    yield f'<p class="cue"><span class="quiet">{phase}</span><br>{cue}</p>\n'
    ways = "".join(_way(way, crossing.answered) for way in crossing.ways)
    yield f"<ul>\n{ways}</ul>\n"


def _way(way: Way, answered: int) -> str:
    signs = "".join(
        f'<span class="sign {"best" if sign not in words.HARM.values() else "harm"}">{sign}</span>'
        for sign in words.signs(way)
    )
    told = f"{way.people} of {answered}"
    why = f'<p class="why">{escape(way.because)}</p>' if way.people and way.because else ""
    return (
        f'<li><div class="share"><b>{told}</b><span>{escape(words.said_so(way))}{signs}</span>'
        f'</div><meter min="0" max="{answered}" value="{way.people}">{told}</meter>{why}</li>\n'
    )


def _heard(heard: Heard) -> Iterator[str]:
    rows = (
        (f"{one.label} ({one.kind.replace('_', ' ')})", words.heard(one))
        for one in words.most_missed(heard)
    )
    yield f"<p>{words.counted(heard.people)} marked what they heard.</p>\n"
    yield from _table(("Behaviour", "Beside what its author says"), rows)
    if unheard := words.unheard(heard):
        yield f'<p class="quiet">{escape(unheard)}</p>\n'


def _field(field: FieldWritten) -> tuple[str, str, str]:
    written = "; ".join(f"{one.people} {one.value or words.BLANK}" for one in field.written)
    return field.label, words.alike(field), written


def _planned(line: Line) -> tuple[str, str, str]:
    challenges = "; ".join([line.item.challenge, *(one.challenge for one in line.merged)])
    return challenges, line.item.solution, words.who_by_when(line.item)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    names = "".join(f'<th scope="col">{escape(one)}</th>' for one in head)
    yield f"<table>\n<thead><tr>{names}</tr></thead>\n<tbody>\n"
    for row in rows:
        yield f"<tr>{''.join(f'<td>{escape(one)}</td>' for one in row)}</tr>\n"
    yield "</tbody>\n</table>\n"
