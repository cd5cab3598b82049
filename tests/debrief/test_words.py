"""The words that both faces say: how a call felt, what it counts for, and where nothing fell."""

import pytest

from hotline_sim.debrief.heard import short
from hotline_sim.debrief.model import Debrief, ReachPoint, Verdict
from hotline_sim.debrief.words import NOT_REVIEWED, PRACTICE, WHAT_IF, felt, never_fell, standing
from tests.debrief.calls import MODEL, small


@pytest.fixture(scope="module")
def ready() -> Debrief:
    return small(*MODEL)


@pytest.mark.parametrize(
    ("rating", "verdict", "told"),
    [
        (None, Verdict.UNSAFE, ""),
        (3, Verdict.READY, "You said it went quite well."),
        (2, Verdict.READY, "You said it went not so well. It went better than it felt."),
        (1, Verdict.UNSAFE, "You said it went badly."),
    ],
)
def test_a_call_that_went_better_than_it_felt_is_told_so(
    ready: Debrief, rating: int | None, verdict: Verdict, told: str
) -> None:
    assert felt(ready._replace(self_rating=rating, verdict=verdict)) == told


def test_harm_that_was_not_felt_is_told_without_blame(ready: Debrief) -> None:
    told = felt(ready._replace(self_rating=4, verdict=Verdict.UNSAFE))
    assert told.startswith("You said it went well. Harm is hard to notice")


def test_what_a_call_counts_for_is_told_once(ready: Debrief) -> None:
    own = ready._replace(practice=False, reviews=2)
    assert standing(own) == ("What this call holds to be right was reviewed by 2 practitioners.",)
    assert standing(own._replace(reviews=0)) == (NOT_REVIEWED,)
    assert standing(own._replace(practice=True))[0] == PRACTICE
    assert standing(own._replace(practice=True, what_if=("ab12", 3)))[0] == WHAT_IF


def test_a_small_fall_is_no_turning_point_and_is_not_hidden(ready: Debrief) -> None:
    flat = (ReachPoint(0, "", 9), ReachPoint(1, "", 9))
    assert "stayed in reach" in never_fell(ready._replace(reach=flat))
    assert "fell a little" in never_fell(ready._replace(reach=(*flat, ReachPoint(2, "", 8))))


def test_words_are_cut_short_between_words_in_every_script() -> None:
    lao = "ຂ້ອຍບໍ່ແມ່ນຕຳຫຼວດ ແລະ ບໍ່ຕ້ອງການຊື່. ເລື່ອງຈະຢູ່ແຕ່ນີ້ ນອກຈາກມີຊີວິດຄົນໃນອັນຕະລາຍ."
    assert short("Can you talk?") == "Can you talk?"
    assert short(f"{'word ' * 20}end") == f"{'word ' * 13}word…"
    assert short(lao) == "ຂ້ອຍບໍ່ແມ່ນຕຳຫຼວດ ແລະ ບໍ່ຕ້ອງການຊື່. ເລື່ອງຈະຢູ່ແຕ່ນີ້ ນອກຈາກມີຊີວິດ…"
