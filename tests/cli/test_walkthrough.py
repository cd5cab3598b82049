"""`walkthrough`: the exemplary call of each scenario we ship, to its end, and new no more."""

from pathlib import Path

import pytest

from hotline_sim.desk import Desk
from tests.cli.running import Command, refused

SHIPPED = ("deadline-at-six", "medicine-price", "three-months-unpaid", "tower-room")


@pytest.mark.parametrize("name", SHIPPED)
def test_every_call_we_ship_can_be_walked_through(command: Command, home: Path, name: str) -> None:
    ran = command("walkthrough", name)
    assert ran.code == 0 and ran.err == ""
    assert "THE MODEL CALL" in ran.out
    assert "(You write: " in ran.out, "the record fills in"
    assert "What was said: " in ran.out, "it is the author's own record, and not the key's"
    assert "THE RECORD AS IT SHOULD STAND" in ran.out
    assert "TO WHOM THE CALLER IS PASSED ON, AND WHY" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80
    with Desk.of({"HOTLINE_SIM_HOME": str(home)}) as desk:
        (shown,) = desk.store.calls(scenario=name)
    assert shown.call.purpose == "walk-through", "it is new to them no more"


def test_a_name_or_variant_that_is_none_says_so(command: Command) -> None:
    said = refused(command("walkthrough", "tower-rom"))
    assert said == "There is no scenario “tower-rom”. Did you mean “tower-room”?"
    said = refused(command("walkthrough", "tower-room", "--variant", "xyzzy"))
    assert "variant" in said
