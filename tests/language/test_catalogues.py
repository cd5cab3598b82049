"""Catalogues: found by what they are of, laid over one another, and never in the way of a call."""

import sys
from pathlib import Path

import pytest

from hotline_sim.language.catalogue import Catalogue
from hotline_sim.language.catalogues import Catalogues, Translation
from hotline_sim.language.text import Foreign
from hotline_sim.library import Library
from hotline_sim.storage.cache import Cache
from hotline_sim.taken import Content
from tests.language.catalogue_files import entry, po, put
from tests.samples import SMALL_CALL, small_directory, small_form, small_rubric, small_scenario

TITLE = ("title", "A small call", "ສາຍນ້ອຍ")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "content"


@pytest.fixture
def catalogues(folder: Path, tmp_path: Path) -> Catalogues:
    return Catalogues((folder, tmp_path / "own"), Cache(tmp_path / "cache"))


def test_a_text_is_said_by_its_id_and_its_words(catalogues: Catalogues, folder: Path) -> None:
    put(folder / "scenarios" / "test", "lo", "small-call", po(TITLE))
    found = catalogues.of("scenarios", "small-call", "lo")
    assert found.say("title", "A small call\n") == "ສາຍນ້ອຍ"
    for context, text, why in (
        ("title", "Another call", "stale"),
        ("brief", "A small call", "missing"),
    ):
        said = found.say(context, text)
        assert isinstance(said, Foreign)
        assert (said, said.language, said.why) == (text, "en", why)


def test_what_is_fuzzy_is_stale_and_what_is_untranslated_is_missing(
    catalogues: Catalogues, folder: Path
) -> None:
    text = po() + entry("title", "A call", "ສາຍ", "fuzzy") + entry("brief", "Listen.", "")
    put(folder / "forms", "lo", "record", text)
    found = catalogues.of("forms", "record", "lo")
    title, brief = found.say("title", "A call"), found.say("brief", "Listen.")
    assert isinstance(title, Foreign)
    assert isinstance(brief, Foreign)
    assert (title.why, brief.why) == ("stale", "missing")
    assert not found.is_spoken


def test_two_alternatives_share_an_id_and_one_of_them_may_be_missing(
    catalogues: Catalogues, folder: Path
) -> None:
    where = "beats.pickup.caller"
    put(folder / "scenarios", "lo", "a", po((where, "Yes.", "ແມ່ນ"), (where, "No.", "")))
    found = catalogues.of("scenarios", "a", "lo")
    assert found.say(where, "Yes.") == "ແມ່ນ"
    said = found.say(where, "No.")
    assert isinstance(said, Foreign)
    assert said.why == "missing"


def test_the_users_own_catalogue_stands_before_ours_text_by_text(
    catalogues: Catalogues, folder: Path, tmp_path: Path
) -> None:
    ours = po(("title", "A", "ກ"), ("brief", "B", "ຂ"), draft=True)
    put(folder / "rubrics", "lo", "core", ours)
    put(tmp_path / "own" / "rubrics", "lo", "core", po(("title", "A", "ຄ"), ("brief", "B", "")))
    found = catalogues.of("rubrics", "core", "lo")
    assert [found.say("title", "A"), found.say("brief", "B")] == ["ຄ", "ຂ"]
    assert found.draft


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"\xff\xfe\x00",
        b"msgid",
        b'msgctxt "title"\nmsgid "A" "B\n',
        b"id: not-a-catalogue\ntitle: yes\n",
        b"\x00" * 100,
        b'msgid "' + b"a" * 5_000_000,
        b'msgid "a"\nmsgstr[x] "b"\n',
    ],
)
def test_a_damaged_file_is_told_and_shows_every_text_as_written(
    catalogues: Catalogues, folder: Path, bad: bytes
) -> None:
    put(folder / "scenarios", "lo", "a", "").write_bytes(bad)
    said = catalogues.of("scenarios", "a", "lo").say("title", "A call")
    assert isinstance(said, Foreign)
    assert said == "A call"
    if bad:
        (told,) = catalogues.troubles.values()
        assert told.endswith((".", "MB."))
        assert len(told) < 200


