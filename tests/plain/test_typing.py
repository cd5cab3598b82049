"""Whatever is typed, in whatever order: no crash, and what was told is what was kept."""

import io
import os
from random import Random

import pytest

from hotline_sim.desk import Desk
from hotline_sim.plain.asking import BrokenOff
from hotline_sim.plain.page import Page
from hotline_sim.plain.play import PlainCall

ON_THE_LINE = [*"123456", "0", "h", "y", "n", "n a note", "x", "a", "?", "q", "l"]
IN_THE_PAPERS = [
    "r",
    "r urg: U2",
    "r call back: yes",
    "risk: 1, 3",
    "risk + child",
    "age - 9",
    "safe",
    "list",
    "help",
    "-",
    "d",
    "d police",
    "refer",
    "refer 1",
    "all",
    "withdraw",
    "\x1b[2J",
    "ສະບາຍດີ: ສະບາຍດີ",
]
LINES = ["", *ON_THE_LINE, *IN_THE_PAPERS]
WEIGHTS = [12, *[8] * 6, 4, *[1] * 9, *[1] * len(IN_THE_PAPERS)]
STEPS = 120


@pytest.mark.parametrize("seed", range(25))
def test_any_typing_leaves_a_call_that_reads_back_as_it_was_told(seed: int) -> None:
    chance = Random(seed)
    names = ["deadline-at-six", "medicine-price", "three-months-unpaid", "tower-room"]
    out = io.StringIO()
    with Desk.of(os.environ) as desk:
        with desk.pick_up(names[seed % 4], person="T01", seed=seed) as taken:
            lines = iter(chance.choices(LINES, WEIGHTS, k=STEPS))
            try:
                PlainCall(desk, taken, lines, Page(out), resumed=False).run()
            except BrokenOff:
                assert not taken.call.is_closed
            else:
                assert taken.call.is_closed
        with desk.resume(taken.id) as again:
            assert again.call.events == taken.call.events
            assert again.call.transcript == taken.call.transcript
            assert again.call.record == taken.call.record
            assert again.call.referrals == taken.call.referrals
    told = out.getvalue()
    assert "\x1b" not in told
    for line in taken.call.transcript:
        if line.text:
            assert line.text.split()[0] in told
