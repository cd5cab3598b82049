"""The way in on plain lines."""

import io
import os
from collections.abc import Iterator

import pytest

from hotline_sim.desk import Desk
from hotline_sim.plain.home import choose_call
from hotline_sim.plain.page import Page


@pytest.fixture
def desk() -> Iterator[Desk]:
    with Desk.of(os.environ) as one:
        yield one


def told(desk: Desk, *lines: str, person: str = "T01") -> tuple[str, str | None]:
    """Return what is read at the way in, and the id of the call picked up."""
    out = io.StringIO()
    taken = choose_call(desk, person, iter(lines), Page(out))
    if taken is not None:
        taken.close()
    return out.getvalue(), taken.id if taken else None


def test_every_call_is_offered_with_what_it_contains(desk: Desk) -> None:
    text, taken = told(desk, "\n")
    assert taken is None
    assert text.count("Contains: ") == 4
    assert "4. Eleven minutes in the stairwell, about 12 minutes\n" in text
    assert "unfinished" not in text


def test_the_unfinished_call_comes_first_by_its_title(desk: Desk) -> None:
    _, first = told(desk, "4\n")
    text, again = told(desk, "0\n")
    assert "0. Go on with your unfinished call: Eleven minutes in the stairwell\n" in text
    assert text.index("0. Go on") < text.index("1. ")
    assert again == first
    assert "0. Go on" not in told(desk, "\n", person="T02")[0], "it is nobody else's"


def test_a_call_whose_record_is_still_open_is_offered_to_be_finished(desk: Desk) -> None:
    with desk.pick_up("tower-room", person="T01", seed=4) as taken:
        taken.call.hang_up()
    text, again = told(desk, "w\n")
    assert "w. Finish the record of your last call: Eleven minutes in the stairwell\n" in text
    assert again == taken.id
    assert "w. " not in told(desk, "\n", person="T02")[0], "it is nobody else's"


def test_a_wrong_number_is_asked_for_again(desk: Desk) -> None:
    text, taken = told(desk, "9\n", "0\n", "foo\n", "1\n")
    assert taken is not None
    assert text.count("is none of the numbers above.") == 3


def test_the_end_of_the_input_leaves(desk: Desk) -> None:
    assert told(desk)[1] is None
