"""Catalogue files for tests, written as a translator's program would."""

from collections.abc import Sequence
from pathlib import Path

Lines = Sequence[tuple[str, str, str]]
"""Id, English words, translation."""

HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"""


def po(*lines: tuple[str, str, str], language: str = "lo", draft: bool = False) -> str:
    """Return a catalogue file."""
    header = HEADER.format(language=language) + ('"X-Draft: yes\\n"\n' if draft else "")
    return "\n".join([header, *(entry(*line) for line in lines)])


def entry(context: str, text: str, words: str, flags: str = "") -> str:
    """Return one entry of a file."""
    before = f"#, {flags}\n" if flags else ""
    return f"{before}msgctxt {said(context)}\nmsgid {said(text)}\nmsgstr {said(words)}\n"


def said(text: str) -> str:
    """Return a text as it stands in a file."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{plain}"'


def put(folder: Path, language: str, name: str, text: str) -> Path:
    """Write a catalogue into the locale folder of a folder."""
    path = folder / "locale" / language / f"{name}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
