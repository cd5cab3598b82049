"""The page and the plot of a simulated year."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from forgetting import EASE, GAIN, HARM, LOSS, SPREAD_OF_BEHAVIOURS, SPREAD_OF_PEOPLE

if TYPE_CHECKING:
    from refreshers import Result

WIDTH, HEIGHT = 720, 320
LEFT, TOP, RIGHT, BOTTOM = 48, 16, 232, 40
DASHES = ("2 3", "8 4", "", "12 3 3 3", "")
"""How each line is drawn, since colour alone tells nothing."""

COLOURS = ("#8a8178", "#7d5600", "#9c2f22", "#3f6a4a", "#1f4f7a")

MODEL = f"""\
## The model

Every behaviour of every virtual responder has a half-life. *t* days after practice it is shown with
probability 2^(−t / half-life), the curve of half-life regression (B. Settles and B. Meeder, *A
trainable spaced repetition model for language learning*, 2016). Half-lives differ by person
(logarithm spread {SPREAD_OF_PEOPLE}) and by behaviour ({SPREAD_OF_BEHAVIOURS}). A success at
probability *p* makes the half-life 1 + {GAIN}·(1 − p)^{EASE} times as long, so that late successes
count more: the spacing effect (N. Cepeda and others, *Distributed practice in verbal recall tasks*,
2006). What was forgotten is told at once, is known again, and has {LOSS} of its half-life left; in
{HARM:.0%} of cases it showed as harm. All of these numbers are assumptions of ours. They are not
those of the schedule's own library, by which it would only measure itself.

On the day of the training everything is known. *Everything, every 3 months* is a day on which each
behaviour is practised once. *Ours* is `hotline-sim refresh` as it is: its drills, its schedule and
its choice of what to ask, ten minutes at a time and never more. Each drill takes two minutes in all
of them. Nobody misses a sitting, in any of them; real people do, and more easily a Tuesday's ten
minutes than a day that was put in everyone's diary.
"""


def page_of(found: "Sequence[Result]", behaviours: int, people: int, seed: int) -> str:
    """Return the page: what was simulated, what came of it, and the model."""
    command = f"benchmarks/refreshers.py --people {people} --seed {seed} --write docs"
    about = (
        f"{people} virtual responders, {behaviours} behaviours each, for {len(found[0].curve)} days"
        " after a training. Recall is the share of behaviours that would be shown if they were"
        " called for on that day. No person has taken part in this; it shows what the schedule"
        " does, and not what people do."
    )
    return "\n".join(
        [
            "# A year of refreshers, simulated",
            "",
            about,
            "",
            *_table(found),
            "",
            "![Recall over the year, at the medium speed](a-year-of-refreshers.svg)",
            "",
            *_verdict(found),
            "",
            MODEL,
            "## To repeat it",
            "",
            "```sh",
            f".venv/dev/bin/python {command}",
            "```",
            "",
        ]
    )


def _table(found: "Sequence[Result]") -> Iterator[str]:
    heads = ("half is gone after", "refreshers", "recall on an average day", "worst day")
    yield f"| {' | '.join((*heads, 'last day', 'minutes'))} |"
    yield "| --- | --- | ---: | ---: | ---: | ---: |"
    for one in found:
        figures = f"{one.mean:.2f} | {one.worst:.2f} | {one.last:.2f} | {one.minutes:.0f}"
        yield f"| {one.days:.0f} days | {one.regime} | {figures} |"


def _verdict(found: "Sequence[Result]") -> Iterator[str]:
    """Say how each of ours stands to the three-monthly refresher, at every speed."""
    fixed = {one.speed: one for one in found if one.regime.endswith("3 months")}
    for name in dict.fromkeys(one.regime for one in found if one.regime.startswith("ours")):
        ours = [one for one in found if one.regime == name]
        better = [one.mean >= fixed[one.speed].mean for one in ours]
        fewer = [one.minutes < fixed[one.speed].minutes for one in ours]
        yield (
            f"**{name.removeprefix('ours, ').capitalize()}**, beside everything every 3 months:"
            f" recall on an average day is {_compared(better, 'as good or better', 'lower')};"
            f" the minutes are {_compared(fewer, 'fewer', 'more')}."
        )
        yield ""


def _compared(held: Sequence[bool], yes: str, no: str) -> str:
    if all(held) or not any(held):
        return f"{yes if held[0] else no} at every speed of forgetting"
    return f"{yes} at {sum(held)} of {len(held)} speeds of forgetting"


def plot_of(found: "Sequence[Result]") -> str:
    """Return recall over the year as SVG, a line for each regime, named at its end."""
    days = len(found[0].curve)
    wide, high = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def at(day: float, recall: float) -> str:
        return f"{LEFT + wide * day / days:.1f},{TOP + high * (1 - recall):.1f}"

    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
    parts = [
        f'{head} font-family="sans-serif" font-size="12">',
        "<title>Recall of behaviours over a simulated year</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fffdf9"/>',
    ]
    for share in (0, 0.25, 0.5, 0.75, 1):
        height = at(0, share).partition(",")[2]
        parts.append(f'<path d="M{LEFT} {height}h{wide}" stroke="#d9cbb8"/>')
        where = f'x="{LEFT - 8}" y="{height}" text-anchor="end" dy="4"'
        parts.append(f"<text {where}>{share:.2f}</text>")
    for month in range(0, 13, 3):
        left = at(days * month / 12, 0).partition(",")[0]
        where = f'x="{left}" y="{HEIGHT - 14}" text-anchor="middle"'
        parts.append(f"<text {where}>month {month}</text>")
    for one, dash, colour, y in zip(found, DASHES, COLOURS, _labels(found, high), strict=True):
        points = " ".join(at(day, recall) for day, recall in enumerate(one.curve))
        line = f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"'
        parts.append(f'{line} stroke-dasharray="{dash}"/>')
        where = f'x="{WIDTH - RIGHT + 10}" y="{y:.1f}" fill="{colour}"'
        parts.append(f"<text {where}>{escape(one.regime)}</text>")
    return "\n".join([*parts, "</svg>", ""])


def _labels(found: "Sequence[Result]", high: int) -> list[float]:
    """Return how far down the name of each line stands: beside its end, and none on another."""
    wanted = sorted(range(len(found)), key=lambda one: -found[one].last)
    places, lowest = [0.0] * len(found), TOP - 16.0
    for one in wanted:
        lowest = max(lowest + 16, TOP + high * (1 - found[one].last) + 4)
        places[one] = lowest
    return places
