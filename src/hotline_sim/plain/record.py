"""The record on plain lines: a field found by a few letters, or set in one line."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from hotline_sim.call.call import Call
from hotline_sim.debrief.paperwork.record_words import Words
from hotline_sim.intake.entry import entered, is_shown, still_empty
from hotline_sim.intake.form import NOT_ASKED, UNKNOWN, Field, Form, Value
from hotline_sim.plain.asking import MOST_LISTED, Asking, numbered, write_numbered
from hotline_sim.plain.field import answered, ask_value, write_field
from hotline_sim.plain.field_names import leaf_at, meant
from hotline_sim.plain.keys import RECORD_KEYS, write_key_list
from hotline_sim.plain.record_lists import in_short, write_empty, write_filled

SETS = re.compile(r"(?P<name>.+?)(?:\s*[:=]\s*|\s+(?P<sign>[+-])\s*)(?P<value>.*)", re.DOTALL)
"""`field: value` and `field = value` write, `field + value` adds, `field - value` takes out."""

PROMPT = "A field, field: value, ? for empty, list, help, Enter to go back: "

NOBODY_KNOWS = frozenset({UNKNOWN, NOT_ASKED})


class OpenRecord:
    """The record of a call, open on the page until an empty line."""

    def __init__(self, ask: Asking, call: Call, form: Form, also: Callable[[str], bool]) -> None:
        """Write into the record of `call`; `also` does what other keys ask, or returns False."""
        self._ask = ask
        self._page = ask.page
        self._call = call
        self._form = form
        self._also = also
        self._words = Words(form)
        self._listed: list[str] = []

    def open(self) -> None:
        """Say how far the record is, and take lines. BrokenOff where they end."""
        self._page.line(f"The record: {self.in_short()}")
        self.run(PROMPT)

    def at_once(self, said: str) -> bool:
        """Do one line; stay open, and return so, where it leaves something to choose from."""
        self._listed = []
        self.do(said)
        stays = bool(self._listed) or not SETS.fullmatch(said)
        if stays:
            self.run(PROMPT)
        return stays

    def run(self, prompt: str) -> None:
        """Take lines until an empty one. BrokenOff where they end."""
        while said := self._ask.line(prompt):
            self.do(said)

    def in_short(self) -> str:
        """Say in one sentence how far the record is."""
        record = self._call.record
        return in_short(self._form, record, still_empty(self._form, record))

    def do(self, said: str) -> None:
        """Do what one line asks for, and say what came of it."""
        number = numbered(said, len(self._listed))
        sets = SETS.fullmatch(said)
        if number >= 0:
            self._open(self._listed[number])
        elif said == "?":
            self.write_empty()
        elif said.lower() == "list":
            self.write_filled()
        elif said.lower() == "help":
            write_key_list(self._page, RECORD_KEYS)
        elif not self._also(said):
            if sets:
                self._write(sets["name"], sets["sign"] or "", sets["value"].strip())
            else:
                self._find(said)

    def write_empty(self) -> None:
        """Write which fields are still empty, critical first; a number then opens one."""
        empty = still_empty(self._form, self._call.record)
        self._listed = write_empty(self._page, self._form, empty)

    def write_filled(self) -> None:
        """Write everything that is filled in; a number then opens a field."""
        self._listed = write_filled(self._page, self._form, self._call.record)

    def _find(self, typed: str) -> None:
        paths = self._meant(typed)
        if len(paths) == 1:
            self._open(paths[0])
        elif paths:
            self._list(paths)

    def _meant(self, typed: str) -> tuple[str, ...]:
        found = meant(self._form, self._call.record, typed)
        if found.why_none:
            self._page.line(found.why_none)
        return found.paths

    def _list(self, paths: Sequence[str]) -> None:
        self._listed = list(paths[:MOST_LISTED])
        write_numbered(self._page, [self._line(path) for path in self._listed])
        more = len(paths) - MOST_LISTED
        if more > 0:
            self._page.line(f"And {more} more; type more of the name.")

    def _line(self, path: str) -> str:
        leaf = leaf_at(self._form, path)
        words = self._words.value(leaf, self._call.record.get(path))
        critical = ", critical" if leaf.critical else ""
        return f"{self._words.label(path)}{critical}: {words or 'empty'}"

    def _open(self, path: str) -> None:
        leaf = leaf_at(self._form, path)
        write_field(self._page, self._words, path, leaf, self._call.record.get(path))
        while (value := ask_value(self._ask, leaf)) is not None:
            if self._ask.done(partial(self._set, path, leaf, value)):
                return
        self._page.line("It stays as it is.")

    def _write(self, name: str, sign: str, typed: str) -> None:
        path = self._one(name)
        if path:
            leaf = leaf_at(self._form, path)
            self._ask.done(lambda: self._set(path, leaf, self._changed(path, leaf, sign, typed)))

    def _one(self, typed: str) -> str:
        """Return the one leaf that a name means, asking where there are several; or nothing."""
        paths = self._meant(typed)
        if len(paths) < 2:
            return next(iter(paths), "")
        self._list(paths)
        number = numbered(self._ask.line("Which of these? A number: "), len(self._listed))
        listed, self._listed = self._listed, []
        if number < 0:
            self._page.line("Nothing was written.")
        return "" if number < 0 else listed[number]

    def _changed(self, path: str, leaf: Field, sign: str, typed: str) -> str | list[str]:
        """Return what is to stand in a leaf. NotAllowed where a code is none of its own."""
        now = self._call.record.get(path)
        named = answered(leaf, typed)
        if leaf.kind == "several" and sign:
            return _together(now, sign, entered(self._form, path, named))
        if sign == "+" and leaf.kind == "text" and now:
            return f"{now}\n{typed}" if leaf.holds == "lines" else f"{now} {typed}"
        return "" if sign == "-" else named

    def _set(self, path: str, leaf: Field, typed: str | list[str]) -> None:
        """Write a leaf; say what stands there now, and what is asked for because of it."""
        before = set(self._shown())
        self._call.set_field(path, entered(self._form, path, typed) if typed else None)
        words = self._words.value(leaf, self._call.record.get(path))
        label = self._words.label(path)
        self._page.line(f"Written. {label}: {words}" if words else f"Empty now: {label}.")
        fresh = [one for one in self._shown() if one not in before]
        if fresh:
            self._page.line("With that, this is asked as well:")
            self._list(fresh)

    def _shown(self) -> list[str]:
        record = self._call.record
        return [path for path in self._form.leaves if is_shown(self._form, record, path)]


def _together(now: Value | None, sign: str, named: Value) -> list[str]:
    """Return several codes with some added, or taken out; “unknown” gives way to what is known."""
    held = now if isinstance(now, tuple) else ()
    codes = named if isinstance(named, tuple) else ()
    if sign == "-":
        return [one for one in held if one not in codes]
    return [*(one for one in held if one not in NOBODY_KNOWS), *codes]
