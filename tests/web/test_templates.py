"""Templates write text as text: laws that hold for each of them, whoever writes it."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
from markupsafe import escape

from hotline_sim.language.text import Foreign
from hotline_sim.web.pages import FOLDER, told

TEMPLATES = sorted(FOLDER.rglob("*.html"))
TAG = re.compile(r"<[a-z][a-z0-9]*\b(?:\{\{.*?\}\}|\{%.*?%\}|\"[^\"]*\"|[^>\"])*>", re.DOTALL)
SAID = re.compile(r"""\b(?:say|words)\(\s*("[^"]*"|'[^']*')\s*,\s*("[^"]*"|'[^']*')""")


def read(path: Path) -> str:
    """Return a template without its comments."""
    return re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_a_template_lets_no_text_be_anything_else(path: Path) -> None:
    text = read(path)
    assert not re.search(r"\|\s*safe\b|autoescape|Markup", text)
    for tag in TAG.findall(text):
        assert not re.match(r"<(style|object|iframe|base)\b", tag), tag
        assert "src=" in tag or not tag.startswith("<script"), tag
        assert not re.search(r"\s(style|on[a-z]+)\s*=", tag), tag
        bare = re.sub(r"\"[^\"]*\"", "~", re.sub(r"\{\{.*?\}\}", "@", tag))
        assert not re.search(r"=\s*@", bare), f"unquoted: {tag}"
        values = " ".join(re.findall(r"=\"([^\"]*\{\{.*?\}\}[^\"]*)\"", tag, re.DOTALL))
        assert not re.search(r"\b(say|told)\(", values), f"marked inside an attribute: {tag}"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_a_form_that_does_something_carries_its_token(path: Path) -> None:
    for form in re.findall(r"<form\b.*?</form>", read(path), re.DOTALL):
        if 'method="post"' in form:
            assert "token_field" in form or "caller()" in form, form
        else:
            assert 'method="get"' in form, form


def test_an_id_stands_for_one_sentence() -> None:
    texts = defaultdict(set)
    for path in TEMPLATES:
        for name, text in SAID.findall(read(path)):
            texts[name.strip("\"'")].add(text.strip("\"'"))
    assert {name: found for name, found in texts.items() if len(found) > 1} == {}
    assert len(texts) > 50


def test_a_text_that_is_not_translated_is_marked_in_its_own_language() -> None:
    assert told(Foreign("<b>Hello</b>", "en", "missing")) == (
        '<span lang="en" class="foreign" title="Not translated yet">&lt;b&gt;Hello&lt;/b&gt;</span>'
    )
    assert told("<b>") == escape("<b>")
