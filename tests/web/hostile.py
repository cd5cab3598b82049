"""Texts that would do something if a page took them for more than texts, and a look for that."""

import re
import shutil
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import httpx
import yaml

from hotline_sim.storage.characters import REFUSED
from tests.web.forms import Page
from tests.web.served import Browser

MARKUP = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)></textarea>"
MADE = "{{ 7 * 191 }}{% if %}${7*191}{worded}%s"
STEERING = "\x1b[31m\x1b]0;x\x07\x9b2J\x00\u202egnp.\u2066"

BITE = f" {MARKUP} {MADE}"
"""What an author may write, and no page may do."""

STING = f"{BITE} {STEERING} javascript:alert(3)"
"""What somebody may type."""

RESULT = str(7 * 191)

TEXTS = {
    *("title", "brief", "content_note", "name", "voice", "says", "caller", "sounds", "say"),
    *("because", "better", "practise", "label", "why", "example", "help", "short", "about"),
    *("hours", "caution", "whom", "agency"),
}
"""Under which keys of authored files a person reads what stands there."""


class Careful(Browser):
    """A browser that looks at every page for what came through."""

    def _shown(self, answer: httpx.Response) -> Page:
        check(answer.text)
        for name, value in answer.headers.items():
            assert "alert" not in value or name == "location", (name, value)
        return super()._shown(answer)


class _Inert(HTMLParser):
    """Holds that a page has no element and no attribute that does something."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element."""
        known = dict(attrs)
        assert tag not in {"img", "iframe", "object", "style", "base"}, tag
        assert tag != "script" or str(known.get("src")).startswith("/static/"), known
        assert not [name for name in known if name.startswith("on") or name == "style"], known
        for name in ("href", "action", "src"):
            assert str(known.get(name) or "/")[0] in "/#?", known


class _Words(yaml.CSafeLoader):
    """Reads `no` as the word it is, as our files are read."""


_BOOL = "tag:yaml.org,2002:bool"
_Words.yaml_implicit_resolvers = {
    letter: [one for one in known if one[0] != _BOOL]
    for letter, known in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Words.add_implicit_resolver(_BOOL, re.compile(r"^(?:true|false)$"), ["t", "f"])


def check(html: str) -> None:
    """Look at a page."""
    assert not REFUSED.search(html), REFUSED.findall(html)
    assert RESULT not in html
    _Inert().feed(html)


def poisoned(content: Path, to: Path) -> Path:
    """Copy authored content, with a bite in every text that somebody reads."""
    shutil.copytree(content, to)
    poison(to)
    return to


def poison(folder: Path) -> None:
    """Put a bite in every text of the authored files in a folder."""
    for path in folder.rglob("*.yaml"):
        path.write_text(bitten(path.read_text(encoding="utf-8")), encoding="utf-8")


def bitten(text: str) -> str:
    """Return an authored file with a bite in every text."""
    read = yaml.load(text, _Words)  # noqa: S506 - it is the safe one, but for a word
    tree = _bitten(read, lambda one: f"{one}{BITE}")
    return str(yaml.safe_dump(tree, allow_unicode=True, width=999))


def _bitten(tree: Any, bite: Callable[[str], str], key: str = "") -> Any:
    match tree:
        case dict() if key in {"codes", "reasons"}:
            return {name: _bitten(value, bite, "label") for name, value in tree.items()}
        case dict():
            return {name: _bitten(value, bite, str(name)) for name, value in tree.items()}
        case list():
            return [_bitten(value, bite, key) for value in tree]
        case str() if key in TEXTS:
            return bite(tree)
        case _:
            return tree
