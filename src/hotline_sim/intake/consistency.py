"""What does not fit together in a record and the decisions to refer.

Each finding is something to look at again, with the rule behind it (domain notes, record and
data standards 2.2): it changes no mark by itself.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from hotline_sim.intake.assessment_checks import ASSESSMENT_RULES
from hotline_sim.intake.entry import is_shown
from hotline_sim.intake.form import Form, Record
from hotline_sim.intake.inconsistency import Inconsistency, Paper
from hotline_sim.intake.legs import OVER_18, UNDER_18, is_child
from hotline_sim.intake.passing_on import Passing, passed_on
from hotline_sim.language.text import worded

NOW = frozenset({"life-threat-now"})
"""Risk flags with which an urgency is U1."""

SOON = frozenset(
    (
        *("violence", "confinement", "controller-present", "suicide", "self-harm"),
        *("threatened-family", "weapon", "sold-on-threat"),
    )
)
"""Risk flags with which an urgency is U1 or U2."""

BANDS = UNDER_18 | OVER_18

DAY = len("2026-05-04")
"""How long a date is that has no hours."""


def inconsistencies(
    form: Form, record: Record, referrals: Iterable[Passing] = ()
) -> tuple[Inconsistency, ...]:
    """Return what does not fit together, in the order of the rules."""
    paper = Paper(form, record)
    found = [one for rule in _RULES for one in rule(paper)]
    return (*found, *passed_on(paper, referrals))


def _age(paper: Paper) -> Iterator[Inconsistency]:
    band = next(iter(paper.codes("age_band") & BANDS), None)
    if band is None:
        return
    young = band in UNDER_18
    said = paper.codes("is_minor")
    if said == {"no" if young else "yes"}:
        yield Inconsistency(
            "age-and-minor",
            ("age_band", "is_minor"),
            worded(
                "consistency.age-and-minor",
                "The age is “{age}”, and under 18 is “{said}”.",
                age=paper.word("age_band", band),
                said=next(iter(said)),
            ),
            worded(
                "consistency.age-and-minor.why",
                "It decides which law holds, and whether a means is needed. One of the two is"
                " wrong.",
            ),
        )
    elif not said:
        answer = "yes" if young else "no"
        yield Inconsistency(
            "minor-left-open",
            ("age_band", "is_minor"),
            worded(
                "consistency.minor-left-open",
                "The age is “{age}”, so under 18 is “{answer}”.",
                age=paper.word("age_band", band),
                answer=answer,
            ),
            worded(
                "consistency.minor-left-open.why",
                "An agency that reads only the second field would not know.",
            ),
        )


def _child(paper: Paper) -> Iterator[Inconsistency]:
    child = is_child(paper.record)
    if child and paper.codes("risk_flags") and not paper.has("risk_flags", "child"):
        yield Inconsistency(
            "child-without-flag",
            ("is_minor", "risk_flags"),
            worded(
                "consistency.child-without-flag",
                "The person is under eighteen, and the risk flags do not say that there is a"
                " child.",
            ),
            worded(
                "consistency.child-without-flag.why",
                "The flags are what is read first.",
            ),
        )
    if child is False and paper.has("means", "not-needed-child"):
        yield Inconsistency(
            "no-means-for-an-adult",
            ("means", "is_minor"),
            worded(
                "consistency.no-means-for-an-adult",
                "No means is needed only for a child, and the person is not under eighteen.",
            ),
            worded(
                "consistency.no-means-for-an-adult.why",
                "Of an adult, trafficking needs act, means and purpose.",
            ),
        )


def _urgency(paper: Paper) -> Iterator[Inconsistency]:
    level = paper.code("urgency")
    flags = paper.codes("risk_flags")
    now, soon = flags & NOW, flags & (SOON | NOW)
    too_low = (now and level != "U1") or (soon and level not in {"U1", "U2"})
    if level and too_low:
        words = ", ".join(f"“{paper.word('risk_flags', one)}”" for one in sorted(now or soon))
        yield Inconsistency(
            "urgency-below-flags",
            ("urgency", "risk_flags"),
            worded(
                "consistency.urgency-below-flags",
                "The urgency is {level}, and the record flags {words}.",
                level=level,
                words=words,
            ),
            worded(
                "consistency.urgency-below-flags.why",
                "A threat to life is U1; somebody hurt, confined or threatened is U2 at least.",
            ),
        )
    if level == "U1" and not flags:
        yield Inconsistency(
            "urgency-without-flag",
            ("urgency", "risk_flags"),
            worded(
                "consistency.urgency-without-flag",
                "The urgency is U1, and no risk flag says why.",
            ),
            worded(
                "consistency.urgency-without-flag.why",
                "Who is woken at night for it wants to know what the danger is.",
            ),
        )


def _callback(paper: Paper) -> Iterator[Inconsistency]:
    allowed = paper.codes("safe_callback.allowed")
    agreed = paper.codes("consent_callback")
    if {"yes"} in (allowed, agreed) and {"no"} in (allowed, agreed):
        yield Inconsistency(
            "callback-yes-and-no",
            ("safe_callback.allowed", "consent_callback"),
            worded(
                "consistency.callback-yes-and-no",
                "In one place you may call back, in the other you may not.",
            ),
            worded(
                "consistency.callback-yes-and-no.why",
                "Somebody will read only one of them, and a phone will ring.",
            ),
        )


def _hidden(paper: Paper) -> Iterator[Inconsistency]:
    fields = {one.id: one for one in paper.form.fields}
    for path in paper.record:
        leaf, field = paper.form.leaf(path), fields.get(path.partition(".")[0])
        asked = (leaf and leaf.shown_when) or (field and field.shown_when)
        if asked and not is_shown(paper.form, paper.record, path):
            yield Inconsistency(
                "filled-though-hidden",
                (path, asked[0]),
                worded(
                    "consistency.filled-though-hidden",
                    "“{name}” is filled in, and “{other}” hides it.",
                    name=paper.name(path),
                    other=paper.name(asked[0]),
                ),
                worded(
                    "consistency.filled-though-hidden.why",
                    "It stays in the record where nobody sees it. Clear it, or mend the other.",
                ),
            )


def _dates(paper: Paper) -> Iterator[Inconsistency]:
    for earlier, later in (
        ("start_at", "end_at"),
        ("start_at", "supervisor_informed_at"),
        ("start_at", "follow_up.date"),
    ):
        if _is_after(paper.record.get(earlier), paper.record.get(later)):
            yield Inconsistency(
                "dates-in-wrong-order",
                (earlier, later),
                worded(
                    "consistency.dates-in-wrong-order",
                    "“{later}” lies before “{earlier}”.",
                    later=paper.name(later),
                    earlier=paper.name(earlier),
                ),
                worded(
                    "consistency.dates-in-wrong-order.why",
                    "What comes later cannot be written as earlier; one of the two is mistyped.",
                ),
            )


def _is_after(one: object, other: object) -> bool:
    """Return whether one moment lies after another; days are compared where one has no hours."""
    if not isinstance(one, str) or not isinstance(other, str):
        return False
    try:
        first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
    except ValueError:
        return False
    if DAY in {len(one), len(other)} or (first.tzinfo is None) != (second.tzinfo is None):
        return first.date() > second.date()
    return first > second


_RULES: tuple[Callable[[Paper], Iterator[Inconsistency]], ...] = (
    _age,
    _child,
    _urgency,
    *ASSESSMENT_RULES,
    _callback,
    _hidden,
    _dates,
)
