"""An address as a picture that phones read: in the terminal, and on a page."""

from io import StringIO

import segno


def qr_in_terminal(address: str) -> str:
    """Return a QR code in blocks, dark on light wherever it is shown."""
    out = StringIO()
    segno.make(address, micro=False, error="m").terminal(out, border=2, compact=True)
    return out.getvalue()


def qr_as_svg(address: str, title: str) -> str:
    """Return a QR code as an SVG to stand in a page; `title` is what it is for those who hear it."""
    svg: str = segno.make(address, micro=False, error="m").svg_inline(
        scale=8, border=2, title=title, omitsize=True, svgclass="qr", lineclass=None
    )
    return svg
