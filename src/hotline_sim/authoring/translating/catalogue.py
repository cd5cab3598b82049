"""The catalogue of a thing for a language, begun or brought up to date on the disk."""

from pathlib import Path
from typing import NamedTuple

from hotline_sim.authoring.translating.subject import Subject
from hotline_sim.errors import UserError
from hotline_sim.language.kept import catalogue_bytes
from hotline_sim.language.merging import Merged, merged
from hotline_sim.language.po import UnreadableCatalogueError
from hotline_sim.language.shelf import TAG
from hotline_sim.storage.whole_files import write_new, write_over


class Written(NamedTuple):
    """A catalogue as it was written."""

    path: Path
    merged: Merged
    is_new: bool


def checked_language(tag: str) -> str:
    """Return a language. UserError where a text is no tag of one."""
    if TAG.fullmatch(tag) is None:
        message = f"“{tag[:40]}” is no language. Give its short name in letters: lo, th, vi."
        raise UserError(message)
    return tag


def write_catalogue(subject: Subject, language: str, path: Path, *, update: bool) -> Written:
    """Begin a catalogue, or with `update` bring it up to date; what stands there is kept.

    UserError where it is there and is not to be changed, or cannot be read or written, or the
    language is the one a thing is written in.
    """
    if language == subject.language:
        message = f"“{subject.id}” is written in “{language}” already. Choose another language."
        raise UserError(message)
    if not path.exists():
        made = merged(language, subject.sources)
        write_new(path, made.text)
        return Written(path, made, is_new=True)
    if not update:
        message = f"{path} is there already. Bring it up to date with --update; nothing is lost."
        raise UserError(message)
    return Written(path, _over(subject, language, path), is_new=False)


def _over(subject: Subject, language: str, path: Path) -> Merged:
    try:
        old = catalogue_bytes(path)
        made = merged(language, subject.sources, old)
    except OSError as problem:
        message = f"{path} cannot be read: {problem.strerror}. Check your rights."
        raise UserError(message) from problem
    except UnreadableCatalogueError as problem:
        message = f"{path}:{problem.line} cannot be read, and was left as it is. {problem}"
        raise UserError(message) from problem
    if made.text.encode() != old:
        write_over(path, made.text)
    return made
