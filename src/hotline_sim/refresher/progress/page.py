"""Progress as one page that holds everything and asks nothing of any network."""

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from hotline_sim.language.catalogue import BASE
from hotline_sim.lone_page import lone_page
from hotline_sim.refresher.progress import words
from hotline_sim.refresher.progress.model import Progress, Standing
from hotline_sim.refresher.progress.svg import plot

STYLE = Path(__file__).with_name("page.css")

LEGEND = "● a call that was new · ○ one taken before · ✕ something in it could have hurt"


def page_of(progress: Progress) -> str:
    """Return the page. Names of authors and people are text in it, and cannot be anything else."""
    language, title = progress.language or BASE, f"Progress of {progress.person}"
    return lone_page(language, title, STYLE.read_text("utf-8"), _body(progress))


def _body(progress: Progress) -> Iterator[str]:
    yield f'<p class="done">{escape(progress.again(words.done(progress)))}</p>\n'
    yield _next(progress)
    if progress.better:
        yield f'<p class="better">{escape(progress.better)}</p>\n'
    rubrics = tuple(dict.fromkeys(one.rubric for one in progress.shown))
    for rubric in rubrics:
        if len(rubrics) > 1:
            yield f"<h3>{escape(rubric.replace('-', ' ').capitalize())}</h3>\n"
        yield '<div class="cards">\n'
        yield from (_card(one, progress) for one in progress.shown if one.rubric == rubric)
        yield "</div>\n"
    if progress.shown:
        yield f'<p class="legend">{LEGEND}</p>\n'
    yield from _not_yet(progress)
    if progress.unread:
        yield f'<p class="note">{escape(progress.again(words.unread(progress.unread)))}</p>\n'
    yield f'<p class="note">{escape(progress.again(words.NO_POINTS))}</p>\n'


def _next(progress: Progress) -> str:
    way = words.way(progress)
    there = f" <code>{escape(way)}</code>" if way else ""
    said = escape(progress.again(words.proposed(progress)))
    return f'<p class="next"><strong>Next</strong> {said}{there}</p>\n'


def _card(one: Standing, progress: Progress) -> str:
    level = f"<b>{one.level}</b> of 4" if one.level else "–"
    said = progress.again(words.drawn(one)) if one.points else ""
    picture = plot(one.points, progress.now, said) if one.points else ""
    facts = (
        ("last on the line", progress.again(words.how_long_ago(one.last_at, progress.now))),
        ("due again", progress.again(words.when_due(one, progress.now))),
        ("drills", f"{one.drills:,}" if one.drills else ""),
        ("your own view", progress.again(words.how_sure(one.confidence)) if one.points else ""),
    )
    return (
        f'<section class="card">\n<header><h2>{escape(one.name)}</h2>'
        f'<span class="now">{level}</span></header>\n{picture}\n'
        f"<dl>{_list(facts)}</dl>\n</section>\n"
    )


def _list(facts: Iterable[tuple[str, str]]) -> str:
    return "".join(f"<dt>{name}</dt><dd>{escape(said)}</dd>" for name, said in facts if said)


def _not_yet(progress: Progress) -> Iterator[str]:
    shown = {one.rubric for one in progress.shown}
    names = [
        one.name for one in progress.standings if one not in progress.shown and one.rubric in shown
    ]
    if names:
        yield f'<p class="note">Not come up yet: {escape(", ".join(names))}.</p>\n'
