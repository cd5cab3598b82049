"""Learning paths on plain lines: how far each is, and of one what is done, next and left."""

from collections.abc import Mapping, Sequence

from hotline_sim.plain.page import Page
from hotline_sim.refresher.learning.standing import Followed, Standing
from hotline_sim.refresher.learning.words import GONE, Words, how_far, within

DONE, NEXT, LEFT = "✓", "▸", "·"


def write_paths(out: Page, found: Sequence[Followed], words: Mapping[str, Words]) -> None:
    """Write every path there is, how far one is, and what is next on it."""
    if not found:
        out.line("There are no learning paths on this machine.")
    for number, one in enumerate(found):
        if number:
            out.line()
        out.line(f"{one.path.id}: {one.path.title} ({how_far(one)})")
        out.line(one.path.about, indent="    ")
        if one.next is not None:
            out.line(f"Next: {words[one.path.id].step(one.next.step)}", indent="    ")


def write_followed(out: Page, found: Followed, words: Words) -> None:
    """Write where somebody stands on one path."""
    out.line(f"{found.path.title}: {how_far(found)}")
    if found.path.about:
        out.line(found.path.about)
    if found.path.within_days:
        out.line(within(found.path.within_days))
    out.line()
    for one in found.steps:
        _write(out, one, words, is_next=one is found.next)
    out.line()
    if found.is_complete:
        write = f"hotline-sim learn {found.path.id} --completion FILE"
        out.line(f"Every step is done. For a record of it: {write}")
    elif found.next is not None:
        out.line(f"Next: {words.way(found.next.step)}")
    else:
        out.line("What is left names calls that are not on this machine.")


def _write(out: Page, one: Standing, words: Words, *, is_next: bool) -> None:
    sign = DONE if one.is_done else NEXT if is_next else LEFT
    many = one.step.times > 1 and not one.is_done
    far = f" ({one.have} of {one.step.times})" if many else ""
    out.line(f"{words.step(one.step)}{far}", indent="    ", first=f"  {sign} ")
    if not one.is_here:
        out.line(GONE, indent="      ")
    elif one.step.because and not one.is_done:
        out.line(one.step.because, indent="      ")
