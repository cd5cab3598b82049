"""What virtual trainees came to, on plain lines: for the author of a scenario."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from hotline_sim.analysis.analysis import Analysis
from hotline_sim.analysis.temperament import TEMPERAMENTS
from hotline_sim.authoring.simulation.figures import QUANTILES, Chosen, Figures, Group
from hotline_sim.authoring.simulation.simulate import Simulation
from hotline_sim.plain.analysis import outcome_in_words
from hotline_sim.plain.page import Page
from hotline_sim.scenario.state import opening

SELDOM = 0.001
"""A response is named that is chosen less often than this, of the times it is open."""


def write_simulation(
    paper: Page, simulation: Simulation, figures: Figures, analysis: Analysis
) -> None:
    """Write the figures of a simulation, beside what the exact analysis says."""
    plays = "1 play" if figures.all.plays == 1 else f"{figures.all.plays:,} plays"
    paper.line(
        f"{plays} by virtual trainees, from seed {simulation.seed}. They judge the talk alone: the"
        " record and the referral are taken as written up right. What such figures can tell, and"
        " what not: docs/simulation.md."
    )
    paper.line()
    for name in figures.temperaments:
        paper.line(f"{name}: {TEMPERAMENTS[name].about}.", indent="  ", first="- ")
    groups = _columns(figures)
    _write_shares(paper, "Verdicts", groups, lambda one: one.verdicts)
    _write_shares(paper, "Endings", groups, lambda one: one.endings)
    _write_worth(paper, groups)
    _write_extremes(paper, figures, analysis)
    for name, attempts in figures.attempts.items():
        _write_attempts(paper, name, attempts)
    _write_decisions(paper, figures)
    _write_missed(paper, figures)


def _columns(figures: Figures) -> dict[str, Group]:
    """Return the groups that stand side by side: all, where there are several, comes first."""
    several = {"all": figures.all} if len(figures.temperaments) > 1 else {}
    return several | figures.temperaments


def _write_shares(
    paper: Page,
    title: str,
    groups: Mapping[str, Group],
    counts: Callable[[Group], Mapping[str, int]],
) -> None:
    paper.heading(title)
    paper.line("  ".join(name.rjust(_width(name)) for name in groups))
    for row in next(map(counts, groups.values())):
        shares = (
            _share(counts(one)[row], one.plays).rjust(_width(name)) for name, one in groups.items()
        )
        paper.line(f"{'  '.join(shares)}  {row}")


def _width(name: str) -> int:
    return max(len(name), len("100.00%"))


def _share(count: int, of: int) -> str:
    return f"{count / of:.2%}" if count else "—"


def _write_worth(paper: Page, groups: Mapping[str, Group]) -> None:
    heads = ("lowest", *(f"{one} %" for one in QUANTILES), "highest", "mean")
    paper.heading("Worth: of so many in a hundred plays no more than this")
    paper.line(" ".join(head.rjust(7) for head in heads))
    for name, group in groups.items():
        if group.worth is None:
            paper.line(f"no play ended  {name}")
            continue
        lowest, quantiles, highest, mean = group.worth
        figures = [f"{one:g}" for one in (lowest, *quantiles, highest)]
        paper.line(f"{' '.join(one.rjust(7) for one in (*figures, f'{mean:.1f}'))}  {name}")


def _write_extremes(paper: Page, figures: Figures, analysis: Analysis) -> None:
    paper.heading("The best and the worst, played and possible")
    for name, one in figures.temperaments.items():
        paper.line(f"{name}: at best {outcome_in_words(one.best)}", indent="  ", first="- ")
        paper.line(f"At worst {outcome_in_words(one.worst)}", indent="  ")
    paper.line()
    if analysis.is_exact:
        start = opening(analysis.scenario).state
        paper.line(f"The best there is: {outcome_in_words(analysis.best(start))}")
        paper.line(f"The worst there is: {outcome_in_words(analysis.worst(start))}")
    else:
        paper.line(
            f"What there is cannot be said: the call has more than {analysis.states:,} states, too"
            " many to look at every one. “hotline-sim analyse” names what multiplies them."
        )


def _write_attempts(paper: Page, name: str, attempts: Sequence[Group]) -> None:
    paper.heading(f"{name}, attempt by attempt")
    paper.line("  ready   unsafe  mean worth")
    for number, one in enumerate(attempts, 1):
        if one.plays and one.worth is not None:
            ready, unsafe = (one.verdicts[verdict] / one.plays for verdict in ("ready", "unsafe"))
            paper.line(f"{ready:7.2%}  {unsafe:7.2%}  {one.worth.mean:10.1f}  {number}")


def _write_decisions(paper: Page, figures: Figures) -> None:
    paper.heading("Decisions, each when its beat is first come to")
    paper.line(
        "How many plays came to it; how many of them did as well as could be there, so that the"
        " more the easier; and how that goes with the rest of the play, from -1 to 1."
    )
    paper.line()
    for one in figures.decisions:
        came = _share(one.plays, figures.all.plays).rjust(7)
        easy = "" if one.difficulty is None else f"{one.difficulty:.0%}"
        tells = "" if one.discrimination is None else f"{one.discrimination:+.2f}"
        paper.line(f"{came}  {easy or '—':>4}  {tells or '—':>5}  {one.beat}")


def _write_missed(paper: Page, figures: Figures) -> None:
    seldom = [one for one in figures.responses if 0 < one.chosen < SELDOM * one.open]
    _write_names(
        paper,
        "Never come to",
        {
            "Beats": [one.beat for one in figures.decisions if not one.plays],
            "Endings, but by hanging up": [
                name for name, times in figures.all.endings.items() if not times
            ],
            "Responses that were never open": [
                one.response for one in figures.responses if not one.open
            ],
            "Responses that were open and never chosen": [
                f"{one.response} ({_times(one)})"
                for one in figures.responses
                if one.open and not one.chosen
            ],
            "Responses seldom chosen": [f"{one.response} ({_times(one)})" for one in seldom],
        },
    )


def _times(one: Chosen) -> str:
    return f"{one.chosen:,} of {one.open:,}"


def _write_names(paper: Page, title: str, lists: Mapping[str, Iterable[str]]) -> None:
    paper.heading(title)
    named = {what: ", ".join(names) for what, names in lists.items()}
    for what, names in named.items():
        if names:
            paper.line(f"{what}: {names}.", indent="  ", first="- ")
    if not any(named.values()):
        paper.line("Nothing: every beat, ending and response was come to.")
