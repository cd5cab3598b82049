"""Every screen at both sizes, as text to be read in a diff.

Renew them with `pytest tests/tui --update-snapshots`, and read what has changed.
"""

from pathlib import Path

import pytest

from tests.tui.sitting import QUICK, ferry_plan
from tools.tour import Tour
from tools.tour_stage import text_of

SNAPSHOTS = Path(__file__).parent / "snapshots"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
async def test_screens_look_as_they_did(home: Path, size: tuple[int, int], renewing: bool) -> None:
    tour = Tour(ferry_plan(home), size, QUICK)
    changed, shown = [], set()
    suffix = f"-{size[0]}x{size[1]}.txt"
    async for name in tour.screens():
        path = SNAPSHOTS / f"{name}{suffix}"
        shown.add(path.name)
        text = text_of(tour.app)
        if renewing:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            changed.append(f"{path.name} is now:\n{text}")
    kept = {path.name for path in SNAPSHOTS.glob(f"*{suffix}")}
    if renewing:
        for name in kept - shown:
            (SNAPSHOTS / name).unlink()
    else:
        changed += [f"{name} is of no screen" for name in sorted(kept - shown)]
    assert not changed, "\n\n".join(changed)
