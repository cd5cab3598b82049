"""What a page holds, as far as a person without a script can use it: its forms and its words."""

from html.parser import HTMLParser
from typing import NamedTuple

VOID = {"input", "link", "meta", "br", "img", "hr"}


class Form(NamedTuple):
    """A form: where it goes, what it sends by itself, and its buttons by what they say."""

    action: str
    method: str
    fields: dict[str, str]
    buttons: dict[str, tuple[str, str]]
    """By their words: the name and value each sends."""


class Page(HTMLParser):
    """A page that was read."""

    def __init__(self, html: str) -> None:
        """Read it."""
        super().__init__()
        self.forms: list[Form] = []
        self.links: dict[str, str] = {}
        """Where each link leads, by its words."""
        self.words: list[str] = []
        self.open: list[str] = []
        self._within: list[tuple[str, dict[str, str | None], int]] = []
        self.feed(html)

    @property
    def text(self) -> str:
        """All words on it."""
        return " ".join(" ".join(self.words).split())

    def form(self, action: str) -> Form:
        """Return the form that goes somewhere."""
        return next(one for one in self.forms if one.action.endswith(action))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in where something begins."""
        known = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "form":
            form = Form(str(known["action"]), known.get("method") or "get", {}, {})
            self.forms.append(form)
        elif tag == "input" and self.forms and known.get("name"):
            chosen = known.get("type") not in {"radio", "checkbox"} or "checked" in known
            if chosen:
                self.forms[-1].fields[str(known["name"])] = known.get("value") or ""
        elif tag in {"a", "button"}:
            self._within.append((tag, known, len(self.words)))

    def handle_endtag(self, tag: str) -> None:
        """Take in where something ends; it must be what is open."""
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag
        if tag in {"a", "button"}:
            _, known, at = self._within.pop()
            said = " ".join(" ".join(self.words[at:]).split())
            if tag == "a":
                self.links[said] = str(known["href"])
            elif self.forms and known.get("name"):
                self.forms[-1].buttons[said] = (str(known["name"]), str(known["value"]))

    def handle_data(self, data: str) -> None:
        """Take in words."""
        if not {"script", "style"} & set(self.open):
            self.words.append(data)
