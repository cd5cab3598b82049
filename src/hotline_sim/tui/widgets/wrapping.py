"""Text cut into rows of cells: words stay whole where they fit."""

from rich.cells import cell_len, chop_cells

from hotline_sim.diagnostic import shown
from hotline_sim.language.breaking import is_unspaced, rows as unspaced_rows


def clean(text: str) -> str:
    """Return a text on one line that no terminal will take for an order."""
    return shown(text.replace("\t", " ").replace("\n", " "))


def wrapped(text: str, width: int) -> list[str]:
    """Return the rows of a one-line text at a width in cells; at least one row."""
    width = max(1, width)
    if len(text) * 2 <= width or cell_len(text) <= width:
        return [text]
    if is_unspaced(text):
        return unspaced_rows(text, width, cell_len)
    rows: list[str] = []
    row, used = "", 0
    for word in text.split(" "):
        size = cell_len(word)
        if row and used + 1 + size <= width:
            row, used = f"{row} {word}", used + 1 + size
            continue
        if row:
            rows.append(row)
        *whole, word = chop_cells(word, width) if size > width else [word]  # noqa: PLW2901
        rows += whole
        row, used = word, cell_len(word)
    rows.append(row)
    return rows
