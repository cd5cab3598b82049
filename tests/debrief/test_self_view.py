"""How sure the trainee was, beside how it went."""

from tests.debrief.calls import MODEL, debriefed
from tests.samples import played, small_scenario


def seen(*answers: str, **sure: int) -> dict[str, tuple[int | None, int | None, str]]:
    call = played(small_scenario(), *answers)
    call.rate(3, "", sure)
    found = debriefed(call).self_view
    return {one.competency: (one.sure, one.level, one.text) for one in found}


def test_each_competency_in_play_stands_beside_its_level() -> None:
    assert seen(*MODEL, safety=4) == {"safety": (4, 4, ""), "care": (None, 3, "")}


def test_a_difference_is_told_kindly() -> None:
    sure, level, text = seen("name", "danger", "feeling", "wait", "close", safety=4)["safety"]
    assert (sure, level) == (4, 1)
    assert "hard to feel from inside" in text
    assert "better than you thought" in seen(*MODEL, safety=1)["safety"][2]
    partly = seen("name", "sorry", "danger", "wait", "close", safety=3)["safety"]
    assert partly[1] == 2
    assert "more sure" in partly[2]
    assert seen("name", "danger", "feeling", "wait", "close", safety=2)["safety"][2] == ""


def test_a_competency_without_a_level_is_left_alone() -> None:
    """What the call is for stands there; what it neither taught nor showed does not."""
    call = played(small_scenario(), "hang-up")
    call.rate(2)
    assert "care" not in {one.competency for one in debriefed(call).self_view}
