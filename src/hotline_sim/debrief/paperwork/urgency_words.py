"""Why an urgency has its mark, in one or two sentences to the trainee."""

from collections.abc import Sequence
from typing import NamedTuple

from hotline_sim.debrief.heard import Heard, quoted
from hotline_sim.debrief.paperwork.marks import MISSED, OVER, RIGHT, UNASKED, UNDER, UrgencyResult
from hotline_sim.scenario.compiled import Fact

SENTENCES = {
    RIGHT: "{source} “{given}”.",
    UNASKED: (
        "“{given}” fits what you heard. But there was more to hear, and you did not ask: {facts}"
        " With that it is “{higher}”. Ask about danger first, and only then decide how urgent."
    ),
    MISSED: "{source} “{due}”; {left}. Without it nobody knows how soon to act.",
    UNDER: (
        "{source} “{due}”; you wrote “{given}”. Too low, and help comes late: between two levels,"
        " take the more urgent one."
    ),
    OVER: "{source} “{due}”; you wrote “{given}”. {weight}",
}

ONE_OVER = "One level too high is the safer mistake."

FAR_OVER = (
    "Too high sends people who are then missing elsewhere, and can bring the caller into danger."
)


class Reasons(NamedTuple):
    """What an urgency rests on."""

    deciding: Heard | None
    """The fact that made the call as urgent as it was, if there is one."""
    unasked: Sequence[Fact]
    higher: str
    """What it would have been with those, in words."""

    def why(self, result: UrgencyResult) -> str:
        """Return why it has its mark."""
        template = SENTENCES[result.mark]
        if result.mark == RIGHT and result.given != result.expected:
            template = "{source} “{due}”; “{given}” is right as well."
        return template.format(
            source=self._told(),
            due=result.holds,
            given=result.wrote,
            higher=self.higher,
            facts=" ".join(quoted(fact.says or fact.id) for fact in self.unasked),
            left=f"you wrote “{result.wrote}”" if result.given else "you left it empty",
            weight=ONE_OVER if result.levels <= 1 else FAR_OVER,
        )

    def _told(self) -> str:
        if self.deciding is not None:
            return f"{self.deciding.told} That makes it"
        return "What you were told makes it"
