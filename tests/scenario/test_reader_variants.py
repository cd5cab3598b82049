"""Variants: another truth of the same call, laid over it and checked where it is written."""

import pytest

from tests.diagnostics.reading import lines, said_of_call, variants_of

KEY = "model_path: [pickup"


def with_variants(text: str) -> tuple[str, str]:
    """Return the change that adds variants, on one line, before the model path."""
    return KEY, f"variants: {text}\n{KEY}"


def test_a_variant_is_laid_over_the_call_key_by_key() -> None:
    said = "{facts: {friday: {says: On Sunday they move us.}}, gauges: {trust: {start: 5}}}"
    variants = variants_of(with_variants(f"{{sunday: {said}}}"))
    assert list(variants) == ["", "sunday"]
    base, sunday = variants[""], variants["sunday"]
    assert sunday.variant == "sunday"
    assert sunday.gauges == (base.gauges[0]._replace(start=5),)
    assert [fact.says for fact in sunday.facts] == [
        "The door is locked.",
        "On Sunday they move us.",
    ]
    assert sunday.moves == base.moves
    assert sunday.key.needed == base.key.needed


def test_a_list_of_a_variant_stands_in_place_of_the_first() -> None:
    path = "[pickup.safe, hub.close]"
    variants = variants_of(with_variants(f"{{short: {{key: {{needed: []}}, model_path: {path}}}}}"))
    assert variants["short"].model_path == ("pickup.safe", "hub.close")
    assert variants["short"].key.needed != variants[""].key.needed


@pytest.mark.parametrize(
    ("variant", "said"),
    [
        (
            "{key: {neded: [locked]}}",
            "26 unknown-key error The key “neded” is not known in “key”. Did you mean “needed”?",
        ),
        (
            "{key: {needed: [lockd]}}",
            "35 dangling-reference error There is no fact “lockd”. Did you mean “locked”?",
        ),
        (
            "{beats: {}}",
            """20 unknown-key error A variant cannot change “beats”. It may change: facts,
                gauges, key, model_path.""",
        ),
        (
            "{gauges: {trust: {start: 9}}}",
            """29 gauge-range error “trust” starts at 9, outside its range 0 to 5. Start it inside
                the range.""",
        ),
        (
            "{gauges: {trust: {start: many}}}",
            "44 wrong-type error “start” should be a whole number; it is “many”.",
        ),
        (
            "{gauges: {distress: {start: 1}}}",
            "29 dangling-reference error There is no gauge “distress”. Known here: trust.",
        ),
        (
            "{facts: {lockd: {says: No.}}}",
            "28 dangling-reference error There is no fact “lockd”. Did you mean “locked”?",
        ),
        (
            "{model_path: [pickup.saf]}",
            """33 dangling-reference error There is no response “pickup.saf”. Did you mean
                “pickup.safe”?""",
        ),
        ("[key]", "19 wrong-type error “minor” should be a group of keys; it is a list."),
    ],
)
def test_a_mistake_in_a_variant_stands_where_the_variant_is_written(
    variant: str, said: str
) -> None:
    assert said_of_call(with_variants(f"{{minor: {variant}}}")) == lines(f"call.yaml:58:{said}")


def test_a_mistake_in_the_call_is_not_said_again_for_each_variant() -> None:
    variants = with_variants("{minor: {key: {needed: []}}, adult: {key: {neded: []}}}")
    assert said_of_call(("after: 5", "after: five"), variants) == lines("""
        call.yaml:31:22 wrong-type error “after” should be a whole number; it is “five”.
        call.yaml:58:54 unknown-key error The key “neded” is not known in “key”. Did you mean
            “needed”?
    """)


def test_there_are_at_most_twelve_variants() -> None:
    many = ", ".join(f"v{number}: {{}}" for number in range(13))
    assert said_of_call(with_variants(f"{{{many}}}")) == [
        "call.yaml:58:1 wrong-value error “variants” has 13, and may have at most 12."
    ]
