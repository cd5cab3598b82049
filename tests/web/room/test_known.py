"""What a room knows of the library is as fresh as a facilitator needs it."""

import shutil
from pathlib import Path

from hotline_sim.desk import Desk
from hotline_sim.web.room.known import FRESH, Known


def test_a_call_that_is_taken_from_the_shelf_is_gone_from_the_board_soon(
    desk: Desk, home: Path
) -> None:
    now = 100.0
    known = Known(desk)
    before = known.all(lambda: now)
    titles = [one.title for one in before]
    assert titles == sorted(titles)
    shutil.rmtree(home / "library" / "scenarios")
    assert known.all(lambda: now + FRESH) is before
    after = known.all(lambda: now + FRESH + 1)
    assert len(after) < len(before)


def test_a_brief_is_known_in_each_language_of_its_own(desk: Desk) -> None:
    known = Known(desk)
    lao, english = (known.brief("tower-room", one, lambda: 0.0) for one in ("lo", "en"))
    assert lao.title != english.title
    assert known.brief("tower-room", "lo", lambda: FRESH) is lao
