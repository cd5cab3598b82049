"""A decision to refer as somebody typed it, or wrote it into a file of answers."""

from collections.abc import Collection, Mapping
from typing import Any

from hotline_sim.errors import UserError, near_miss
from hotline_sim.language.comparing import alike
from hotline_sim.referral.decision import CONSENT, HOW, REASONS, Referral
from hotline_sim.referral.directory import Directory
from hotline_sim.storage.characters import quoted

URGENCY = ("U0", "U1", "U2", "U3", "U4")

KEYS = ("service", "kind", "how", "consent", "reason", "urgency", "passes", "next")
"""What a written decision may hold; `kind` and `how` are two names for the same."""

LONGEST = 500
"""How many characters the words on the next contact may have."""

MOST_LISTED = 12
"""How many names a hint lists."""


class NotAReferral(UserError):
    """Something that a decision cannot hold, and under which key it stands."""

    def __init__(self, key: str, reason: str) -> None:
        """Say why, in words for the person who typed it."""
        super().__init__(reason)
        self.key = key


def decided(directory: Directory, fields: Collection[str], given: Mapping[str, Any]) -> Referral:
    """Return the decision in `given`, which holds some of `KEYS`.

    `fields` are what can be passed on: leaves and fields of the record's form. Consent that is
    not spoken of was not asked. That it was not, or that a service does not take callers so, is
    for the marking and no fault here. NotAReferral where something cannot be meant.
    """
    for key in given:
        if key not in KEYS:
            raise NotAReferral(key, f"A referral has no {quoted(key)}. {_hint(key, KEYS)}")
    consent = _choice(given, "consent", CONSENT) or "not-asked"
    return Referral(
        service=_service(directory, _text(given, "service")),
        how=_how(given),
        consent=consent,
        reason=_reason(given, consent),
        urgency=_choice(given, "urgency", URGENCY),
        passes=_passes(given.get("passes"), fields),
        next=_next(_text(given, "next")),
    )


def _service(directory: Directory, name: str) -> str:
    """Return the id of a service that is named by it, or by its short name."""
    if not name:
        raise NotAReferral("service", "Say to which service: “service” is empty.")
    ids = {alike(one.short): one.id for one in directory.services.values()}
    ids |= {one: one for one in directory.services}
    if alike(name) not in ids:
        near = near_miss(alike(name), ids)
        hint = f"Did you mean “{ids[near]}”?" if near else "Look it up in the directory."
        raise NotAReferral("service", f"There is no service {quoted(name)}. {hint}")
    return ids[alike(name)]


def _how(given: Mapping[str, Any]) -> str:
    kind, how = _choice(given, "kind", HOW), _choice(given, "how", HOW)
    if kind and how and kind != how:
        raise NotAReferral("how", f"“kind” is “{kind}” and “how” is “{how}”; keep one of them.")
    if not kind and not how:
        raise NotAReferral("kind", f"Say how you pass the caller on. {_hint('', HOW)}")
    return kind or how


def _reason(given: Mapping[str, Any], consent: str) -> str:
    reason = _choice(given, "reason", REASONS)
    if consent == "overridden" and not reason:
        message = f"Without the caller's consent it takes a reason. {_hint('', REASONS)}"
        raise NotAReferral("reason", message)
    if reason and consent != "overridden":
        message = f"A reason belongs to consent that is overridden; here it is “{consent}”."
        raise NotAReferral("reason", message)
    return reason


def _passes(given: Any, fields: Collection[str]) -> tuple[str, ...]:
    """Return the leaves that are passed on, each once, in the order they were named."""
    names = (given,) if isinstance(given, str) else given or ()
    if not isinstance(names, list | tuple):
        raise NotAReferral("passes", "“passes” is a list of fields of the record.")
    for name in names:
        if name not in fields:
            hint = _hint(str(name), sorted(fields))
            raise NotAReferral("passes", f"The record has no field {quoted(str(name))}. {hint}")
    return tuple(dict.fromkeys(names))


def _next(text: str) -> str:
    if len(text) > LONGEST:
        message = f"The next contact has {len(text)} characters, and may have {LONGEST}."
        raise NotAReferral("next", message)
    return text


def _choice(given: Mapping[str, Any], key: str, known: Collection[str]) -> str:
    """Return one of the known words, whatever its case, or nothing where nothing is given."""
    text = _text(given, key)
    choices = {one.casefold(): one for one in known}
    if text and text.casefold() not in choices:
        raise NotAReferral(key, f"“{key}” cannot be {quoted(text)}. {_hint(text, known)}")
    return choices.get(text.casefold(), "")


def _text(given: Mapping[str, Any], key: str) -> str:
    value = given.get(key)
    if value is None or isinstance(value, str):
        return (value or "").strip()
    if isinstance(value, int | float):
        return str(value).lower()
    raise NotAReferral(key, f"“{key}” is one word or sentence, and no list.")


def _hint(name: str, known: Collection[str]) -> str:
    near = near_miss(name, known) if name else None
    if near:
        return f"Did you mean “{near}”?"
    if not 0 < len(known) <= MOST_LISTED:
        return "See the fields of the form."
    *first, last = known
    return f"It can be {', '.join(first)} or {last}."
