"""A call written up as its key says: the record as the caller tells it, then what remains.

For exemplary calls, and for declared plays that are about the talk and not about the paperwork.
"""

from hotline_sim.call.call import Call
from hotline_sim.call.sheets import Sheets
from hotline_sim.debrief.heard import heard
from hotline_sim.debrief.paperwork.consent import Evidence, evidence
from hotline_sim.debrief.paperwork.expected import codes_of, expectations, is_marked_here
from hotline_sim.debrief.paperwork.passing import MINIMUM
from hotline_sim.debrief.paperwork.referral_key import due
from hotline_sim.debrief.paperwork.urgency import LEAF, LEVELS, urgency_on
from hotline_sim.debrief.turns import replay
from hotline_sim.errors import NotAllowed
from hotline_sim.intake.entry import entered
from hotline_sim.intake.form import Form, Value
from hotline_sim.referral.decision import Referral
from hotline_sim.referral.directory import Directory
from hotline_sim.scenario.bits import among

WAYS = ("warm", "cold", "information", "emergency")
"""How a caller is passed on, the best that the service takes first; in danger, the last."""

NEXT = "As agreed on the line."

SHARED = ("yes", "overridden")
"""With what consent another agency may learn of the caller."""


def write_told(call: Call, form: Form, known: int) -> None:
    """Write down what the caller has told since these facts, as bits, were known."""
    for fact in among(call.scenario.facts, call.state.facts & ~known):
        for path, value in fact.record.items():
            leaf = form.leaf(path)
            if leaf is not None and is_marked_here(path, leaf):
                _add(call, form, path, value)


def write_up(call: Call, sheets: Sheets) -> None:
    """Write what a call that has ended should come to on its path, where the key says it."""
    play = replay(call.scenario, call.events)
    told = heard(call.scenario, play)
    urgency = urgency_on(call.scenario, play.state)
    expected = {}
    if sheets.form is not None:
        expected = expectations(call.scenario, sheets.form, play.state, told)
        for path, one in expected.items():
            _set(call, sheets.form, path, one.value)
        if urgency:
            _set(call, sheets.form, LEAF, urgency)
    if sheets.directory is not None:
        shown = evidence(call.scenario, play, told, expected, urgency)
        _refer(call, sheets.directory, urgency, shown)


def _refer(call: Call, directory: Directory, urgency: str, shown: Evidence) -> None:
    wanted = due(call.scenario, call.state)
    if wanted is None or wanted.none:
        return
    first = wanted.primary if wanted.every else wanted.primary[:1]
    passes = tuple(dict.fromkeys(path.partition(".")[0] for path in call.record))
    for service in first or wanted.acceptable[:1]:
        known = directory.services.get(service)
        consent, reason = _consent(shown, asked_for=wanted.must_be_asked(service))
        shares = consent in SHARED
        call.refer(
            Referral(
                service=service,
                how=_way(known.accepts if known else WAYS, urgency, shares=shares),
                consent=consent,
                reason=reason,
                urgency=urgency,
                passes=tuple(one for one in passes if shares and one in MINIMUM),
                next=NEXT,
            )
        )


def _consent(shown: Evidence, *, asked_for: bool) -> tuple[str, str]:
    """Return what the caller said to it on this path, and why it is done all the same."""
    agreed = shown.was_asked or not shown.could_be_asked
    if not shown.refused and (agreed or not asked_for):
        return "yes", ""
    if shown.life:
        return "overridden", "danger-to-life"
    if shown.child:
        return "overridden", "child-at-risk"
    return ("no" if shown.refused else "not-asked"), ""


def _way(accepts: tuple[str, ...], urgency: str, *, shares: bool) -> str:
    """Return how to pass a caller on: with nobody told of them where nothing may be shared."""
    if not shares:
        return "information" if "information" in accepts else "cold"
    ways = WAYS[::-1] if urgency == LEVELS[0] and WAYS[-1] in accepts else WAYS
    return next((one for one in ways if one in accepts), WAYS[0])


def _add(call: Call, form: Form, path: str, value: Value) -> None:
    """Write a value, or add codes to those that stand there."""
    leaf = form.leaf(path)
    if leaf is not None and leaf.kind == "several":
        value = tuple(dict.fromkeys((*codes_of(call.record.get(path)), *codes_of(value))))
    _set(call, form, path, value)


def _set(call: Call, form: Form, path: str, value: Value | None) -> None:
    """Write a value where the form takes it: a key may not have been held against this one."""
    try:
        kept = None if value is None or value in ("", ()) else entered(form, path, value)
    except NotAllowed:
        return
    call.set_field(path, kept)
