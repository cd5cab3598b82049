"""How the steps of a learning path are said, and the way to each."""

from hotline_sim.learning.path import Step, StepKind
from hotline_sim.library import Library
from hotline_sim.refresher.learning.standing import Followed

LICENCE = (
    "It says what was practised in a simulator and how that went. It is no licence to take calls:"
    " that is for the people who answer for the line to decide."
)


class Words:
    """Says steps by the titles and names there are on this machine."""

    def __init__(self, library: Library, rubric: str) -> None:
        """Name calls and competencies as the library does."""
        self._titles = {brief.id: brief.title for _, brief in library.briefs()}
        found = library.rubrics().get(rubric)
        self._names = {one.id: one.name for one in found.competencies.values()} if found else {}

    def step(self, step: Step) -> str:
        """Say what there is to do."""
        title = self._titles.get(step.target, step.target)
        name = self._names.get(step.target, step.target)
        match step.kind:
            case StepKind.WALK_THROUGH:
                return f"Walk through “{title}”"
            case StepKind.TAKE:
                return f"Take “{title}”"
            case StepKind.DRILLS:
                return f"{_counted(step.times, 'drill')} on “{name}”"
            case StepKind.FACTS:
                return _counted(step.times, "thing") + " to know"
            case StepKind.REACH:
                times = {1: "once", 2: "twice"}.get(step.times, f"{step.times} times")
                return f"“{name}” at level {step.level}, {times}"
            case StepKind.WITHOUT_HARM:
                return f"Your last {_counted(step.times, 'call')} without harm"

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


def how_far(found: Followed) -> str:
    """Say how far somebody is, in a few words."""
    if found.is_complete:
        return "all done"
    return f"{found.done} of {len(found.steps)} steps done"


def _counted(count: int, one: str) -> str:
    return f"1 {one}" if count == 1 else f"{count} {one}s"
