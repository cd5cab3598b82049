"""Spoils authored files as slips of the hand, bad editors and strangers would.

A mutation is chosen by whatever gives random numbers, so that a seed repeats it and Hypothesis
can search and shrink it.
"""

import json
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from typing import Any

from hotline_sim.diagnostic import Findings
from hotline_sim.storage.values import value_of
from hotline_sim.storage.yaml_source import parse

Mutation = Callable[[bytes, Random, Sequence[bytes]], bytes]

SIGNS = (
    *(
        b": ",
        b":",
        b"- ",
        b"? ",
        b"#",
        b" #",
        b"|",
        b">",
        b"|2-",
        b"'",
        b'"',
        b"[",
        b"]",
        b"{",
        b"}",
    ),
    *(
        b",",
        b"&a ",
        b"*a",
        b"! ",
        b"!!str ",
        b"!!python/name:os.system ",
        b"%",
        b"@",
        b"`",
        b"<<: ",
    ),
    *(b"\t", b"\r", b"\r\n", b"\n\n", b"---\n", b"...\n", b"~", b"null", b"true", b"No", b"22:30"),
    *(b"1e999", b".inf", b".nan", b"0x10", b"0o17", b"-0", b"+2", b"9" * 30, b"{}", b"[]", b"''"),
    *(b"\\x1b[2J", b'"\\e"', b'"\\0"', b'"\\ud800"', b"back", b"silence", b"when", b"is"),
)
"""What means something to YAML, to the format, or to a terminal."""

STRANGERS = (
    *(
        "\x00",
        "\x1b[31m",
        "\x07",
        "\x7f",
        "\x85",
        "\x9b",
        "\xa0",
        "\xad",
        "\ufeff",
        "\u200b",
        "\u200d",
    ),
    *(
        "\u202e",
        "\u2066",
        "\u2028",
        "\u2029",
        "\ufffd",
        "\uffff",
        "\U000e0061",
        "\U0001f600",
        "а",
        "ı",
    ),
    *("ສະບາຍດີ", "ກຳ", "สวัสดี", "e\u0301", "“", "…", "\u0600"),
)
"""What cannot be seen, looks like something else, or comes from another alphabet."""

VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 3, 10**30, 0.5, 1e300, "", " ", "x", "pickup", "back", "silence"),
    *("No", "~", "\x1b[2J", "\u202e", "a.b", "a.b.c", ".", "x" * 200, [], [None], ["x"], [[]], {}),
    *({"": ""}, {"when": None, "is": "x"}, [{"is": "x"}], [{"when": {}, "is": "x"}, {"is": 3}]),
    *({"at_least": 3}, {"any": []}, {"any": ["x"]}, {"all": [{}]}, {"not": {"not": {}}}),
)
"""Values to put in the place of others."""


