"""Why an urgency has its mark, in one or two sentences to the trainee."""

from collections.abc import Sequence
from typing import NamedTuple

from hotline_sim.debrief.heard import Heard, quoted
from hotline_sim.debrief.paperwork.marks import MISSED, OVER, RIGHT, UNASKED, UNDER, UrgencyResult
from hotline_sim.language.text import worded, wording
from hotline_sim.scenario.compiled import Fact

SENTENCES = {
    RIGHT: wording("judged.urgency.right", "{source} “{given}”."),
    UNASKED: wording(
        "judged.urgency.unasked",
        "“{given}” fits what you heard. But there was more to hear, and you did not ask: {facts}"
        " With that it is “{higher}”. Ask about danger first, and only then decide how urgent.",
    ),
    MISSED: wording(
        "judged.urgency.missed",
        "{source} “{due}”; {left}. Without it nobody knows how soon to act.",
    ),
    UNDER: wording(
        "judged.urgency.under",
        "{source} “{due}”; you wrote “{given}”. Too low, and help comes late: between two levels,"
        " take the more urgent one.",
    ),
    OVER: wording("judged.urgency.over", "{source} “{due}”; you wrote “{given}”. {weight}"),
}

RIGHT_AS_WELL = wording(
    "judged.urgency.right-as-well", "{source} “{due}”; “{given}” is right as well."
)

ONE_OVER = worded("judged.urgency.one-over", "One level too high is the safer mistake.")

FAR_OVER = worded(
    "judged.urgency.far-over",
    "Too high sends people who are then missing elsewhere, and can bring the caller into danger.",
)

YOU_WROTE = wording("judged.urgency.you-wrote", "you wrote “{wrote}”")

LEFT_EMPTY = worded("judged.urgency.left-empty", "you left it empty")

TOLD = wording("judged.urgency.told", "{told} That makes it")

TOLD_ALL = worded("judged.urgency.told-all", "What you were told makes it")


class Reasons(NamedTuple):
    """What an urgency rests on."""

    deciding: Heard | None
    """The fact that made the call as urgent as it was, if there is one."""
    unasked: Sequence[Fact]
    higher: str
    """What it would have been with those, in words."""

    def why(self, result: UrgencyResult) -> str:
        """Return why it has its mark."""
        also = result.mark == RIGHT and result.given != result.expected
        sentence = RIGHT_AS_WELL if also else SENTENCES[result.mark]
        return sentence(
            source=self._told(),
            due=result.holds,
            given=result.wrote,
            higher=self.higher,
            facts=" ".join(quoted(fact.says or fact.id) for fact in self.unasked),
            left=YOU_WROTE(wrote=result.wrote) if result.given else LEFT_EMPTY,
            weight=ONE_OVER if result.levels <= 1 else FAR_OVER,
        )

    def _told(self) -> str:
        if self.deciding is not None:
            return TOLD(told=self.deciding.told)
        return TOLD_ALL