def test_a_file_that_is_named_like_another_is_not_opened(
    catalogues: Catalogues, folder: Path, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text(po(TITLE), encoding="utf-8")
    put(folder / "scenarios", "lo", "a", str(secret))
    assert isinstance(catalogues.of("scenarios", "a", "lo").say(*TITLE[:2]), Foreign)


def test_words_that_would_move_a_cursor_are_as_if_not_there(
    catalogues: Catalogues, folder: Path
) -> None:
    put(folder / "scenarios", "lo", "a", po(("title", "A", "\x1b[2Jກ"), ("brief", "B", "ກ\\rຂ")))
    path = catalogues.shelf.files("scenarios", "a", "lo")[0]
    path.write_text(path.read_text("utf-8").replace("\\\\r", "\\r"), encoding="utf-8")
    found = catalogues.of("scenarios", "a", "lo")
    assert [found.say("title", "A"), found.say("brief", "B")] == ["A", "B"]


def test_words_are_kept_composed_for_display_whatever_the_file_holds(
    catalogues: Catalogues, folder: Path
) -> None:
    put(folder / "scenarios", "lo", "a", po(("title", "Café", "Café")))
    assert catalogues.of("scenarios", "a", "lo").say("title", "Café") == "Café"


def test_what_is_kept_is_read_without_the_library_and_damage_is_mended(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder / "scenarios", "lo", "a", po(TITLE, draft=True))
    cache = tmp_path / "cache"
    first = Catalogues((folder,), Cache(cache)).of("scenarios", "a", "lo")
    (kept,) = cache.glob("catalogue-*")
    with monkeypatch.context() as without:
        without.setitem(sys.modules, "polib", None)
        assert Catalogues((folder,), Cache(cache)).of("scenarios", "a", "lo") == first
    kept.write_text('{"language": 3', encoding="utf-8")
    assert Catalogues((folder,), Cache(cache)).of("scenarios", "a", "lo") == first


def test_languages_are_those_with_half_of_the_texts_and_drafts_say_so(
    catalogues: Catalogues, folder: Path
) -> None:
    whole = po(TITLE, ("brief", "Listen.", "ຟັງ"))
    half = po(("title", "A small call", "สายเล็ก"), ("brief", "Listen.", ""), language="th")
    little = po(("title", "A", "a"), ("b", "B", ""), ("c", "C", ""), language="vi")
    for language, text in (("lo", whole), ("th", half), ("vi", little)):
        put(folder / "scenarios" / "pack", language, "small-call", text)
    put(folder / "scenarios" / "pack", "..", "small-call", whole)
    found = catalogues.translations("scenarios", "small-call")
    assert found == (Translation("lo", draft=False), Translation("th", draft=True))
    assert catalogues.translations("scenarios", "other") == ()


def test_our_own_sentences_have_a_catalogue_at_the_top(
    catalogues: Catalogues, folder: Path
) -> None:
    put(folder, "lo", "hotline-sim", po(("debrief.ready", "Ready", "ພ້ອມ")))
    assert catalogues.interface("lo").say("debrief.ready", "Ready") == "ພ້ອມ"
    assert catalogues.interface("en") == Catalogue("en")


def test_all_a_call_is_taken_with_is_said_in_a_language_and_made_once(
    catalogues: Catalogues, folder: Path
) -> None:
    put(folder / "scenarios" / "test", "lo", "small-call", po(TITLE))
    content = Content(small_scenario(), small_rubric(), small_form(), small_directory())
    assert content.in_language("en", catalogues) == content
    lao = content.in_language("lo", catalogues)
    assert lao.scenario.about.title == "ສາຍນ້ອຍ"
    assert isinstance(lao.rubric.title, Foreign)
    assert lao.scenario.digest == content.scenario.digest
    assert content.in_language("lo", catalogues).scenario is lao.scenario
    assert content.in_language("lo", catalogues).directory is lao.directory


def test_what_lies_beside_a_file_on_no_shelf_is_found(tmp_path: Path) -> None:
    library = Library.of({"HOTLINE_SIM_HOME": str(tmp_path / "home")})
    path = tmp_path / "mine" / "small-call.yaml"
    path.parent.mkdir()
    path.write_bytes(SMALL_CALL.read_bytes())
    rubric = SMALL_CALL.parents[2] / "rubrics" / "small.yaml"
    (path.parent / "rubrics").mkdir()
    (path.parent / "rubrics" / "small.yaml").write_bytes(rubric.read_bytes())
    put(path.parent, "lo", "small-call", po(TITLE))
    put(path.parent / "rubrics", "lo", "small", po(("title", small_rubric().title, "ນ້ອຍ")))
    read = library.read(path)
    content = Content(read.variants[""], read.rubric.rubric).in_language("lo", library.catalogues)
    assert [content.scenario.about.title, content.rubric.title] == ["ສາຍນ້ອຍ", "ນ້ອຍ"]
