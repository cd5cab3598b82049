"""The terminal: whether there is one, how large, in how many colours, and how it draws marks."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rich.cells import cell_len

from hotline_sim.doctor.finding import Finding, fine, mend, unknown

TOPIC = "terminal"

LEAST = (80, 24)
"""The smallest window every screen fits in."""

SAMPLES = {
    "Latin": "help",
    "Lao": "ສະບາຍດີ",
    "Lao AM": "ນ້ຳ",
    "Thai": "ที่นี่",
    "Thai AM": "น้ำ",
    "blocks": "█░▆",
    "signs": "✓✕●",
}
"""What is drawn to see how wide it gets."""

BROWSER = "Texts in Lao and Thai are drawn rightly in a browser: hotline-sim open"

UTF8 = {"utf8", "utf-8"}


class Surroundings(NamedTuple):
    """What is known of the terminal and the system before anything is asked of them."""

    environ: Mapping[str, str]
    is_terminal: bool
    columns: int
    rows: int
    encoding: str
    """Of what is printed."""
    windows: bool = False
    widths: Mapping[str, int] | None = None
    """How many cells the terminal took for each sample; None where it was not measured."""


def look(around: Surroundings) -> Iterator[Finding]:
    """Yield how the terminal is."""
    yield from _kind(around)
    yield _encoding(around.encoding)
    yield from _marks(around.widths)


def _kind(around: Surroundings) -> Iterator[Finding]:
    term = around.environ.get("TERM", "")
    if not around.is_terminal:
        yield unknown(TOPIC, "kind", "This does not run in a terminal: it is not looked at.")
        return
    if term in {"", "dumb"} and not around.windows:
        todo = "Calls can be taken line by line (--plain), or in a browser: hotline-sim open"
        yield mend(TOPIC, "kind", "The terminal cannot draw a full screen.", todo)
    else:
        yield fine(TOPIC, "kind", term or "the console of the system")
    size = f"{around.columns} by {around.rows}"
    if around.columns < LEAST[0] or around.rows < LEAST[1]:
        yield mend(TOPIC, "size", f"{size}, too small", "Make the window 80 by 24 or larger.")
    else:
        yield fine(TOPIC, "size", size)
    yield fine(TOPIC, "colours", _colours(around.environ, term))


def _colours(environ: Mapping[str, str], term: str) -> str:
    if environ.get("NO_COLOR"):
        return "none, as NO_COLOR asks; every screen can be read without them"
    if environ.get("COLORTERM", "") in {"truecolor", "24bit"}:
        return "all"
    if "256" in term:
        return "256"
    return "a few; every screen can be read without them"


def _encoding(encoding: str) -> Finding:
    if encoding.lower() in UTF8:
        return fine(TOPIC, "letters", "UTF-8")
    todo = "Set a UTF-8 locale, such as LANG=C.UTF-8; on Windows: set PYTHONUTF8=1"
    return mend(TOPIC, "letters", f"{encoding or 'none'}: not every letter can be shown", todo)


def _marks(widths: Mapping[str, int] | None) -> Iterator[Finding]:
    """Yield whether what is drawn takes the cells that the screens count with."""
    if widths is None:
        said = "Not measured: the terminal was not asked, or did not answer."
        yield unknown(TOPIC, "marks", said)
        return
    wrong = [
        f"{name} takes {widths[text]} cells and should take {cell_len(text)}"
        for name, text in SAMPLES.items()
        if widths.get(text) != cell_len(text)
    ]
    if wrong:
        yield mend(TOPIC, "marks", f"{'; '.join(wrong)}: rows may shift.", BROWSER)
    else:
        yield fine(TOPIC, "marks", "Lao, Thai and blocks take the cells they should.")
