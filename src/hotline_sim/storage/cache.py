"""Things that can always be made again, kept so that they need not be: compiled files."""

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

Made = TypeVar("Made")


class Cache:
    """Texts by key in one folder. What cannot be read or written is as if it were not there."""

    def __init__(self, folder: Path) -> None:
        """Use a folder, made when something is first kept."""
        self.folder = folder
        self._made: dict[str, Any] = {}

    def has(self, key: str) -> bool:
        """Return whether anything is kept under a key."""
        return key in self._made or (self.folder / key).is_file()

    def get(self, key: str) -> str | None:
        """Return what is kept under a key."""
        try:
            return (self.folder / key).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def made(self, key: str, decode: Callable[[str], Made]) -> Made | None:
        """Return what is kept under a key, decoded only once; None where it is damaged."""
        if key not in self._made:
            text = self.get(key)
            if text is None:
                return None
            try:
                self._made[key] = decode(text)
            except (ValueError, TypeError, KeyError, AttributeError):
                return None
        made: Made = self._made[key]
        return made

    def put(self, key: str, text: str) -> None:
        """Keep a text whole or not at all: a crash leaves no half of one."""
        with suppress(OSError):
            try:
                self._write(key, text)
            except FileNotFoundError:
                self.folder.mkdir(parents=True, exist_ok=True)
                self._write(key, text)

    def _write(self, key: str, text: str) -> None:
        draft = self.folder / f"{key}.{os.getpid()}"
        draft.write_bytes(text.encode())
        draft.replace(self.folder / key)


def key_of(what: str, form: int, data: bytes) -> str:
    """Return the key of what is made from some bytes, in one form of it."""
    return f"{what}-{form}-{sha256(data).hexdigest()[:40]}.json"
