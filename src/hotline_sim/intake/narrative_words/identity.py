"""What points at one person in any language: patterns of numbers, plates and addresses.

Dates, times and sums of money are looked for first, so that they are not taken for numbers of
people. How long they are: phone numbers 7 to 15 digits (E.164), identity numbers 9 to 17.
"""

from hotline_sim.intake.narrative_words.watch import IDENTITY, Watch

_WHY = "It points at one person. Whoever finds the record finds them."
_PHONE = f"It looks like a phone number. {_WHY}"
_ELSEWHERE = "leave it out; a number for calling back has its own field"

SUMS = r"(?:kip|lak|baht|thb|dollars?|usd|yuan|rmb|dong|million|thousand|ກີບ|บาท|ບາດ)"
"""What stands behind an amount of money."""

PASSED_OVER = (
    r"\b\d{4}-\d{1,2}-\d{1,2}\b",
    r"\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b",
    r"\b\d{1,2}[:.]\d{2}\b",
    r"\b\d{1,3}(?:[.,]\d{3})+\b",
    rf"\b\d[\d., ]{{0,20}}(?=[ ]?{SUMS})",
    rf"{SUMS}[ ]?\d[\d.,]*",
    r"[$€฿₭][ ]?\d[\d.,]*",
)
"""Dates, times and sums: no numbers of people."""

EMAIL = r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
LINK = r"(?:https?://|www\.)\S+|(?<!\w)@\w[\w.]{2,}"
"""An address in the net, or a name that begins with @."""

_REST = r"\d(?:[ .()/-]{0,2}\d){6,13}(?!\d)"
DIALLED = rf"(?<![\d-])(?:\+|0){_REST}"
"""A phone number, by the way it begins."""

PHONE = rf"(?<![\d-]){_REST}"
"""So many digits that they may be a phone number."""

WORDS = (
    Watch(IDENTITY, EMAIL, _WHY, _ELSEWHERE),
    Watch(IDENTITY, LINK, _WHY, "the name of the app is enough"),
    Watch(IDENTITY, DIALLED, _PHONE, _ELSEWHERE),
    Watch(
        IDENTITY,
        r"(?<!\d)\d[ -]?\d{4}[ -]?\d{5}[ -]?\d{2}[ -]?\d(?!\d)|(?<!\d)\d{9,17}(?!\d)",
        f"It looks like the number of an identity card or an account. {_WHY}",
        "leave it out; nobody needs it on a first call",
    ),
    Watch(
        IDENTITY,
        r"(?<![a-z0-9])[a-z]{1,2}[ ]?\d{6,8}(?!\d)",
        f"It looks like the number of a passport. {_WHY}",
        "“her passport is in the office” says what matters",
    ),
    Watch(IDENTITY, PHONE, _PHONE, _ELSEWHERE),
    Watch(
        IDENTITY,
        r"(?<![\u0e80-\u0eff])[ກ-ຮ]{2}[ -]?\d{3,4}(?!\d)"
        r"|(?<![\u0e00-\u0e7f])\d?[ก-ฮ]{2}[ -]?\d{3,4}(?!\d)"
        r"|(?<=plate )(?:number )?[a-z]{0,3}[ -]?\d{2,5}(?!\d)",
        "It looks like a number plate. The police may need it; a record that many read does not.",
        "what kind of car; give the plate by word when you hand over",
    ),
)
