"""The plot of the best still reachable: where its dots stand, and which of them are falls."""

from hotline_sim.debrief.model import Debrief, ReachPoint, TurningPoint
from hotline_sim.web.debrief.reach import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, falls, plot
from tests.debrief.calls import small


def _found() -> Debrief:
    found = small("safe", "danger", "hang-up")
    ats = [line.at for line in found.transcript if line.response]
    reach = [ReachPoint(0, "picked up", 12.0)]
    reach += [ReachPoint(at, "said", best) for at, best in zip(ats, (12.0, 4.0, -6.0), strict=True)]
    points = (TurningPoint(ats[2], "hub", "hub.hang-up", 10, "", "It fell.", "Stay."),)
    return found._replace(reach=tuple(reach), turning_points=points)


def test_the_best_stands_at_the_top_and_the_worst_at_the_bottom() -> None:
    found = plot(_found())
    assert found is not None
    assert found.dots[0].y == TOP
    assert found.dots[-1].y == HEIGHT - BOTTOM
    assert [dot.turn for dot in found.dots] == [0, 1, 2, 3]
    assert [dot.fall for dot in found.dots] == [0, 0, 0, 1]
    assert all(LEFT < dot.x < WIDTH - RIGHT for dot in found.dots)


def test_a_small_fall_looks_small() -> None:
    found = _found()
    flat = tuple(
        one._replace(best=12.0 - number * 0.5) for number, one in enumerate(found.reach or ())
    )
    drawn = plot(found._replace(reach=flat))
    assert drawn is not None
    assert drawn.dots[-1].y - drawn.dots[0].y < (HEIGHT - TOP - BOTTOM) / 4


def test_nothing_is_drawn_where_nothing_was_worked_out() -> None:
    found = _found()
    assert plot(found._replace(reach=None)) is None
    assert plot(found._replace(reach=())) is None


def test_a_fall_without_words_says_what_was_done() -> None:
    fell = falls(_found())
    assert [(one.turn, one.said) for one in fell] == [(3, "")]
    assert fell[0].deed == "you end the call"
