"""What a page holds that a browser without a script would send back: its forms."""

import re
from html import unescape
from typing import NamedTuple

TAG = re.compile(r"<(input|button|option|select|textarea)\b([^>]*)>")
ATTRIBUTE = re.compile(r'([\w-]+)(?:="([^"]*)")?')
FORM = re.compile(r'<form\b[^>]*\baction="([^"#]*)[^"]*"[^>]*>(.*?)</form>', re.DOTALL)


class Form(NamedTuple):
    """One form as it stands."""

    action: str
    fields: tuple[tuple[str, str], ...]
    """What is sent if nothing is touched."""
    choices: tuple[tuple[str, str], ...]
    """Every answer that can be ticked: a name and a value."""
    buttons: tuple[tuple[str, str], ...]

    def token(self) -> str:
        """Return what shows that the form is this browser's."""
        return dict(self.fields)["token"]


def form_to(page: str, ending: str) -> Form | None:
    """Return the first form of a page that is posted to an address which ends so."""
    for found in FORM.finditer(page):
        if found[1].endswith(ending) and 'name="token"' in found[2]:
            return _form(unescape(found[1]), found[2])
    return None


def _form(action: str, inside: str) -> Form:
    fields: list[tuple[str, str]] = []
    choices: list[tuple[str, str]] = []
    buttons: list[tuple[str, str]] = []
    select = ""
    for tag, written in TAG.findall(inside):
        told = {name: unescape(value) for name, value in ATTRIBUTE.findall(written)}
        pair = told.get("name", ""), told.get("value", "")
        if tag == "select":
            select = pair[0]
        elif tag == "option":
            if "selected" in told:
                fields.append((select, pair[1]))
        elif tag == "button":
            buttons.append(pair)
        elif told.get("type") in {"radio", "checkbox"}:
            choices.append(pair)
            if "checked" in told:
                fields.append(pair)
        else:
            fields.append(pair)
    return Form(action, tuple(fields), tuple(choices), tuple(filter(all, buttons)))
