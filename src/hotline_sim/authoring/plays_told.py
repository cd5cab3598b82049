"""A play in a sentence: what to say, one answer after the other, so that an author can try it."""

from hotline_sim.analysis.plays import Found
from hotline_sim.authoring.subject import Subject


def as_play(subject: Subject, play: Found) -> str:
    """Return a play in the words of `--answers`."""
    return f"{', '.join(subject.scenario.moves[one].name for one in play.moves)}."
