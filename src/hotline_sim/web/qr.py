"""An address as a picture that phones read: in the terminal, and on a page."""

from io import StringIO

import segno

BRIGHT = "\x1b[97;40m"
"""White on black, whatever the colours of the terminal: the blocks are the light parts."""

PLAIN = "\x1b[0m"


def qr_in_terminal(address: str, *, coloured: bool = True) -> str:
    """Return a QR code in blocks; without colours, it takes a terminal that is light on dark."""
    out = StringIO()
    segno.make(address, micro=False, error="m").terminal(out, border=2, compact=True)
    lines = out.getvalue().splitlines()
    if coloured:
        lines = [f"{BRIGHT}{line}{PLAIN}" for line in lines]
    return "\n".join(lines) + "\n"


def qr_as_svg(address: str, title: str) -> str:
    """Return a QR code as an SVG that stands in a page; `title` says what it is."""
    svg: str = segno.make(address, micro=False, error="m").svg_inline(
        scale=8, border=2, title=title, omitsize=True, svgclass="qr", lineclass=None
    )
    return svg
