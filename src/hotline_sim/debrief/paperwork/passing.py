"""What goes along with a referral, and how it is made: too much, too little, or the wrong way."""

from collections.abc import Iterator, Mapping

from hotline_sim.debrief.paperwork.consent import SHARING
from hotline_sim.debrief.paperwork.marks import Remark
from hotline_sim.debrief.paperwork.written import Written
from hotline_sim.intake.form import Form
from hotline_sim.language.text import together, worded, wording
from hotline_sim.referral.decision import Referral
from hotline_sim.referral.directory import Directory

MINIMUM = frozenset(
    {
        "urgency",
        "risk_flags",
        "needs",
        "safe_to_talk",
        "safe_callback",
        "language",
        "interpreter",
        "age_band",
        "is_minor",
        "gender",
    }
)
"""Fields the next helper needs: risk, needs, the safe way to ring, language, age (domain practice,
on the warm hand-off)."""

HISTORY = frozenset(
    {
        "narrative",
        "act",
        "means",
        "method_of_recruitment",
        "recruitment_websites_and_apps",
        "methods_of_control",
        "type_of_sex_exploitation",
        "role_in_process",
        "role_details",
        "origin",
    }
)
"""Fields that are the caller's own story, or about others: theirs to tell, or not."""

PLACE = "current_place"

SOON = frozenset({"U1", "U2"})
"""Where somebody may have to go there, the place is needed too."""

FOLLOWED = frozenset({"U1", "U2", "U3"})
"""Where the next contact has to be agreed."""

HOWS: dict[str, str] = {
    "information": worded("referral.how.information", "information"),
    "cold": worded("referral.how.cold", "a number to ring"),
    "warm": worded("referral.how.warm", "a hand-over on the line"),
    "emergency": worded("referral.how.emergency", "emergency dispatch"),
}
"""How each way of passing somebody on is called within a sentence."""

BARE = worded(
    "judged.passing.bare",
    "In danger a number is not enough: it may ring in an empty room. You are already on the line."
    " Ring them yourself, and stay until somebody takes over.",
)

WAY = wording(
    "judged.passing.way",
    "{name} does not take callers in the way you chose. It takes: {ways}.",
)

NEXT = wording(
    "judged.passing.next",
    "No next contact is written for {name}. Say who does what, and when: with a name and an hour,"
    " waiting is possible.",
)


def too_much(
    form: Form | None, referral: Referral, record: Mapping[str, object], urgency: str
) -> tuple[str, ...]:
    """Return what is passed on and not needed there: the story, and what points at a person."""
    return tuple(
        one for one in referral.passes if _is_too_much(form, one, referral, record, urgency)
    )


def _is_too_much(
    form: Form | None, path: str, referral: Referral, record: Mapping[str, object], urgency: str
) -> bool:
    root = path.partition(".")[0]
    if root in MINIMUM:
        return False
    if root in HISTORY:
        return True
    pii = [
        leaf
        for leaf, field in (form.leaves.items() if form else ())
        if field.pii and (leaf == path or leaf.startswith(f"{path}."))
    ]
    if root == PLACE:
        needed = urgency in SOON or referral.how == "emergency"
        return not needed and any(leaf in record for leaf in pii)
    return bool(pii)


def is_bare_number(directory: Directory, written: Written, urgency: str) -> bool:
    """Return whether somebody in danger was left with numbers alone, and more could be done."""
    made = [one for one in written.referrals.values() if one.consent != "no"]
    if urgency not in SOON or not made or any(one.how in SHARING for one in made):
        return False
    known = (directory.services.get(one.service) for one in made)
    return any(SHARING.intersection(one.accepts) for one in known if one)


def remarks(directory: Directory, written: Written, urgency: str) -> Iterator[Remark]:
    """Yield what to look at again in how the caller was passed on."""
    for referral in written.referrals.values():
        service = directory.services.get(referral.service)
        name = service.short if service else referral.service
        leaves = (f"referrals.{referral.service}",)
        if service and referral.how not in service.accepts:
            ways = together(*(HOWS.get(one, one) for one in service.accepts), by=", ")
            yield Remark("way-not-taken", leaves, WAY(name=name, ways=ways))
        if urgency in FOLLOWED and not referral.next:
            yield Remark("no-next-contact", leaves, NEXT(name=name))
