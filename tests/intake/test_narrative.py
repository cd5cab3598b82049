"""Words to look at twice: found where they stand, with what to write instead, and not too often."""

import pytest
from hypothesis import given, strategies as st

from hotline_sim.intake.narrative import LISTS, Hint, hints
from hotline_sim.intake.narrative_words import en, identity
from hotline_sim.intake.narrative_words.watch import KINDS


def found(text: str, language: str = "en") -> list[tuple[str, str]]:
    """Return the kind and the words of every hint."""
    return [(one.kind, one.found) for one in hints(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Her number is 020 5500 0123.", [("identity", "020 5500 0123")]),
        ("Ring +000 20 55 000 123 at noon", [("identity", "+000 20 55 000 123")]),
        ("Card 1-2345-67890-12-3", [("identity", "1-2345-67890-12-3")]),
        ("Passport P1234567 is kept", [("identity", "P1234567")]),
        ("plate AB 1234", [("identity", "AB 1234")]),
        (
            "write to kham@example.la or @kham99",
            [("identity", "kham@example.la"), ("identity", "@kham99")],
        ),
        ("She worked as a prostitute.", [("label", "prostitute")]),
        ("an ILLEGAL migrant", [("label", "ILLEGAL migrant")]),
        ("the rescued girl", [("label", "rescued girl")]),
        ("She is a victim.", [("verdict", "is a victim")]),
        ("Confirmed trafficking", [("verdict", "Confirmed trafficking")]),
        ("only a labour dispute", [("verdict", "only a labour dispute")]),
        ("He went willingly", [("blame", "willingly")]),
        ("agreed to work there", [("blame", "agreed to work")]),
        ("He should have known.", [("blame", "should have known")]),
        ("She claims to be ill", [("blame", "She claims")]),
        ("He admits it", [("blame", "admits")]),
        ("She didn’t try to leave", [("blame", "didn’t try")]),
        ("Obviously he is lying.", [("opinion", "Obviously"), ("opinion", "is lying")]),
        ("I think the aunt knows", [("opinion", "I think")]),
    ],
)
def test_what_is_to_be_looked_at_twice(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Called at 21:40 on 2026-05-04, is 23, sixth floor, 15 hours a day, since 2024.",
        "Owes 40,000,000 kip, or 30000 baht, or 5000000 LAK, they say; promised $1200000.",
        "Possible victim of trafficking. He may have been trafficked.",
        "She was admitted to hospital and agreed to a referral and to be called back.",
        "Ton is lying on the floor of the store room.",
        "A wage claim for three months; the foreman is alleged to have kept the cards.",
        "She spoke clearly and asked for the union.",
        "Nomads made an oddment of unwillingness.",
        "",
    ],
)
def test_what_is_as_it_should_be_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_callers_own_words_are_left_as_they_are_but_numbers_are_not() -> None:
    text = "She said: “I am illegal, it was my own fault, ring 020 5500 0123”. An illegal worker."
    assert found(text) == [("identity", "020 5500 0123"), ("label", "illegal worker")]
    assert found('She said "I was stupid" twice.') == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("ໂສເພນີ", "lo", [("label", "ໂສເພນີ")]),
        ("ແຮງງານຜິດກົດໝາຍ", "lao", [("label", "ແຮງງານຜິດກົດໝາຍ")]),
        ("ແຮງງານຜິດກົດຫມາຍ", "lo", [("label", "ແຮງງານຜິດກົດຫມາຍ")]),
        ("ບໍ່ສະໝັກໃຈ", "lo", []),
        ("ລົດ ກຂ 1234 ເດືອນ 2024", "lo", [("identity", "ກຂ 1234")]),
        ("เธอเป็นเหยื่อ", "th", [("label", "เหยื่อ")]),
        ("ไม่แน่นอน", "tha", []),
        ("รถ กข 1234 ปี 2567", "th", [("identity", "กข 1234")]),
        ("ໂສເພນີ", "vie", []),
        ("prostitute", "lo", [("label", "prostitute")]),
    ],
)
def test_lao_and_thai_in_either_spelling_and_english_beside_them(
    text: str, language: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text, language) == expected


def test_a_hint_says_why_and_what_to_write() -> None:
    (one,) = hints("the prostitute")
    assert one == Hint("label", 4, 14, "prostitute", one.why, one.better)
    for watch in (*en.WORDS, *identity.WORDS, *LISTS["lo"], *LISTS["th"]):
        assert watch.kind in KINDS
        assert watch.why.endswith(".") and watch.better


@given(
    text=st.text(st.sampled_from('abcdefiklmnoprstuvwy 0123456789+-@.“”"ໝຳກຂผกี'), max_size=80)
    | st.text(),
    language=st.sampled_from(["en", "lo", "th", "xx"]),
)
def test_hints_stand_in_the_text_in_order_and_apart(text: str, language: str) -> None:
    last = 0
    for one in hints(text, language):
        assert last <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.found
        last = one.end
