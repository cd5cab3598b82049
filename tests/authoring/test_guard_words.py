"""Guards in plain words."""

from typing import Any

import pytest

from hotline_sim.authoring.guard_words import choice_in_words, guard_in_words
from tests.samples import compiled


def shape(**beat: Any) -> dict[str, Any]:
    """Return a scenario with two facts, two gauges, and one beat as given."""
    say = {"say": "Yes.", "leads_to": "end"}
    slips = {"name": say | {"shows": ("pushes",)}, "promise": say | {"shows": ("promises",)}}
    responses = {"ask": say, "rush": say | {"shows": ("rushes",)}, **slips}
    return {
        "gauges": {"trust": {"start": 3, "range": (0, 6)}},
        "facts": {"locked": {}, "friday": {}},
        "opens_at": "hub",
        "beats": {"hub": {"responses": responses, **beat}},
        "endings": {"end": {"kind": "safe"}},
    }


def spoken(guard: dict[str, Any]) -> str:
    """Return an authored guard in words."""
    scenario = compiled(shape(invites=({"do": "asks-safe", "when": guard},)))
    return guard_in_words(scenario, scenario.places[0].invites[0][1])


@pytest.mark.parametrize(
    ("guard", "words"),
    [
        ({"trust": {"at_least": 4}}, "trust is 4 or more"),
        ({"trust": {"at_most": 2}}, "trust is 2 or less"),
        ({"trust": {"at_least": 2, "at_most": 4}}, "trust is from 2 to 4"),
        ({"trust": {"at_least": 2, "at_most": 2}}, "trust is 2"),
        ({"turns": {"at_least": 7}}, "the turns so far are 7 or more"),
        ({"disclosed": ("locked",)}, "“locked” was told"),
        ({"disclosed": ("locked", "friday")}, "“locked” and “friday” were told"),
        ({"disclosed": {"any": ("locked", "friday")}}, "“locked” or “friday” was told"),
        ({"used": ("hub.ask",)}, "“hub.ask” was given"),
        ({"used": {"any": ("hub.ask", "hub.rush")}}, "“hub.ask” or “hub.rush” was given"),
        ({"unmended": True}, "a slip stands unmended"),
        ({"unmended": False}, "no slip stands unmended"),
        ({"unmended": ("pushes",)}, "“pushes” stands unmended"),
        ({"unmended": ("pushes", "rushes")}, "“pushes” or “rushes” stands unmended"),
        (
            {"trust": {"at_least": 4}, "disclosed": ("locked",)},
            "trust is 4 or more, and “locked” was told",
        ),
        (
            {"any": ({"disclosed": ("locked",)}, {"turns": {"at_least": 3}})},
            "“locked” was told, or the turns so far are 3 or more",
        ),
        (
            {
                "disclosed": ("locked",),
                "any": ({"used": ("hub.ask",)}, {"trust": {"at_most": 1}}),
            },
            "“locked” was told, and (“hub.ask” was given, or trust is 1 or less)",
        ),
    ],
)
def test_a_guard_is_told_as_one_would_say_it(guard: dict[str, Any], words: str) -> None:
    assert spoken(guard) == words


@pytest.mark.parametrize(
    ("guard", "words"),
    [
        ({"trust": {"at_least": 4}}, "trust is 3 or less"),
        ({"trust": {"at_most": 2}}, "trust is 3 or more"),
        ({"trust": {"at_least": 2, "at_most": 4}}, "trust is not from 2 to 4"),
        ({"trust": {"at_least": 2, "at_most": 2}}, "trust is not 2"),
        ({"disclosed": ("locked",)}, "“locked” was not told"),
        ({"disclosed": ("locked", "friday")}, "not all of “locked” and “friday” were told"),
        ({"disclosed": {"any": ("locked", "friday")}}, "none of “locked” and “friday” was told"),
        ({"unmended": ("pushes",)}, "“pushes” does not stand unmended"),
        ({"unmended": ("pushes", "rushes")}, "none of “pushes” and “rushes” stands unmended"),
        ({"not": {"disclosed": ("locked",)}}, "“locked” was told"),
        (
            {"disclosed": ("locked",), "trust": {"at_least": 4}},
            "trust is 3 or less, or “locked” was not told",
        ),
        (
            {"any": ({"disclosed": ("locked",)}, {"used": ("hub.ask",)})},
            "“locked” was not told, and “hub.ask” was not given",
        ),
    ],
)
def test_a_not_is_told_as_what_must_be_so_instead(guard: dict[str, Any], words: str) -> None:
    assert spoken({"not": guard}) == words


def test_no_guard_has_no_words_and_an_empty_one_always_holds() -> None:
    scenario = compiled(shape())
    assert guard_in_words(scenario, ()) == ""
    assert spoken({"any": ({}, {"disclosed": ("locked",)})}) == "it always is, or “locked” was told"


def test_the_last_of_several_alternatives_is_otherwise() -> None:
    cues = ({"when": {"trust": {"at_least": 4}}, "is": "Yes."}, {"is": "No."})
    scenario = compiled(shape(caller=cues))
    said = list(choice_in_words(scenario, scenario.places[0].caller))
    assert said == [("trust is 4 or more", "Yes."), ("otherwise", "No.")]
    alone = compiled(shape(caller="Yes."))
    assert list(choice_in_words(alone, alone.places[0].caller)) == [("", "Yes.")]
