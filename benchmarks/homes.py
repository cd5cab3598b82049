"""Folders of trainees who practise in a benchmark, with no pace to wait for."""

import json
import os
import sqlite3
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from hotline_sim.call.events import CallOpened
from hotline_sim.desk import Desk

PERSON = "T01"


class Home:
    """A trainee's folder, with no pace to wait for."""

    def __init__(self, folder: Path) -> None:
        """Begin with the settings."""
        folder.mkdir()
        self.folder = folder
        settings = {"pace": "off", "timers": "off", "trainee": PERSON}
        (folder / "settings.json").write_text(json.dumps(settings), "utf-8")
        self.own = {"HOTLINE_SIM_HOME": str(folder)}
        inherited = {key: one for key, one in os.environ.items() if key != "HOTLINE_SIM_STORE"}
        look = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self.environ: Mapping[str, str] = {**inherited, **look, **self.own}

    def calls_opened(self) -> int:
        """Return how many calls have been opened and committed."""
        (file,) = self.folder.glob("*.sqlite3")
        with closing(sqlite3.connect(file)) as db:
            asked = "SELECT count(*) FROM events WHERE kind = ?"
            count: int = db.execute(asked, (CallOpened.__name__,)).fetchone()[0]
            return count

    def desk(self) -> Desk:
        """Return the desk of this trainee."""
        return Desk.of(self.own)


def command() -> list[str]:
    """Return how hotline-sim is started here: by its installed script, or as a module."""
    script = Path(sys.executable).with_name("hotline-sim")
    return [str(script)] if script.exists() else [sys.executable, "-m", "hotline_sim"]
