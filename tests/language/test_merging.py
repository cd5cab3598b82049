"""A catalogue brought up to date: all there is to translate stands in it, and nothing is lost."""

from hypothesis import given, strategies as st

from hotline_sim.language.merging import merged
from hotline_sim.language.po import compiled, parsed
from hotline_sim.language.source import Source, each_once
from tests.language.catalogue_files import entry, po

WORDS = st.text("ab \n\"\\'\tສາຍนำé{}#~|", max_size=100)
SOURCES = st.lists(
    st.builds(Source, st.sampled_from(["a", "b.c", "d"]), WORDS, WORDS), max_size=6
).map(each_once)


def test_a_new_catalogue_lists_every_text_with_what_a_translator_should_know() -> None:
    made = merged("lo", [Source("beats.pickup.caller", "Hello?", "The caller says it.")])
    assert made.text == (
        '#\nmsgid ""\nmsgstr ""\n'
        '"Project-Id-Version: hotline-sim\\n"\n'
        '"Language: lo\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        '"X-Draft: yes\\n"\n\n'
        "#. The caller says it.\n"
        'msgctxt "beats.pickup.caller"\nmsgid "Hello?"\nmsgstr ""\n'
    )
    assert made[1:] == (0, 1, 0, 0)


def test_a_changed_text_keeps_its_translation_to_be_looked_at_again() -> None:
    old = po(("title", "A call", "ສາຍ"), ("brief", "Listen.", "ຟັງ")).encode()
    made = merged("lo", [Source("title", "Another call"), Source("brief", "Listen.")], old)
    assert '#, fuzzy\n#| msgctxt "title"\n#| msgid "A call"\nmsgctxt "title"' in made.text
    assert 'msgid "Another call"\nmsgstr "ສາຍ"' in made.text
    assert (made.translated, made.changed) == (1, 1)
    again = merged(
        "lo", [Source("title", "A third"), Source("brief", "Listen.")], made.text.encode()
    )
    assert '#| msgid "A call"' in again.text, "the words that were translated stay beside it"
    back = merged("lo", [Source("title", "A call")], made.text.encode())
    assert (back.translated, back.changed, back.gone) == (0, 1, 1)


def test_a_text_that_is_gone_is_kept_and_comes_back() -> None:
    old = po(("title", "A call", "ສາຍ")).encode()
    gone = merged("lo", [Source("brief", "Listen.")], old)
    assert '#~ msgctxt "title"\n#~ msgid "A call"\n#~ msgstr "ສາຍ"\n' in gone.text
    assert (gone.untranslated, gone.gone) == (1, 1)
    back = merged("lo", [Source("title", "A call")], gone.text.encode())
    assert (back.translated, back.gone) == (1, 0)


def test_what_moved_to_another_place_goes_with_its_words() -> None:
    old = po(("beats.a.caller", "Yes.", "ແມ່ນ")).encode()
    made = merged("lo", [Source("beats.b.caller", "Yes.")], old)
    assert made.changed == 1
    assert '#| msgctxt "beats.a.caller"' in made.text


def test_a_text_with_old_words_of_its_own_is_not_robbed_of_them() -> None:
    old = po(("b", "Yes.", "ແມ່ນ")).encode()
    made = merged("lo", [Source("a", "Yes."), Source("b", "Yes!")], old)
    assert (made.untranslated, made.changed) == (1, 1)
    assert 'msgid "Yes!"\nmsgstr "ແມ່ນ"' in made.text


def test_what_a_translator_noted_and_the_header_says_stays() -> None:
    old = "# read by T.\n" + po(draft=False) + "\n# is this polite?\n" + entry("a", "Yes.", "ແມ່ນ")
    made = merged("lo", [Source("a", "Yes.", "The caller says it.")], old.encode())
    assert made.text.startswith("# read by T.\n")
    assert "# is this polite?\n#. The caller says it.\n" in made.text
    assert "X-Draft" not in made.text


@given(SOURCES, SOURCES, st.data())
def test_nothing_is_lost_and_a_second_time_changes_nothing(
    first: list[Source], second: list[Source], data: st.DataObject
) -> None:
    words = [data.draw(WORDS.filter(str.strip)) for _ in first]
    lines = [(*one.key, said.strip()) for one, said in zip(first, words, strict=True)]
    old = po(*lines).replace("\t", "\\t").encode()
    assert compiled(parsed(old)).texts == {line[:2]: line[2] for line in _composed(lines)}
    made = merged("lo", second, old)
    written = {entry.msgstr for entry in parsed(made.text.encode())}
    assert written >= {line[2] for line in lines}
    assert merged("lo", second, made.text.encode()) == made
    live = [(one.msgctxt, one.msgid) for one in parsed(made.text.encode()) if not one.obsolete]
    assert live == [one.key for one in second]


def _composed(lines: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    import unicodedata

    return [
        (where, unicodedata.normalize("NFC", text), unicodedata.normalize("NFC", words))
        for where, text, words in lines
    ]
