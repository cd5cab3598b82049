"""What does not fit in a record between the assessment and what it stands on."""

from collections.abc import Callable, Iterator

from hotline_sim.intake.assessment import HOLDING, MISSING, TIP, assessed
from hotline_sim.intake.inconsistency import Inconsistency, Paper
from hotline_sim.language.text import worded, wording

EITHER = wording("consistency.either", "{first} or {other}")


def _assessment(paper: Paper) -> Iterator[Inconsistency]:
    given = paper.code("assessment")
    rule = assessed(paper.record, paper.form)
    if not given or given in rule.codes or (given == MISSING and rule.code != TIP):
        return
    named = [f"“{paper.word('assessment', one)}”" for one in rule.codes[:2]]
    due = EITHER(first=named[0], other=named[1]) if len(named) > 1 else "".join(named)
    yield Inconsistency(
        "assessment-against-rule",
        ("assessment", "act", "means", "type_of_exploitation"),
        worded(
            "consistency.assessment-against-rule",
            "The assessment is “{given}”; what is written adds up to {due}.",
            given=paper.word("assessment", given),
            due=due,
        ),
        rule.because,
    )


def _control(paper: Paper) -> Iterator[Inconsistency]:
    controls = paper.codes("methods_of_control") & HOLDING
    if controls and paper.has("means", "none-reported"):
        words = ", ".join(paper.word("methods_of_control", one) for one in sorted(controls))
        yield Inconsistency(
            "control-without-means",
            ("methods_of_control", "means"),
            worded(
                "consistency.control-without-means",
                "No means was reported, and these methods of control were: {words}.",
                words=words,
            ),
            worded(
                "consistency.control-without-means.why",
                "What keeps somebody from leaving is most often a means: threat, force, deceit.",
            ),
        )


def _status(paper: Paper) -> Iterator[Inconsistency]:
    leaf = "trafficking_status"
    tip = paper.has("assessment", TIP)
    if paper.has(leaf, "ActualVictimOfTrafficking"):
        yield Inconsistency(
            "actual-victim-at-intake",
            (leaf,),
            worded(
                "consistency.actual-victim-at-intake",
                "The status says that somebody is a victim, and this is the first call.",
            ),
            worded(
                "consistency.actual-victim-at-intake.why",
                "That is decided formally, elsewhere and later. Here it is possible, or not, or"
                " blank.",
            ),
        )
    if (tip and paper.has(leaf, "NotAVictimOfTrafficking")) or (
        paper.codes("assessment") and not tip and paper.has(leaf, "PossibleVictimOfTrafficking")
    ):
        yield Inconsistency(
            "status-against-assessment",
            (leaf, "assessment"),
            worded(
                "consistency.status-against-assessment",
                "The status and the assessment say two different things.",
            ),
            worded(
                "consistency.status-against-assessment.why",
                "Agencies count cases by the status and act on the assessment.",
            ),
        )


def _evidence(paper: Paper) -> Iterator[Inconsistency]:
    if paper.has("caller_role", "self") and paper.has(
        "evidence_quality", "second-hand", "hearsay", "observed-signs-only"
    ):
        yield Inconsistency(
            "own-story-second-hand",
            ("caller_role", "evidence_quality"),
            worded(
                "consistency.own-story-second-hand",
                "The person called themself, and it is not written as first-hand.",
            ),
            worded(
                "consistency.own-story-second-hand.why",
                "What somebody lived through is first-hand, however broken they tell it.",
            ),
        )


ASSESSMENT_RULES: tuple[Callable[[Paper], Iterator[Inconsistency]], ...] = (
    _assessment,
    _control,
    _status,
    _evidence,
)
