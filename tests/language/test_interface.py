"""Our own sentences: each found in the source by its id, and said again with what stands in it."""

import pickle
from pathlib import Path

import pytest

from hotline_sim.authoring.translating.interface import interface_texts
from hotline_sim.language.catalogue import Catalogue
from hotline_sim.language.text import Foreign, Worded, capital, together, worded, wording

LABEL = wording("test.label", "You crossed a red line: {label}.")
LAO = Catalogue(
    "lo",
    {
        ("test.label", LABEL.template): "ຂ້າມເສັ້ນແດງ: {label}.",
        ("test.noise", "a noise"): "ສຽງ",
        ("test.bad", "Ten {things}."): "ສິບ {thing}.",
    },
    frozenset({"test.label", "test.noise", "test.bad"}),
)


def test_every_sentence_of_ours_is_found_once_by_its_id() -> None:
    found = interface_texts()
    ids = [one.context for one in found]
    assert len(set(ids)) == len(ids)
    assert {"judged.verdict.red-line", "judged.level.1", "judged.standard.blank"} <= set(ids)
    assert all(one.about.startswith("In ") for one in found)


def test_a_page_and_code_are_read_and_two_texts_of_one_id_are_refused(tmp_path: Path) -> None:
    (tmp_path / "face.py").write_text('worded(\n    "a.b", "Hello "\n    "{name}.", name=1)\n')
    (tmp_path / "page.html").write_text(
        "<p title=\"{{ words('a.e', 'Now') }}\">"
        "{{ say('a.c', \"It's late\") }} {{ say(\"a.d\", 'Go', count=3) }}"
    )
    found = {one.context: (one.text, one.about) for one in interface_texts(tmp_path)}
    assert found == {
        "a.b": ("Hello {name}.", "In face.py. Keep each {name} as it is."),
        "a.c": ("It's late", "In page.html."),
        "a.d": ("Go", "In page.html."),
        "a.e": ("Now", "In page.html."),
    }
    other = tmp_path / "more"
    other.mkdir()
    (other / "one.py").write_text('worded("a.b", "One")\nworded("a.b", "Two")\n')
    with pytest.raises(ValueError, match="“a.b” is the id of two sentences: “One”"):
        interface_texts(other)


def test_a_sentence_is_said_again_with_the_sentences_in_it() -> None:
    said = LABEL(label=worded("test.noise", "a noise"))
    assert said == "You crossed a red line: a noise."
    assert LAO.again(said) == "ຂ້າມເສັ້ນແດງ: ສຽງ."
    assert LAO.again("plain") == "plain"
    assert Catalogue("en").again(said) is said


def test_sentences_put_together_are_each_said_again() -> None:
    said = together(LABEL(label="x"), "", "“{as written}”", worded("test.noise", "a noise"))
    assert said == "You crossed a red line: x. “{as written}” a noise"
    assert LAO.again(said) == "ຂ້າມເສັ້ນແດງ: x. “{as written}” ສຽງ"
    assert together("", "alone", by="; ") == "alone"
    assert together() == ""


def test_signs_and_values_alone_are_nothing_to_translate(tmp_path: Path) -> None:
    assert LAO.again(worded("test.pair", "{one}: {two}.", one="a", two="b")) == "a: b."
    (tmp_path / "face.py").write_text('wording("a.b", "{one}: {two}.")', encoding="utf-8")
    assert interface_texts(tmp_path) == []


def test_a_sentence_begins_with_a_capital_in_its_own_language() -> None:
    said = capital(worded("test.noise", "a noise"))
    assert said == "A noise"
    assert LAO.again(said) == "ສຽງ"
    assert capital("plain") == "Plain"


def test_what_is_not_translated_or_wrongly_is_shown_in_english_and_marked() -> None:
    for said, why in (
        (worded("test.other", "Not yet {count}.", count=3), "missing"),
        (worded("test.bad", "Ten {things}.", things="boats"), "stale"),
    ):
        again = LAO.again(said)
        assert isinstance(again, Foreign)
        assert (again, again.why, again.language) == (str(said), why, "en")


def test_a_sentence_goes_to_another_process_as_it_is() -> None:
    said = capital(LABEL(label=Foreign("x", "en", "missing")))
    back = pickle.loads(pickle.dumps(said))  # noqa: S301 - our own
    assert isinstance(back, Worded)
    assert (back, back.template, back.begins) == (said, LABEL.template, True)
    label = back.values["label"]
    assert isinstance(label, Foreign)
    assert label.why == "missing"
