"""What a response shows, as a drill rates and explains it."""

from hotline_sim.language.text import worded
from hotline_sim.refresher import cards
from hotline_sim.refresher.drill import Option
from hotline_sim.refresher.schedule import Rating
from hotline_sim.rubric.rubric import Behaviour, Kind, Rubric
from hotline_sim.scenario.compiled import CompiledScenario, Move


def slips_of(move: Move, rubric: Rubric) -> list[Behaviour]:
    """Return the don'ts that a move shows, the worst first."""
    shown = [rubric.behaviours[name] for name in move.shows]
    donts = [one for one in shown if not one.kind.is_do]
    return sorted(donts, key=lambda one: rubric.points_of(one.id))


def is_clean(move: Move, rubric: Rubric) -> bool:
    """Return whether a move shows no don't."""
    return not slips_of(move, rubric)


def dos_of(move: Move, rubric: Rubric) -> list[str]:
    """Return the dos that a move shows."""
    return [name for name in move.shows if rubric.behaviours[name].kind.is_do]


def rated(move: Move, rubric: Rubric, target: str, *, is_right: bool) -> Rating:
    """Return how giving this response is rated where `target` is trained."""
    worst = next(iter(slips_of(move, rubric)), None)
    if worst is not None:
        return Rating.HARD if worst.kind is Kind.UNHELPFUL else Rating.AGAIN
    if not is_right:
        return Rating.HARD
    others = (name for name in dos_of(move, rubric) if name != target)
    advanced = any(rubric.behaviours[name].kind is Kind.ADVANCED for name in others)
    return Rating.EASY if advanced else Rating.GOOD


def option_of(move: Move, rubric: Rubric, target: str, *, is_right: bool) -> Option:
    """Return a response as an option: what it is, why, and what to say instead."""
    slips = slips_of(move, rubric)
    why = move.because or " ".join(one.why for one in slips)
    better = move.better or (slips[0].better if slips else "")
    return Option(
        id=move.id,
        text=move.say or worded("refresher.say-nothing", "Say nothing."),
        is_right=is_right,
        rating=rated(move, rubric, target, is_right=is_right),
        why=why,
        label=", ".join(one.label for one in slips),
        better="" if is_right else better,
        is_red=any(one.kind is Kind.RED_LINE for one in slips),
        slips=tuple(cards.behaviour(rubric.id, one.id) for one in slips),
        sources=tuple(dict.fromkeys(source for one in slips for source in one.sources)),
    )


def titled(sources: tuple[str, ...], rubric: Rubric) -> tuple[tuple[str, str], ...]:
    """Return sources with their titles; one that the rubric does not name is left out."""
    return tuple((one, rubric.sources[one]) for one in sources if one in rubric.sources)


def setting_of(scenario: CompiledScenario) -> str:
    """Return where and who a call is about, in a sentence or two."""
    about = scenario.about
    where = first_sentence(about.brief)
    if not about.voice:
        return where
    return worded(
        "refresher.setting",
        "{where} {caller}: {voice}.",
        where=where,
        caller=about.caller,
        voice=about.voice,
    )


def first_sentence(text: str) -> str:
    """Return the first sentence of a text; all of it where none ends."""
    words = " ".join(text.split())
    for end in (". ", "? ", "。"):
        head, stop, _ = words.partition(end)
        if stop:
            return head + stop.strip()
    return words
