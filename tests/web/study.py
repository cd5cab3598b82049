"""A learning path of the tests' own calls."""

from hotline_sim.learning.path import LearningPath, Step, StepKind

TAKE = Step(StepKind.TAKE, 1, "pier-at-dawn", because="It is the shortest.")
WALK = Step(StepKind.WALK_THROUGH, 1, "ferry-landing")


def path() -> LearningPath:
    """Return a path of two steps: a call to take, and one to be shown."""
    return LearningPath("river", "By the river", "en", "Two calls.", "river", 0, (TAKE, WALK), "d")
