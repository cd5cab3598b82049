"""A debrief in another language says the same of a call, sentence by sentence.

The other language is English in other letters, so that it can be read back.
"""

import re
from typing import TypeVar

from hypothesis import given

from hotline_sim.call.events import ReferralDecided
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.report import as_json
from hotline_sim.debrief.words import felt, never_fell, standing
from hotline_sim.intake import texts as form_texts
from hotline_sim.language.again import said_again
from hotline_sim.language.catalogue import Catalogue
from hotline_sim.referral import texts as directory_texts
from hotline_sim.rubric import texts as rubric_texts
from hotline_sim.scenario import texts as scenario_texts
from tests.debrief.random_sheets import SERVICES, RandomSheet, random_sheets
from tests.debrief.sheets import DIRECTORY, FORM, paper_rubric

OWN = "abcdefghijklmnopqrstuvwxyz"
OTHER = "абвгдежзийклмнопрстуфхцчшщ"
INTO = str.maketrans(OWN + OWN.upper(), OTHER + OTHER.upper())
BACK = str.maketrans(OTHER + OTHER.upper(), OWN + OWN.upper())

Value = TypeVar("Value")


def into(_: str, text: str) -> str:
    """Return a text in other letters; what stands for a value stays."""
    return "".join(
        part if part.startswith("{") else part.translate(INTO)
        for part in re.split(r"(\{\w+\})", text)
    )


class Other(Catalogue):
    """A whole translation of all our sentences."""

    __slots__ = ()

    def say(self, context: str, text: str) -> str:
        """Return a sentence in other letters."""
        assert context, "only what has an id is looked up"
        return into(context, text)


CATALOGUE = Other("xx")


def back(value: object) -> object:
    """Return a value with every text in it read back."""
    match value:
        case str():
            return value.translate(BACK)
        case dict():
            return {key: back(one) for key, one in value.items()}
        case list() | tuple():
            return [back(one) for one in value]
    return value


@given(random_sheets())
def test_every_mark_and_sentence_is_the_same_in_other_letters(sheet: RandomSheet) -> None:
    scenario, rubric = sheet.scenario, paper_rubric()
    plain = debrief("c", "T", scenario, rubric, sheet.events, form=FORM, directory=DIRECTORY)
    found = debrief(
        "c",
        "T",
        scenario_texts.said(scenario, into),
        rubric_texts.said(rubric, into),
        sheet.events,
        form=form_texts.said(FORM, into),
        directory=directory_texts.said(DIRECTORY, into),
    )
    other = said_again(found, CATALOGUE)
    assert back(as_json(other)) == back(as_json(plain))


@given(random_sheets())
def test_no_reason_is_left_in_english(sheet: RandomSheet) -> None:
    """But for what nothing gives a name: facts without words, services of no directory."""
    scenario, rubric = sheet.scenario, paper_rubric()
    found = debrief(
        "c",
        "T",
        scenario_texts.said(scenario, into),
        rubric_texts.said(rubric, into),
        sheet.events,
        directory=directory_texts.said(DIRECTORY, into),
    )
    other = said_again(found, CATALOGUE)
    made = {one.what.service for one in sheet.events if isinstance(one.what, ReferralDecided)}
    ids = "|".join(
        sorted({fact.id for fact in scenario.facts} | {*SERVICES, *made}, key=len, reverse=True)
    )
    told = [*other.reasons, *standing(found), felt(found), never_fell(found)]
    advice = [one.label for one in (other.did_well, other.to_change) if one]
    for text in map(CATALOGUE.again, (*told, *advice)):
        assert not re.search("[A-Za-z]{2}", re.sub(ids, "", text, flags=re.IGNORECASE)), text
