"""Cells that a spreadsheet shows as they are."""

import re

FORMULA = re.compile(r"[=+\-@\t\r]")
"""How a text begins that a spreadsheet would take for an order."""


def guarded(text: str) -> str:
    """Return a cell that no spreadsheet takes for an order: one that might begins with “'”."""
    is_number = text.removeprefix("+").isdecimal()
    return f"'{text}" if FORMULA.match(text) and not is_number else text
