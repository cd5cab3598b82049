"""What is wrong with catalogues, each held against what it is of."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from hotline_sim.authoring.kept_findings import Checked, KeptFindings
from hotline_sim.diagnostic import START, Findings
from hotline_sim.errors import UserError
from hotline_sim.language.catalogues import INTERFACE
from hotline_sim.language.kept import catalogue_bytes
from hotline_sim.language.shelf import LOCALE, TAG
from hotline_sim.language.source import Source
from hotline_sim.library import Library
from hotline_sim.storage.shelf import bytes_in

SUFFIX = ".po"
"""How the names of catalogues end."""


def catalogues_of(paths: Iterable[Path]) -> list[Path]:
    """Return the catalogues that some paths mean: those named, and all that lie in folders."""
    found = (one for path in paths for one in sorted(_of(path)) if one.is_file())
    return list(dict.fromkeys(found))


def _of(path: Path) -> Iterator[Path]:
    if path.suffix == SUFFIX:
        yield path
    elif path.is_dir():
        yield from (one for one in path.rglob(f"*{SUFFIX}") if one.parent.parent.name == LOCALE)


def check_catalogues(
    library: Library, kept: KeptFindings, stands_on: bytes, files: Iterable[Path]
) -> Iterator[Checked]:
    """Yield what is wrong with each catalogue.

    `stands_on` sets apart all that the files they are of may name.
    """
    for file in files:
        data = _data(file)
        parts = [data, _source(library, file), stands_on]
        if file.stem == INTERFACE:  # our own sentences stand in no authored file
            yield _checked(library, file, data)
        else:
            yield kept.of([file], parts, partial(_checked, library, file, data))


def _data(file: Path) -> bytes:
    try:
        return catalogue_bytes(file)
    except OSError as problem:
        message = f"{file} cannot be read: {problem.strerror}. Check its name and your rights."
        raise UserError(message) from problem


def _source(library: Library, file: Path) -> bytes:
    """Return what the file holds that a catalogue is of; nothing where there is none."""
    from hotline_sim.authoring.translating.subject import file_of

    found = file_of(library, file)
    return b"" if found is None else bytes_in(found.path)


def _checked(library: Library, file: Path, data: bytes) -> Checked:
    from hotline_sim.language.checking import check_catalogue

    findings = Findings(str(file))
    if why := _never_used(library, file):
        findings.warn(
            "catalogue-of-nothing",
            START,
            f"This catalogue is never used. {why}",
            "It lies beside its file, as locale/lo/evening-call.po for an “evening-call” in Lao.",
        )
    else:
        check_catalogue(data, file.parent.name, _sources(library, file), findings)
    return Checked(tuple(findings))


def _never_used(library: Library, file: Path) -> str:
    """Say why nobody will ever see a catalogue; nothing where somebody will."""
    from hotline_sim.authoring.translating.subject import file_of

    folder = file.absolute().parent
    if folder.parent.name != LOCALE or TAG.fullmatch(folder.name) is None:
        return f"It lies in no folder of a language, such as {LOCALE}/lo."
    if file.stem != INTERFACE and file_of(library, file) is None:
        return f"Nothing is called “{file.stem}” where its folder says."
    return ""


def _sources(library: Library, file: Path) -> Sequence[Source] | None:
    """Return the texts a catalogue is of; None where their file has errors, said of it."""
    from hotline_sim.authoring.translating.subject import file_of, subject_in, subject_named

    try:
        found = None if file.stem == INTERFACE else file_of(library, file)
        subject = subject_in(library, found) if found else subject_named(library, "interface")
    except UserError:
        return None
    return subject.sources
