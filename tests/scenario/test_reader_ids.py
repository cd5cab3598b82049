"""Ids that look alike and are not: what is strange in them is named."""

from tests.diagnostics.reading import lines, said_of_call

CYRILLIC_O, CYRILLIC_I = "\u043e", "\u0456"


def test_an_id_of_letters_that_look_alike_says_which_letter_is_strange() -> None:
    odd = f"l{CYRILLIC_O}cked"
    assert said_of_call(("locked: {says", f"{odd}: {{says")) == lines(f"""
        call.yaml:11:3 bad-id error The id “{odd}” holds U+043E CYRILLIC SMALL LETTER O. Use small
            letters a to z, digits and single hyphens, at most 60: “asks-about-danger”.
        call.yaml:36:57 dangling-reference error There is no fact “locked”. Did you mean “{odd}”?
        call.yaml:36:81 dangling-reference error There is no fact “locked”. Did you mean “{odd}”?
    """)


def test_a_reference_of_letters_that_look_alike_is_told_from_the_one_that_is_meant() -> None:
    odd = f"fr{CYRILLIC_I}day"
    assert said_of_call(("needed: [friday]", f"needed: [{odd}]")) == lines(f"""
        call.yaml:57:12 dangling-reference error There is no fact “{odd}”. Did you mean “friday”?
            Yours holds U+0456 CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I.
    """)


def test_a_key_of_letters_that_look_alike_is_told_from_the_one_that_is_meant() -> None:
    odd = f"s{CYRILLIC_O}unds"
    assert said_of_call(("sounds: [a door]", f"{odd}: [a door]")) == lines(f"""
        call.yaml:18:5 unknown-key error The key “{odd}” is not known in “pickup”. Did you mean
            “sounds”? Yours holds U+043E CYRILLIC SMALL LETTER O.
    """)


def test_an_id_with_nothing_to_see_in_it_is_shown_spelled_out() -> None:
    assert said_of_call(("  gives-up:", "  gives\u200b-up:")) == lines(r"""
        call.yaml:50:3 invisible-character error The id “gives\u200b-up” holds U+200B ZERO WIDTH
            SPACE. Type the id anew: something that cannot be seen came in with a paste.
    """)


def test_an_id_is_long_enough_at_sixty_letters() -> None:
    assert said_of_call(("  gives-up:", f"  {'g' * 60}:")) == []
    (said,) = said_of_call(("  gives-up:", f"  {'g' * 61}:"))
    assert said.startswith(f"call.yaml:50:3 bad-id error “{'g' * 59}…” is not an id.")


def test_an_id_of_another_alphabet_gets_an_example_it_can_follow() -> None:
    (said,) = said_of_call(("  gives-up:", "  ວາງສາຍ:"))
    assert said.startswith(
        "call.yaml:50:3 bad-id error The id “ວາງສາຍ” holds U+0EA7 LAO LETTER WO."
    )
    assert said.endswith("at most 60: “asks-about-danger”.")
