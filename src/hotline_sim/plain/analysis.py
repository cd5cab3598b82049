"""All that can come of a call, on plain lines: for the author of a scenario."""

from collections.abc import Iterable

from hotline_sim.analysis.analysis import Analysis
from hotline_sim.analysis.outcome import Fall, Outcome
from hotline_sim.analysis.overview import CostRow, EndingRow, Overview, ValuedPlay
from hotline_sim.plain.page import Page

MANY = 12
"""How many responses are named; JSON names all."""


def write_overview(paper: Page, analysis: Analysis, found: Overview) -> None:
    """Write all there is to know of a call of which every state was looked at."""
    paper.line(f"{analysis.states:,} states of the call can be told apart. {_plays(found.plays)}")
    _write_multipliers(paper, analysis)
    paper.heading("The best and the worst")
    for name, one in (("Best", found.best), ("Worst", found.worst)):
        _write_play(paper, name, one)
    random, careful = found.expected.values()
    paper.line(
        f"One who picks at random can expect {random:.1f} of worth; a careful one, {careful:.1f}."
    )
    paper.heading("The endings")
    paper.line("random  careful  answers")
    for row in sorted(found.endings, key=lambda one: -sum(one.chances.values())):
        _write_ending(paper, row)
    _write_costs(paper, found.costs)
    paper.heading("How often a do is invited in a call at random")
    for invited in found.invited:
        beats = "1 beat" if invited.beats == 1 else f"{invited.beats} beats"
        paper.line(f"{invited.a_call:5.2f}  {invited.do} ({beats})")
    for state in analysis.stuck:
        place = analysis.scenario.places[state.place].id
        paper.line(f"At “{place}” a call can be left with nothing but hanging up.")


def write_bounds(paper: Page, analysis: Analysis) -> None:
    """Write what is known of a call with more states than are looked at."""
    paper.line(
        f"There are more than {analysis.states:,} states of the call to be told apart: too many to"
        " look at every one. What multiplies them most stands below; less of it makes the call"
        " small enough."
    )
    _write_multipliers(paper, analysis)
    high, low = analysis.bounds
    paper.line()
    paper.line(f"The best is no better than this: {outcome_in_words(high)}")
    paper.line(f"The worst is no worse than this: {outcome_in_words(low)}")


def _plays(count: int | None) -> str:
    if count is None:
        return "The number of plays has no end, because a call can go round."
    return f"There are {count:,} different plays."


def _write_multipliers(paper: Page, analysis: Analysis) -> None:
    for part in analysis.multipliers:
        paper.line(f"{part.times:.1f} times as many for {part.what}", indent="  ", first="- ")


def _write_play(paper: Page, name: str, one: ValuedPlay | None) -> None:
    paper.line(f"{name}: {outcome_in_words(one.outcome if one else None)}")
    if one is not None:
        paper.line(", ".join(one.play), indent="  ")


def outcome_in_words(one: Outcome | None) -> str:
    """Return an outcome in a sentence."""
    if one is None:
        return "no ending is reached."
    red = "no red line" if not one.red else _counted(one.red, "red line")
    harm = "nothing harmful" if not one.harm else _counted(one.harm, "harmful don’t")
    kind = "an ending in harm" if one.kind == "harm" else f"a {one.kind} ending"
    return f"{kind}, worth {one.worth:g}, {red} crossed, {harm} left standing."


def _counted(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count} {what}s"


def _write_ending(paper: Page, row: EndingRow) -> None:
    random, careful = row.chances.values()
    about = f"{row.id} ({row.kind}, {row.worth:g})"
    if row.shortest is None:
        paper.line(f"     —        —        —  {about}: by hanging up, or never")
    else:
        paper.line(f"{random:6.1%}  {careful:7.1%}  {len(row.shortest):7}  {about}")


def _write_costs(paper: Page, costs: Iterable[CostRow]) -> None:
    rows = list(costs)
    traps = [one for one in rows if one.is_trap]
    if traps:
        paper.heading("Traps: nothing wrong is shown, and the call turns")
        for row in traps[:MANY]:
            paper.line(f"{row.response}: {_range(row)}", indent="  ", first="- ")
        _write_rest(paper, len(traps))
    dear = [one for one in rows if one.slips]
    paper.heading("What don’ts cost, where they cost least and most")
    for row in dear[:MANY]:
        paper.line(f"{row.response}: {_range(row)}", indent="  ", first="- ")
    _write_rest(paper, len(dear))


def _write_rest(paper: Page, count: int) -> None:
    if count > MANY:
        paper.line(f"… and {count - MANY} more: --format json names all.")


def _range(row: CostRow) -> str:
    least, most = _fall(row.least), _fall(row.most)
    return most if least == most else f"at least {least}; at most {most}"


def _fall(one: Fall) -> str:
    """Return how far the best still reachable falls, in words."""
    parts = []
    if one.red > 0:
        parts.append(_counted(one.red, "red line"))
    if one.harm > 0:
        parts.append(f"{_counted(one.harm, 'harmful don’t')} for good")
    if one.kind > 0:
        parts.append(_counted(one.kind, "kind") + " of ending")
    if one.halves > 0:
        parts.append(f"{one.halves / 2:g} of worth")
    return ", ".join(parts) or "nothing"
