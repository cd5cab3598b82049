"""The lines of a scenario: who says what, and what may be taken for a model."""

from hotline_sim.authoring.lines import Voice
from tests.authoring.subjects import DO, HARM, subject

CALL = {
    "brief": "It is late.",
    "facts": {"door": {"says": "The door sticks.", "record": {"place": "a blue door"}}},
    "variants": {"v": {"facts": {"door": {"says": "The door is gone."}}}},
    "authors": ["Somebody <somebody@home.example>"],
    "beats": {
        "first": {
            "caller": [{"when": {"turns": {"at_least": 9}}, "is": "Still here."}, {"is": "Hello?"}],
            "sounds": ["a kettle"],
            "responses": {
                "good": {
                    "say": "Can you talk?",
                    "shows": [DO],
                    "leads_to": "end",
                    "discloses": ["door"],
                },
                "bad": {
                    "say": "Your name!",
                    "shows": [HARM],
                    "leads_to": "end",
                    "because": "It frightens.",
                    "better": "No name needed.",
                },
            },
        }
    },
    "endings": {"end": {"kind": "safe", "caller": "Thank you."}},
}


def texts(voice: Voice, *, model: bool = False) -> list[str]:
    lines = subject(**CALL).lines.all
    return [one.text for one in lines if one.voice is voice and one.model == model]


def test_a_caller_says_cues_facts_and_last_words() -> None:
    said = texts(Voice.CALLER)
    assert said == ["The door sticks.", "The door is gone.", "Still here.", "Hello?", "Thank you."]


def test_a_response_without_a_dont_and_a_better_wording_are_models() -> None:
    assert texts(Voice.RESPONDER, model=True) == ["Can you talk?", "No name needed."]
    assert texts(Voice.RESPONDER) == ["Your name!"]


def test_the_rest_is_the_authors() -> None:
    assert texts(Voice.AUTHOR) == ["A call", "It is late.", "a kettle", "It frightens."]


def test_any_value_can_be_looked_through_but_for_who_wrote_it() -> None:
    lines = subject(**CALL).lines
    assert [one.text for one in lines.holding("blue")] == ["a blue door"]
    assert list(lines.holding("@")) == []


def test_word_lists_fit_every_kind_of_english_and_nothing_else() -> None:
    assert all(subject(language=one).lines.english for one in ("en", "en-GB"))
    assert not any(subject(language=one).lines.english for one in ("lo", "th", "eng", ""))
