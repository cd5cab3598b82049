"""How the steps of a learning path are said, and the way to each."""

from hotline_sim.language.text import Worded, worded
from hotline_sim.learning.path import Step, StepKind
from hotline_sim.library import Library
from hotline_sim.refresher.learning.standing import Followed, Standing
from hotline_sim.rubric.texts import said as rubric_said
from hotline_sim.scenario.texts import brief_said

LICENCE = worded(
    "learning.licence",
    "It says what was practised in a simulator and how that went. It is no licence to take calls:"
    " that is for the people who answer for the line to decide.",
)

GONE = worded("learning.gone", "This call is not on this machine any more.")

RECORD = worded("learning.record", "For a record of it:")


class Words:
    """Says steps by the titles and names there are on this machine, in a language."""

    def __init__(self, library: Library, rubric: str, language: str = "") -> None:
        """Name calls and competencies as the library does; without a language, as written."""
        own = library.catalogues
        self.again = own.interface(language).again if language else str
        """Says a sentence of ours in that language."""
        self._titles = {}
        for _, brief in library.briefs():
            of_call = own.of("scenarios", brief.id, language or brief.language, brief.language)
            self._titles[brief.id] = brief_said(brief, of_call.say).title
        found = library.rubrics().get(rubric)
        self._names = {}
        if found:
            tongue = language or found.language
            found = own.said("rubrics", found, tongue, rubric_said, found.language)
            self._names = {one.id: one.name for one in found.competencies.values()}

    def step(self, step: Step) -> str:
        """Say what there is to do."""
        return self.again(self._worded(step))

    def _worded(self, step: Step) -> Worded:
        title = self._titles.get(step.target, step.target)
        name = self._names.get(step.target, step.target)
        match step.kind:
            case StepKind.WALK_THROUGH:
                return worded("learning.walk-through", "Walk through “{title}”", title=title)
            case StepKind.TAKE:
                return worded("learning.take", "Take “{title}”", title=title)
            case StepKind.DRILLS:
                many = _drills(step.times)
                return worded("learning.drills-on", "{drills} on “{name}”", drills=many, name=name)
            case StepKind.FACTS:
                return _facts(step.times)
            case StepKind.REACH:
                return worded(
                    "learning.reach",
                    "“{name}” at level {level}, {times}",
                    name=name,
                    level=step.level,
                    times=_times(step.times),
                )
            case StepKind.WITHOUT_HARM:
                return _without_harm(step.times)

    def way(self, step: Step) -> str:
        """Say which command leads there."""
        match step.kind:
            case StepKind.WALK_THROUGH:
                return f"hotline-sim walkthrough {step.target}"
            case StepKind.TAKE:
                return f"hotline-sim play {step.target}"
            case StepKind.DRILLS | StepKind.FACTS:
                return "hotline-sim refresh"
            case StepKind.REACH | StepKind.WITHOUT_HARM:
                return "hotline-sim progress"


def how_far(found: Followed) -> Worded:
    """Say how far somebody is, in a few words."""
    if found.is_complete:
        return worded("learning.all-done", "all done")
    done, every = found.done, len(found.steps)
    return worded("learning.so-far", "{done} of {all} steps done", done=done, all=every)


def so_often(one: Standing) -> Worded:
    """Say how often a step was done, of how often it is wanted."""
    return worded("learning.so-often", "{have} of {times}", have=one.have, times=one.step.times)


def within(days: int) -> Worded:
    """Say that only what was practised lately counts."""
    return worded("learning.within", "Only the last {days} days count.", days=days)


def _drills(count: int) -> Worded:
    if count == 1:
        return worded("learning.drill", "1 drill")
    return worded("learning.drills", "{count} drills", count=count)


def _facts(count: int) -> Worded:
    if count == 1:
        return worded("learning.fact", "1 thing to know")
    return worded("learning.facts", "{count} things to know", count=count)


def _times(count: int) -> Worded:
    if count == 1:
        return worded("learning.once", "once")
    if count == 2:
        return worded("learning.twice", "twice")
    return worded("learning.times", "{count} times", count=count)


def _without_harm(count: int) -> Worded:
    if count == 1:
        return worded("learning.last-call", "Your last call without harm")
    return worded("learning.last-calls", "Your last {count} calls without harm", count=count)
