"""What tests of the command line stand on."""

import io
import sys
from pathlib import Path

import pytest

from tests.cli.running import Command
from tests.warm import share_cache


@pytest.fixture(autouse=True)
def _warm(monkeypatch: pytest.MonkeyPatch) -> None:
    share_cache(monkeypatch)


@pytest.fixture
def command(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Command:
    """Run the command in this process, in a folder of its own, with nothing on stdin."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    return Command(capsys, folder)
