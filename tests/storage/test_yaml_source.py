"""What is refused before anything is made of a file, and how it is said."""

import pytest

from hotline_sim.diagnostic import Findings
from hotline_sim.storage.files import MAX_BYTES
from hotline_sim.storage.values import value_of
from hotline_sim.storage.yaml_source import MAX_DEPTH, MAX_VALUES, parse


def said_of(data: bytes | str, name: str = "f.yaml") -> list[str]:
    """Return the findings about a text."""
    findings = Findings(name)
    tree = parse(data.encode() if isinstance(data, str) else data, findings)
    assert tree is not None or findings.refused
    return [str(one) for one in findings]


def codes_of(data: bytes | str) -> list[str]:
    """Return the places and codes of the findings about a text."""
    return [" ".join(line.removeprefix("f.yaml:").split(" ")[:2]) for line in said_of(data)]


@pytest.mark.parametrize("data", ["", "\n", "# only this\n", "---\n", "\ufeff", "\r\n"])
def test_an_empty_file_is_said_to_be_empty(data: str) -> None:
    assert codes_of(data) == ["1:1 empty-file"]


def test_utf8_is_the_only_way_to_save_a_file() -> None:
    assert said_of("a: é\n".encode("latin-1")) == [
        "f.yaml:1:4 not-utf8 error The byte 0xE9 here is not UTF-8 text. Save the file as UTF-8."
    ]
    assert codes_of("a: b\n".encode("utf-16")) == ["1:1 not-utf8"]
    assert codes_of(b"\xef\xbb\xbfa: \xff\n") == ["1:4 not-utf8"]


def test_a_mark_of_byte_order_and_any_ends_of_lines_change_no_place() -> None:
    broken = "a: b\nc: *d\n"
    for data in (
        broken,
        "\ufeff" + broken,
        broken.replace("\n", "\r\n"),
        broken.replace("\n", "\r"),
    ):
        assert codes_of(data) == ["2:4 anchor-or-alias"]


def test_the_ends_of_lines_do_not_reach_the_text() -> None:
    tree = parse(b"a: |\r\n  one\r\n  two\r\n", Findings(""))
    assert tree is not None
    assert value_of(tree) == {"a": "one\ntwo\n"}


def test_a_name_for_a_value_is_refused_and_the_rest_is_read() -> None:
    assert codes_of("a: &x b\nc: &y d\n") == ["1:4 anchor-or-alias", "2:4 anchor-or-alias"]


def test_a_value_by_its_name_is_refused_and_ends_the_reading() -> None:
    assert codes_of("a: *x\nb: *y\n") == ["1:4 anchor-or-alias"]
    assert codes_of("<<: *x\n") == ["1:5 anchor-or-alias"]


@pytest.mark.parametrize("tag", ["!x", "!!str", "!!python/object/apply:os.system", "!<x>", "!"])
def test_a_type_is_refused(tag: str) -> None:
    assert codes_of(f"a: {tag} b\n") == ["1:4 tag"]


def test_a_second_document_is_refused() -> None:
    assert codes_of("a: b\n---\nc: d\n") == ["2:1 several-documents"]
    assert codes_of("---\na: b\n...\n") == []


def test_a_key_that_stands_twice_is_refused_and_the_first_is_kept() -> None:
    findings = Findings("f.yaml")
    tree = parse(b"a: 1\nb: 2\na: 3\n", findings)
    (said,) = findings
    assert (said.place, said.code) == ((3, 1), "duplicate-key")
    assert said.hint == "It stands first on line 1; keep one of them."
    assert tree is not None
    assert value_of(tree) == {"a": 1, "b": 2}


def test_a_list_or_a_group_is_no_key() -> None:
    assert codes_of("[a]: b\n? {c: d}\n: e\n") == ["1:1 complex-key", "2:3 complex-key"]


def test_nesting_has_a_limit() -> None:
    assert codes_of("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert codes_of("[" * (MAX_DEPTH + 1)) == [f"1:{MAX_DEPTH + 1} too-deep"]
    assert codes_of("- " * 200_000) == [f"1:{2 * MAX_DEPTH + 1} too-deep"]


def test_size_has_a_limit() -> None:
    fits = b"a: " + b"b" * (MAX_BYTES - 3)
    assert codes_of(fits) == []
    assert codes_of(fits + b"b") == ["1:1 too-large"]


def test_the_number_of_values_has_a_limit() -> None:
    fits = f"[{','.join('a' * (MAX_VALUES - 1))}]"
    assert codes_of(fits) == []
    assert codes_of(fits.replace("]", ",a]")) == [f"1:{2 * MAX_VALUES} too-large"]


@pytest.mark.parametrize(
    ("odd", "code"),
    [
        ("\x1b", "escape-sequence"),
        ("\x9b", "escape-sequence"),
        ("\x00", "control-character"),
        ("\x07", "control-character"),
        ("\x0b", "control-character"),
        ("\x7f", "control-character"),
        ("\x85", "control-character"),
        ("\u2028", "control-character"),
        ("\u202e", "control-character"),
        ("\u2066", "control-character"),
        ("\ufeff", "control-character"),
        ("\uffff", "control-character"),
    ],
)
def test_what_orders_a_terminal_or_misleads_the_eye_is_refused_anywhere(
    odd: str, code: str
) -> None:
    number = f"\\u{ord(odd):04x}"
    for where in ("a: x{}y", "a{}: x", "# {}\na: x", "a: |\n  x{}y", "- [x, {{y: 'z{}'}}]"):
        raw = said_of(where.format(odd))
        assert [line.split(" ")[1] for line in raw] == [code]
        assert all(line.isprintable() for line in raw)
    assert codes_of(f'a: "x{number}y"\n') == [f"1:4 {code}"]


@pytest.mark.parametrize("spelled", [r"\x1b[2J", r"\e[2J", r"\u001b[2J", r"\x9b2J"])
def test_orders_to_a_terminal_are_refused_however_they_are_spelled(spelled: str) -> None:
    assert codes_of(f'a: "{spelled}"\n') == ["1:4 escape-sequence"]
    assert codes_of(f"a: '{spelled}'\n") == []


@pytest.mark.parametrize(
    "kept", ["ກຳ\u200bແພງ", "แบบ\u200bนี้", "e\u0301", "👩\u200d👧", "\u200fשלום", "a\u00a0b"]
)
def test_marks_that_belong_to_a_script_are_text(kept: str) -> None:
    assert codes_of(f"a: {kept}\n") == []


def test_of_very_many_odd_characters_the_first_are_said() -> None:
    assert len(said_of("a: " + "\x1b" * 10_000)) == 50
    assert len(said_of('a: "' + r"\0" * 10_000 + '"')) == 1


def test_no_finding_holds_what_it_is_about_not_even_in_the_name_of_the_file() -> None:
    for line in said_of("a: *x\x1b[2J\u202e", "\x1b]0;gone\x07\u202e\udcff.yaml"):
        assert line.isprintable()
        assert line.startswith(r"\x1b]0;gone\x07\u202e\udcff.yaml:1:")


def test_very_long_names_are_cut_in_messages() -> None:
    (said,) = said_of(f"{'k' * 5000}: 1\n{'k' * 5000}: 2\n")
    assert len(said) < 200
