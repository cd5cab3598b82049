"""Whether a text holds a way to reach somebody real: a number, an address, a page."""

import re
from collections.abc import Iterator

from hotline_sim.authoring.checks.words.numbers import REAL_LINES
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings, Place
from hotline_sim.intake.narrative_words.identity import EMAIL, LINK, PASSED_OVER, PHONE
from hotline_sim.storage.characters import quoted

INVENTED = re.compile(r"fictitious|fictional|invented|made[ -]up", re.IGNORECASE)
"""How a text says that its number rings nowhere."""

NOWHERE = ("000", "00-0")
"""How a number begins that no network gives out."""

PASSED = re.compile("|".join(PASSED_OVER), re.IGNORECASE)
"""Dates, times and sums."""

MANY_DIGITS = re.compile(r"\d(?:[ .()/-]{0,2}\d){6}")
"""Found faster than a number, for a first look at the whole file."""

DIGITS = re.compile(PHONE)
DIALLED = re.compile(
    r"\b(?:ring|rang|call|dial|phone|text|number|hotline|helpline)s?"
    r"(?: (?:us|them|me|on|is|the|number|line))*:? (\d{3,4})(?![\d:.,]?\d)",
    re.IGNORECASE,
)
"""A short number that somebody is told to ring."""

MAIL = re.compile(EMAIL)
PAGE_SIGNS = ("http", "www.", "@", ".com", ".org", ".net", ".info")
"""Without one of these there is no page in a text."""

PAGE = re.compile(rf"{LINK}|(?<![\w.@/])[\w-]+\.(?:com|org|net|info)(?![\w.])", re.IGNORECASE)


def phone_number(subject: Subject, findings: Findings) -> None:
    """Report a number that may ring somewhere, and is not said to be invented."""
    for number, place in (*_long_numbers(subject), *_real_lines(subject)):
        message = f"The number {quoted(number)} may be somebody's."
        hint = "Take one that begins with 000, or write (fictitious) behind it."
        findings.warn("phone-number", place, message, hint)


def email_address(subject: Subject, findings: Findings) -> None:
    """Report an e-mail address."""
    for one in subject.lines.holding("@"):
        found = MAIL.search(one.text)
        if found:
            message = f"The e-mail address {quoted(found[0])} may be somebody's."
            hint = "Leave it out, or say in words that there is one."
            findings.warn("email-address", one.place, message, hint)


def web_address(subject: Subject, findings: Findings) -> None:
    """Report the address of a page, or a name in a network."""
    for one in subject.lines.holding(*PAGE_SIGNS):
        found = PAGE.search(MAIL.sub(" ", one.text))
        if found:
            message = f"{quoted(found[0].rstrip('.,;'))} leads to a page that may be real."
            hint = "Say in words what page it is, such as “a page with job offers”."
            findings.warn("web-address", one.place, message, hint)


def _long_numbers(subject: Subject) -> Iterator[tuple[str, Place]]:
    for one in subject.lines.matching(MANY_DIGITS):
        numbers = DIGITS.findall(PASSED.sub(" ", one.text))
        real = next((number for number in numbers if not number.startswith(NOWHERE)), "")
        if real and not INVENTED.search(one.text):
            yield real, one.place


def _real_lines(subject: Subject) -> Iterator[tuple[str, Place]]:
    for number, where in subject.lines.index.found(REAL_LINES):
        line = subject.lines.all[where]
        dialled = any(found[1] == number for found in DIALLED.finditer(line.text))
        if dialled and not INVENTED.search(line.text):
            yield number, line.place
