"""What is typed into a leaf, brought to the one way it is kept, or refused with what is allowed."""

import re
import unicodedata
from datetime import date, datetime

from hotline_sim.errors import NotAllowed, near_miss
from hotline_sim.intake.form import LONGEST, NOT_ASKED, RESERVED, UNKNOWN, Code, Field
from hotline_sim.storage.characters import REFUSED, name_of, quoted

DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DATETIME = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2})(?::[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?"
)
NUMBER = re.compile(r"[-+]?[0-9]{1,9}")
PHONE = re.compile(r"\+?[0-9][0-9 ().\-/]*")
DIGITS = (3, 15)
"""How many digits a phone number has: from an emergency line to the longest there are (E.164)."""

MOST_LISTED = 12
"""How many answers a refusal lists."""

_RESERVED = frozenset(one.id for one in RESERVED)


def folded(text: str) -> str:
    """Return a text as names and labels are compared: whatever its case, spacing and hyphens."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.sub(r"[-_/\s]+", " ", plain).split())


def code_of(leaf: Field, typed: str) -> str:
    """Return the code that a code or a label names. NotAllowed where none does."""
    found = _named(leaf, typed)
    if found is None:
        raise NotAllowed(_no_such_answer(leaf, typed))
    return found


def codes_of(leaf: Field, typed: list[str]) -> tuple[str, ...]:
    """Return the codes that some texts name, each holding one or several, in the form's order.

    NotAllowed where one names none, or where “unknown” stands beside another.
    """
    named = {code for text in typed for code in _split(leaf, text)}
    if len(named) > 1 and named & _RESERVED:
        alone = " or ".join(f"“{one.label}”" for one in RESERVED if one.id in named)
        message = f"“{leaf.label}” is {alone}, or something else: {alone} stands alone."
        raise NotAllowed(message)
    return tuple(one.id for one in leaf.answers if one.id in named)


def _split(leaf: Field, text: str) -> list[str]:
    """Return the codes in a text: parts between semicolons or commas, labels with commas whole."""
    whole = _named(leaf, text)
    if whole:
        return [whole]
    found = []
    for part in re.split(r"[;\n]", text):
        pieces = part.split(",")
        while pieces:
            longest = next(
                (n for n in range(len(pieces), 0, -1) if _named(leaf, ",".join(pieces[:n]))), 1
            )
            word = ",".join(pieces[:longest])
            found += [code_of(leaf, word)] if word.strip() else []
            pieces = pieces[longest:]
    return found


def _named(leaf: Field, typed: str) -> str | None:
    text = typed.strip()
    wanted = folded(text)
    ids = {one.id: one.id for one in leaf.answers}
    loose = {folded(one.label): one.id for one in leaf.answers}
    loose |= {folded(one.id): one.id for one in leaf.answers}
    return ids.get(text) or (loose.get(wanted) if wanted else None)


def _no_such_answer(leaf: Field, typed: str) -> str:
    said = f"“{leaf.label}” has no answer {quoted(typed.strip())}."
    near = _near(leaf, typed)
    if near:
        return f"{said} Did you mean “{near.id}” ({near.label})?"
    ids = [one.id for one in leaf.codes]
    more = f" and {len(ids) - MOST_LISTED} more" if len(ids) > MOST_LISTED else ""
    listed = ", ".join(ids[:MOST_LISTED]) + more
    also = f"; or {UNKNOWN}, or {NOT_ASKED}" if leaf.answers != leaf.codes else ""
    return f"{said} It takes: {listed}{also}."


def _near(leaf: Field, typed: str) -> Code | None:
    """Return the answer probably meant: the only one with these letters, or a near miss."""
    part = folded(typed)
    holding = [one for one in leaf.answers if part in folded(f"{one.id} {one.label}")]
    if len(holding) == 1:
        return holding[0]
    words = {name: one for one in leaf.answers for name in (one.id, one.label)}
    return words.get(near_miss(typed.strip(), words) or "")


def text_in(leaf: Field, typed: str) -> str:
    """Return a text as it is kept. NotAllowed where the leaf does not hold such a one."""
    text = typed.replace("\r\n", "\n").replace("\r", "\n").strip()
    stranger = REFUSED.search(text)
    if stranger:
        message = f"“{leaf.label}” cannot hold {name_of(stranger.group())}. Type it anew."
        raise NotAllowed(message)
    if len(text) > LONGEST[leaf.holds]:
        most = f"{LONGEST[leaf.holds]:,}"
        message = f"“{leaf.label}” holds up to {most} characters, and this has {len(text):,}."
        raise NotAllowed(message)
    if leaf.holds != "lines" and "\n" in text:
        raise NotAllowed(f"“{leaf.label}” holds one line.")
    if leaf.holds == "name":
        return _name(leaf, text)
    return _phone(text) if leaf.holds == "phone" else text


def _name(leaf: Field, text: str) -> str:
    if any(one.isnumeric() for one in text):
        message = f"“{leaf.label}” holds a name, and {quoted(text)} has a number in it."
        raise NotAllowed(f"{message} Write only what the person wishes to be called.")
    if not any(one.isalpha() for one in text):
        message = f"“{leaf.label}” holds a name, and {quoted(text)} has no letter in it."
        raise NotAllowed(message)
    return " ".join(text.split())


def _phone(text: str) -> str:
    digits = re.sub(r"[^0-9]", "", text)
    least, most = DIGITS
    if not PHONE.fullmatch(text) or not least <= len(digits) <= most:
        message = f"{quoted(text)} is not a phone number."
        hint = f"Write {least} to {most} digits, with + before a country’s code: +000 20 5550 100."
        raise NotAllowed(f"{message} {hint}")
    return f"+{digits}" if text.startswith("+") else digits


def number_in(leaf: Field, typed: str) -> int:
    """Return a whole number. NotAllowed where it is none, or out of bounds."""
    if not NUMBER.fullmatch(typed.strip()):
        raise NotAllowed(f"“{leaf.label}” holds a whole number, and {quoted(typed)} is none.")
    number = int(typed)
    low, high = leaf.range or (number, number)
    if not low <= number <= high:
        raise NotAllowed(f"“{leaf.label}” holds a number from {low} to {high}, not {number}.")
    return number


def date_in(leaf: Field, typed: str) -> str:
    """Return a date as 2026-03-14. NotAllowed where it is none."""
    text = typed.strip()
    try:
        if DATE.fullmatch(text):
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    message = f"“{leaf.label}” holds a date, and {quoted(text)} is none. Write it as 2026-03-14."
    raise NotAllowed(message)


def datetime_in(leaf: Field, typed: str) -> str:
    """Return a moment as 2026-03-14 21:40, with its offset if it had one. NotAllowed otherwise."""
    text = typed.strip()
    match = DATETIME.fullmatch(text)
    try:
        if match:
            day, time, offset = match.groups()
            moment = datetime.fromisoformat(f"{day} {time}{offset or ''}")
            return moment.isoformat(" ", "minutes")
    except ValueError:
        pass
    message = f"“{leaf.label}” holds a day and a time, and {quoted(text)} is neither."
    raise NotAllowed(f"{message} Write it as 2026-03-14 21:40.")
