"""What does not fit together between a record and the decisions to refer."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from hotline_sim.intake.form import OVERRIDDEN
from hotline_sim.intake.inconsistency import Inconsistency, Paper
from hotline_sim.language.text import worded

TELLING = frozenset({"warm", "emergency"})
"""Ways of passing on in which the service learns of the caller."""

LATER = frozenset({"U3", "U4", "U0"})
LIFE = frozenset({"life-threat-now", "suicide", "pregnancy-medical"})


class Passing(Protocol):
    """A decision to refer, as far as a record has to fit it."""

    @property
    def service(self) -> str:
        """To whom."""

    @property
    def how(self) -> str:
        """Information, cold, warm or emergency."""

    @property
    def consent(self) -> str:
        """What the caller said to it: yes, no, not-asked or overridden."""

    @property
    def reason(self) -> str:
        """Why without consent, where it was overridden."""

    @property
    def urgency(self) -> str:
        """U0 to U4, or empty."""

    @property
    def passes(self) -> tuple[str, ...]:
        """What is passed on: leaves of the record, or fields."""


def passed_on(paper: Paper, referrals: Iterable[Passing]) -> Iterator[Inconsistency]:
    """Yield what does not fit between decisions, consent, urgency, outcome and what is recorded."""
    decided = tuple(referrals)
    for one in decided:
        yield from _consent(paper, one)
        yield from _override(paper, one)
        yield from _urgency(paper, one)
        yield from _contents(paper, one)
    yield from _outcome(paper, decided)


def _tells(one: Passing) -> bool:
    return one.how in TELLING or bool(one.passes)


def _consent(paper: Paper, one: Passing) -> Iterator[Inconsistency]:
    share = paper.codes("consent_share")
    if one.consent == "no" and _tells(one):
        yield Inconsistency(
            "referred-against-a-no",
            ("referrals",),
            worded(
                "consistency.referred-against-a-no",
                "The caller said no to “{service}”, and it is told all the same.",
                service=one.service,
            ),
            worded(
                "consistency.referred-against-a-no.why",
                "A no holds. Information about a service tells nobody anything and needs no yes.",
            ),
        )
    elif "no" in share and one.consent == "yes" and _tells(one):
        yield Inconsistency(
            "share-no-referral-yes",
            ("consent_share", "referrals"),
            worded(
                "consistency.share-no-referral-yes",
                "Sharing is “no”, and “{service}” was told with a yes.",
                service=one.service,
            ),
            worded(
                "consistency.share-no-referral-yes.why",
                "A yes to one agency makes sharing a yes; what each may hear stands with its"
                " referral.",
            ),
        )
    elif one.consent == "yes" and _tells(one) and paper.record.get("consent_share") == "not-asked":
        yield Inconsistency(
            "share-not-asked-referral-yes",
            ("consent_share", "referrals"),
            worded(
                "consistency.share-not-asked-referral-yes",
                "Sharing was not asked about, and the caller said yes to “{service}”.",
                service=one.service,
            ),
            worded(
                "consistency.share-not-asked-referral-yes.why",
                "One of the two is not what was said.",
            ),
        )


def _override(paper: Paper, one: Passing) -> Iterator[Inconsistency]:
    flags = paper.codes("risk_flags")
    child = "child" in flags or "yes" in paper.codes("is_minor")
    life = bool(flags & LIFE) or "U1" in paper.codes("urgency")
    lacks = {"child-at-risk": not child, "danger-to-life": not life}
    if one.consent == OVERRIDDEN and lacks.get(one.reason):
        child_said = worded("consistency.a-child", "a child")
        life_said = worded("consistency.a-danger-to-life", "a danger to life")
        what = child_said if one.reason == "child-at-risk" else life_said
        yield Inconsistency(
            "override-without-ground",
            ("risk_flags", "referrals"),
            worded(
                "consistency.override-without-ground",
                "“{service}” was told without a yes because of {what}, and the record has none.",
                service=one.service,
                what=what,
            ),
            worded(
                "consistency.override-without-ground.why",
                "Who reads it must see what allowed you to act without a yes.",
            ),
        )


def _urgency(paper: Paper, one: Passing) -> Iterator[Inconsistency]:
    urgency = paper.codes("urgency")
    if one.urgency and urgency and one.urgency not in urgency:
        yield Inconsistency(
            "two-urgencies",
            ("urgency", "referrals"),
            worded(
                "consistency.two-urgencies",
                "The record says {urgency}, the referral to “{service}” {other}.",
                urgency=", ".join(urgency),
                service=one.service,
                other=one.urgency,
            ),
            worded(
                "consistency.two-urgencies.why",
                "Two agencies will act on two times.",
            ),
        )
    if one.how == "emergency" and urgency & LATER:
        yield Inconsistency(
            "dispatch-without-urgency",
            ("urgency", "referrals"),
            worded(
                "consistency.dispatch-without-urgency",
                "“{service}” is sent at once, and the urgency is {urgency}.",
                service=one.service,
                urgency=", ".join(urgency),
            ),
            worded(
                "consistency.dispatch-without-urgency.why",
                "Somebody is sent where it cannot wait: then it is U1 or U2.",
            ),
        )


def _contents(paper: Paper, one: Passing) -> Iterator[Inconsistency]:
    for name in one.passes:
        filled = any(path == name or path.startswith(f"{name}.") for path in paper.record)
        if paper.form.leaf(name) is not None and not filled:
            yield Inconsistency(
                "passes-what-is-not-there",
                (name, "referrals"),
                worded(
                    "consistency.passes-what-is-not-there",
                    "“{name}” is passed on to “{service}”, and holds nothing.",
                    name=paper.name(name),
                    service=one.service,
                ),
                worded(
                    "consistency.passes-what-is-not-there.why",
                    "The service waits for something that nobody wrote down.",
                ),
            )


def _outcome(paper: Paper, decided: tuple[Passing, ...]) -> Iterator[Inconsistency]:
    outcome = paper.codes("outcome")
    told = [one for one in decided if one.how != "information"]
    if "referred" in outcome and not decided:
        yield Inconsistency(
            "referred-to-nobody",
            ("outcome", "referrals"),
            worded(
                "consistency.referred-to-nobody",
                "It ended with “referred”, and nobody was decided on.",
            ),
            worded(
                "consistency.referred-to-nobody.why",
                "The next reader looks for the agency that has taken over.",
            ),
        )
    if "dispatched" in outcome and not any(one.how == "emergency" for one in decided):
        yield Inconsistency(
            "nobody-dispatched",
            ("outcome", "referrals"),
            worded(
                "consistency.nobody-dispatched",
                "It ended with help that was sent, and no referral sends any.",
            ),
            worded(
                "consistency.nobody-dispatched.why",
                "The next reader believes that somebody is on the way.",
            ),
        )
    if "declined-help" in outcome and any(one.consent == "yes" for one in told):
        yield Inconsistency(
            "declined-and-agreed",
            ("outcome", "referrals"),
            worded(
                "consistency.declined-and-agreed",
                "The caller declined help, and said yes to being passed on.",
            ),
            worded(
                "consistency.declined-and-agreed.why",
                "One of the two is not what was said; or say which help was declined.",
            ),
        )
