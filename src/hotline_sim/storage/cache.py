"""Things that can always be made again, kept so that they need not be: compiled files."""

import os
from contextlib import suppress
from pathlib import Path


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

    def put(self, key: str, text: str) -> None:
        """Keep a text whole or not at all: a crash leaves no half of one."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            draft = self._folder / f"{key}.{os.getpid()}"
            draft.write_text(text, "utf-8")
            draft.replace(self._folder / key)
