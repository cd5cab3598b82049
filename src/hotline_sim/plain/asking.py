"""Asking for one line after another, and what it means when there is none."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from hotline_sim.errors import CallElsewhere, NotAllowed, NotOpen, StoreError, UserError
from hotline_sim.language.comparing import alike
from hotline_sim.plain.page import Page

MOST_LISTED = 9
"""So many finds are read out; more than that, and a few more letters are quicker."""

MOST_REPEATED = 40
"""How much of what somebody typed is repeated to them."""


class BrokenOff(UserError):
    """The answers, or the input, ended before the call did; it can be resumed."""


class LeftForLater(BrokenOff):
    """The trainee left the call to be resumed, as they may."""

    exit_code = 0


class Asking:
    """Asks somebody who types lines and reads a page."""

    def __init__(self, page: Page, lines: Iterator[str], way_on: Callable[[], str]) -> None:
        """Read `lines`; `way_on` says how to go on where they end too early."""
        self.page = page
        self._lines = lines
        self._way_on = way_on

    def line(self, prompt: str) -> str:
        """Return what is typed, without the spaces around it. BrokenOff where the lines end."""
        self.page.prompt(prompt)
        line = next(self._lines, None)
        if line is None:
            self.page.line()
            raise BrokenOff(self._way_on())
        return line.strip()

    def line_or_nothing(self, prompt: str) -> str:
        """Return what is typed, or nothing where the lines have ended."""
        self.page.prompt(prompt)
        line = next(self._lines, None)
        if line is None:
            self.page.line()
        return (line or "").strip()

    def yes(self, question: str) -> bool:
        """Ask a question that takes yes or no."""
        return self.line(f"{question} y or n: ").lower().startswith("y")

    def choice(self, question: str, options: Mapping[str, str], enter: str) -> str:
        """Ask for one of some options, by number, name or words; nothing for Enter.

        `enter` says what Enter does. Whatever is none of the options is refused, and asked again.
        """
        self.page.line(question)
        write_numbered(self.page, tuple(options.values()))
        while True:
            said = self.line(f"1 to {len(options)}, {enter}: ")
            if not said:
                return ""
            if chosen := one_of(options, said):
                return chosen
            known = ", ".join(options)
            self.page.line(f"“{said[:MOST_REPEATED]}” is none of these: {known}.")

    def done(self, do: Callable[[], None]) -> bool:
        """Do something, or write why it could not be done; return whether it was."""

        def silent() -> str:
            do()
            return ""

        return not self.told(silent)

    def told(self, do: Callable[[], str]) -> bool:
        """Do something and write what there is to say about it, or why it could not be done.

        Return whether there was anything to say.
        """
        try:
            said = do()
        except CallElsewhere:
            raise
        except (NotAllowed, NotOpen, StoreError) as problem:
            said = str(problem)
        if said:
            self.page.line(said)
        return bool(said)


def one_of(options: Mapping[str, str], said: str) -> str:
    """Return the option that a number, a name, or the beginning of its words means, or nothing."""
    names = list(options)
    if said.isdecimal() and said.isascii():
        return names[int(said) - 1] if 1 <= int(said) <= len(names) else ""
    wanted = alike(said)
    exact = [name for name in names if wanted in {alike(name), alike(options[name])}]
    begun = [name for name in names if alike(options[name]).startswith(wanted)]
    return next(iter(exact or (begun if len(begun) == 1 else [])), "")


def write_numbered(page: Page, texts: Sequence[str], first: int = 1) -> None:
    """Write a numbered list."""
    for number, text in enumerate(texts, first):
        lead = f"{number}. "
        page.line(text, indent=" " * len(lead), first=lead)


def numbered(said: str, count: int) -> int:
    """Return which of `count` things a number means, counted from 0, or -1 where none."""
    is_number = said.isdecimal() and said.isascii() and len(said) < 6
    return int(said) - 1 if is_number and 1 <= int(said) <= count else -1