def mutated(source: bytes, chance: Random, corpus: Sequence[bytes]) -> bytes:
    """Return a file with one to three things changed."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        source = chance.choice(MUTATIONS)(source, chance, corpus)
    return source


def flip(source: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    """Flip one bit."""
    at = _place(source, chance)
    return (
        source[:at]
        + bytes(one ^ 1 << chance.randrange(8) for one in source[at : at + 1])
        + source[at + 1 :]
    )


def delete(source: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    """Take some bytes out."""
    at = _place(source, chance)
    return source[:at] + source[at + chance.choice((1, 1, 2, 5, 30, 1000)) :]


def insert_sign(source: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    """Put in what means something."""
    at = _place(source, chance)
    return source[:at] + chance.choice(SIGNS) + source[at:]


def insert_stranger(source: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    """Put in an odd character."""
    at = _place(source, chance)
    return source[:at] + chance.choice(STRANGERS).encode() + source[at:]


def insert_byte(source: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    """Put in any byte."""
    at = _place(source, chance)
    return source[:at] + bytes([chance.randrange(256)]) + source[at:]


def repeat(source: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    """Say a part of the file again, once or many times."""
    at = _place(source, chance)
    part = source[at : at + chance.choice((1, 3, 20, 200))]
    return source[:at] + part * chance.choice((2, 2, 3, 60)) + source[at:]


def truncate(source: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    """Lose the end of the file."""
    return source[: _place(source, chance)]


def other_ends_of_lines(source: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    """Save the file on another system."""
    mark = chance.choice((b"\r\n", b"\r"))
    start = chance.choice((b"", b"\xef\xbb\xbf"))
    return start + source.replace(b"\n", mark)


def indent(source: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    """Indent one line differently, or some lines."""
    lines = source.split(b"\n")
    at = chance.randrange(len(lines))
    by = chance.choice((-4, -2, -1, 1, 2, 4))
    for number in range(at, min(at + chance.choice((1, 1, 3, 10)), len(lines))):
        line = lines[number]
        lines[number] = (
            b" " * by + line if by > 0 else line[min(-by, len(line) - len(line.lstrip())) :]
        )
    return b"\n".join(lines)


def move_lines(source: bytes, chance: Random, corpus: Sequence[bytes]) -> bytes:
    """Put some lines of this or another file elsewhere, in place of a line or before it."""
    lines, others = source.split(b"\n"), chance.choice(corpus).split(b"\n")
    start = chance.randrange(len(others))
    at = chance.randrange(len(lines))
    part = others[start : start + chance.choice((1, 1, 2, 8))]
    return b"\n".join([*lines[:at], *part, *lines[at + chance.randrange(2) :]])


def swap_words(source: bytes, chance: Random, corpus: Sequence[bytes]) -> bytes:
    """Put one word of the files in place of another."""
    words, others = source.split(b" "), chance.choice(corpus).split()
    words[chance.randrange(len(words))] = chance.choice(others or [b""])
    return b" ".join(words)


def reshape(source: bytes, chance: Random, _: Sequence[bytes]) -> bytes:
    """Change the values rather than the text: drop, rename, replace, wrap, exchange."""
    tree = parse(source, Findings(""))
    whole = [None if tree is None else _plain(value_of(tree))]
    for _times in range(chance.choice((1, 1, 2, 4))):
        _change(chance.choice(_spots(whole)), chance)
    text = json.dumps(whole[0], ensure_ascii=chance.random() < 0.1)
    return text.encode("utf-8", "replace")


def _place(source: bytes, chance: Random) -> int:
    return chance.randrange(len(source) + 1)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _spots(container: Any) -> list[tuple[Any, Any]]:
    """Return every place in a value that can be written to, as its container and key."""
    keys = list(container) if isinstance(container, dict) else range(len(container))
    found = [(container, key) for key in keys]
    for key in keys:
        if isinstance(container[key], dict | list):
            found += _spots(container[key])
    return found


def _change(spot: tuple[Any, Any], chance: Random) -> None:
    """Write something else to a place, or move what stands there."""
    container, key = spot
    if chance.random() < 0.7:
        container[key] = _instead(container[key], chance)
    elif isinstance(container, dict):
        _rekey(container, key, chance)
    else:
        container.insert(chance.randrange(len(container)), container.pop(key))
        container[:] = container or [None]


def _instead(value: Any, chance: Random) -> Any:
    """Return something in the place of a value: another one, more of it, or a part of it."""
    parts = list(value.values()) if isinstance(value, dict) else value
    part = parts[0] if isinstance(parts, list) and parts else str(value)
    wrapped = ([value], [value, value], {"x": value}, {"when": {}, "is": value})
    choice = [{"when": {"turns": {"at_least": 2}}, "is": value}, {"is": value}]
    return chance.choice((deepcopy(chance.choice(VALUES)), chance.choice(wrapped), choice, part))


def _rekey(value: dict[str, Any], key: str, chance: Random) -> None:
    """Drop, double, rename or exchange a key."""
    other = chance.choice(
        [*value, "x", key + "x", key[1:], key.upper(), "", "silence", "open", "turns"]
    )
    kept = value.pop(key)
    match chance.randrange(4):
        case 0:
            return
        case 1:
            value |= {key: kept, other: kept}
        case 2:
            value[other] = kept
        case _:
            value[key], value[other] = value.get(other), kept


MUTATIONS: tuple[Mutation, ...] = (
    *(
        flip,
        delete,
        insert_sign,
        insert_stranger,
        insert_byte,
        repeat,
        truncate,
        indent,
        move_lines,
    ),
    *(other_ends_of_lines, swap_words, swap_words, insert_sign, reshape, reshape, reshape, reshape),
)
"""Those that keep a file readable, and so reach furthest, are chosen more often."""
