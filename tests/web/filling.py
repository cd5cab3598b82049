"""A form of a page filled in as a person does it: answers chosen, ticked and written."""

from html.parser import HTMLParser

from tests.web.served import Browser


class Filling(HTMLParser):
    """One form of a page, with all that it would send."""

    def __init__(self, html: str, action: str) -> None:
        """Take the form that goes somewhere from a page. LookupError where there is none."""
        super().__init__()
        self.action = ""
        self.pairs: list[tuple[str, str]] = []
        self.options: dict[str, list[str]] = {}
        """Every value that can be chosen, by name."""
        self._wanted = action
        self._open = False
        self._select = ""
        self._textarea = ""
        self.feed(html)
        if not self.action:
            raise LookupError(action)

    def choose(self, name: str, value: str) -> "Filling":
        """Choose one answer, of those there are."""
        assert value in self.options[name], (name, value, self.options.get(name))
        return self.write(name, value)

    def tick(self, name: str, *values: str) -> "Filling":
        """Tick these boxes, and no others of their name."""
        assert set(values) <= set(self.options[name]), (name, values)
        self.pairs = [one for one in self.pairs if one[0] != name]
        self.pairs += [(name, value) for value in values]
        return self

    def write(self, name: str, text: str) -> "Filling":
        """Put a text in place of what stands in a field."""
        self.pairs = [*(one for one in self.pairs if one[0] != name), (name, text)]
        return self

    def value(self, name: str) -> str:
        """Return what a field would send."""
        return next((value for known, value in self.pairs if known == name), "")

    async def send(self, browser: Browser, *button: str) -> str:
        """Send it, by a button with a name and value or by a plain one; return the page."""
        data: dict[str, list[str]] = {}
        for name, value in (*self.pairs, *([(button[0], button[1])] if button else ())):
            data.setdefault(name, []).append(value)
        browser._shown(await browser.client.post(self.action, data=data))
        return browser.answer.text

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in what the form holds."""
        known = {name: value or "" for name, value in attrs}
        if tag == "form" and not self.action:
            self._open = known["action"].endswith(self._wanted)
            self.action = known["action"] if self._open else ""
        elif self._open and tag in {"input", "select", "textarea", "option"}:
            self._take(tag, known)

    def handle_endtag(self, tag: str) -> None:
        """Leave the form, or a field of it."""
        if tag == "form":
            self._open = False
        elif tag == "select":
            self._select = ""
        elif tag == "textarea":
            self._textarea = ""

    def handle_data(self, data: str) -> None:
        """Take in what stands in a field of several lines."""
        if self._textarea:
            self.write(self._textarea, data)

    def _take(self, tag: str, known: dict[str, str]) -> None:
        name = known.get("name", "")
        if tag == "select":
            self._select = name
        elif tag == "textarea":
            self._textarea = name
            self.pairs.append((name, ""))
        elif tag == "option":
            self.options.setdefault(self._select, []).append(known.get("value", ""))
            if "selected" in known:
                self.pairs.append((self._select, known["value"]))
        elif known.get("type") in {"radio", "checkbox"}:
            self.options.setdefault(name, []).append(known["value"])
            if "checked" in known:
                self.pairs.append((name, known["value"]))
        elif name:
            self.pairs.append((name, known.get("value", "")))
