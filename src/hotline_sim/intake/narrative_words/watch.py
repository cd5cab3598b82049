"""One entry of a list: words to look at twice, and what to write instead."""

from typing import NamedTuple

IDENTITY = "identity"
"""What points at one person: a number, a plate, an address on the net."""

LABEL = "label"
"""A word that says what somebody is, and not what was done."""

VERDICT = "verdict"
"""What only a formal decision can say."""

BLAME = "blame"
"""Words that make the person answer for what was done to them, or doubt them."""

OPINION = "opinion"
"""What somebody thinks, written as if it had been heard."""

KINDS = (IDENTITY, LABEL, VERDICT, BLAME, OPINION)


class Watch(NamedTuple):
    """Words that are looked for, as a regular expression over small letters."""

    kind: str
    pattern: str
    why: str
    better: str
