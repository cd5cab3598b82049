"""Labels, jargon, real names, and words that hurt: found where they are said, and only there."""

from typing import Any

import pytest

from hotline_sim.authoring.checks.graphic_words import graphic_word, slur
from hotline_sim.authoring.checks.jargon import jargon, legal_label
from hotline_sim.authoring.checks.real_names import real_name
from hotline_sim.authoring.subject import Check, Subject
from tests.authoring.subjects import DO, HARM, Said, beat, call, messages, subject


def said(say: str, shows: str = DO, **more: Any) -> Subject:
    return call([Said(say, shows), Said("No.")], **more)


def heard(caller: str) -> Subject:
    responses = [Said("Yes?", DO), Said("No.")]
    return subject(beats={"beat-1": {**beat(responses, "end"), "caller": caller}})


@pytest.mark.parametrize(
    ("check", "say", "term"),
    [
        (legal_label, "Many victims ring us.", "victims"),
        (legal_label, "So you were trafficked?", "trafficked"),
        (legal_label, "Is the trafficker near you?", "trafficker"),
        (legal_label, "You are not a minor, then?", "a minor"),
        (legal_label, "It is illegal, what they do.", "illegal"),
        (jargon, "I make a referral.", "referral"),
        (jargon, "Your case is with me.", "your case"),
        (jargon, "Do I have your consent?", "consent"),
        (jargon, "I bring in the LWU.", "LWU"),
        (jargon, "Is it TIP, I wonder?", "TIP"),
    ],
)
def test_a_word_of_law_or_office_is_found(check: Check, say: str, term: str) -> None:
    (found,) = messages(check, said(say))
    assert found.startswith(f"“{term}” is a ")


@pytest.mark.parametrize(
    "say",
    [
        "In any case, ring us. In case he comes, say nothing.",
        "I tell the anti-trafficking police, if you say yes.",
        "He said you are “a victim”. What do you say?",
        "A good tip! Take it easy.",
    ],
)
def test_a_word_of_every_day_is_not(say: str) -> None:
    assert messages(legal_label, said(say)) == messages(jargon, said(say)) == []


def test_a_harmful_response_may_speak_like_an_office() -> None:
    assert messages(legal_label, said("Were you trafficked?", HARM)) == []
    assert messages(jargon, said("Your case?", HARM)) == []


def test_a_better_wording_may_not() -> None:
    responses = beat([Said("Name?", HARM), Said("No.")], "end")
    responses["responses"]["a"]["better"] = "Many victims need no name."
    assert len(messages(legal_label, subject(beats={"beat-1": responses}))) == 1


def test_a_caller_may_say_it() -> None:
    assert messages(legal_label, heard("They say I am a victim of traffickers.")) == []


@pytest.mark.parametrize("role", ["police-agency", "professional", "journalist", "employer"])
def test_to_those_who_use_such_words_themselves_one_may_speak_so(role: str) -> None:
    facts = {"who": {"says": "I am at work.", "record": {"caller_role": role}}}
    assert messages(legal_label, said("Ask the victims apart.", facts=facts)) == []
    assert messages(jargon, said("Make a referral.", key={"record": {"caller_role": role}})) == []


def test_to_a_sister_one_may_not() -> None:
    facts = {"who": {"says": "She is my sister.", "record": {"caller_role": "family"}}}
    assert len(messages(legal_label, said("Ask the victims apart.", facts=facts))) == 1


def test_word_lists_are_for_english_alone() -> None:
    for check in (legal_label, jargon, graphic_word, slur):
        text = "The victims, a referral, the LWU, a pool of blood, that slut."
        assert messages(check, said(text, language="lo")) == []


def test_a_name_that_everybody_knows_is_found_in_any_language() -> None:
    found = messages(real_name, said("Facebook, ແມ່ນບໍ?", language="lo"))
    assert found == ["“Facebook” is real, and this call is invented."]
    assert len(messages(real_name, heard("They brought us to Shwe Kokko."))) == 1


@pytest.mark.parametrize("cue", ["I saw a golden triangle.", "A telegram came."])
def test_a_name_in_small_letters_is_a_word(cue: str) -> None:
    assert messages(real_name, heard(cue)) == []


def test_a_code_of_the_record_may_be_a_real_name() -> None:
    facts = {"app": {"says": "On an app.", "record": {"recruitment_websites_and_apps": "Facebook"}}}
    assert messages(real_name, subject(facts=facts)) == []


def test_what_describes_is_found_and_what_mentions_is_not() -> None:
    assert len(messages(graphic_word, heard("There was a pool of blood."))) == 1
    assert messages(graphic_word, heard("She was bleeding. He hurt her. The pool was empty.")) == []


def test_an_insult_is_found_unless_it_is_quoted() -> None:
    assert len(messages(slur, heard("She is a slut, they say."))) == 1
    assert messages(slur, heard("He calls me “slut”. He did.")) == []
    assert messages(slur, heard("A hooked fish; a bitter one.")) == []
