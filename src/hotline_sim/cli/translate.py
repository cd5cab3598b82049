"""`hotline-sim translate`: a catalogue for translators, begun or brought up to date."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from hotline_sim.authoring.translating.catalogue import Written, checked_language, write_catalogue
from hotline_sim.authoring.translating.subject import Subject, subject_named
from hotline_sim.library import Library, content_root, is_packaged
from hotline_sim.storage.places import home


def run(arguments: Namespace) -> int:
    """Write the catalogue, and say how much of it is to be done."""
    language = checked_language(arguments.to)
    library = Library.of(os.environ)
    subject = subject_named(library, arguments.file)
    path = _place(subject, language, arguments.output)
    written = write_catalogue(subject, language, path, update=arguments.update)
    print(written.path)
    print(_told(written), file=sys.stderr)
    return 0


def _place(subject: Subject, language: str, output: str | None) -> Path:
    """Return where a catalogue lies: beside its file, for what came installed in your library."""
    if output is not None:
        return Path(output)
    path = subject.catalogue(language)
    if is_packaged() and path.is_relative_to(content_root()):
        return home(os.environ) / "library" / path.relative_to(content_root())
    return path


def _told(written: Written) -> str:
    done = written.merged
    total = done.translated + done.untranslated + done.changed
    parts = [f"{done.translated} of {total} texts are translated"]
    if done.changed:
        parts.append(f"{done.changed} changed and are marked to be looked at again")
    if done.gone:
        parts.append(f"{done.gone} are gone and kept at the end")
    verb = "Begun" if written.is_new else "Up to date"
    return f"{verb}: {'; '.join(parts)}. Check it: hotline-sim check {written.path}"
