"""Things that can always be made again, kept so that they need not be: compiled files."""

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

Made = TypeVar("Made")


class Cache:
    """Texts by key in one folder. What cannot be read or written is as if it were not there."""

    def __init__(self, folder: Path) -> None:
        """Use a folder, made when something is first kept."""
        self._folder = folder

    def get(self, key: str) -> str | None:
        """Return what is kept under a key."""
        try:
            return (self._folder / key).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def made(self, key: str, decode: Callable[[str], Made]) -> Made | None:
        """Return what is kept under a key, decoded; None where it is damaged."""
        text = self.get(key)
        try:
            return None if text is None else decode(text)
        except (ValueError, TypeError, KeyError, AttributeError):
            return None

    def put(self, key: str, text: str) -> None:
        """Keep a text whole or not at all: a crash leaves no half of one."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            draft = self._folder / f"{key}.{os.getpid()}"
            draft.write_text(text, "utf-8")
            draft.replace(self._folder / key)


def key_of(what: str, form: int, data: bytes) -> str:
    """Return the key of what is made from some bytes, in one form of it."""
    return f"{what}-{form}-{sha256(data).hexdigest()[:40]}.json"
