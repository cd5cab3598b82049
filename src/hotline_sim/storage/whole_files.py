"""Writing authored files whole or not at all, and never over one that is there unasked."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_IMODE

from hotline_sim.errors import UserError


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet, and the folders above it; whole or not at all.

    UserError where it is there.
    """
    with _said(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file, _or_gone(path):
            file.write(text)
            file.flush()


def write_over(path: Path, text: str) -> None:
    """Put another text in the place of a file's, which keeps its rights; a crash leaves the old.

    A link stays one, and the file it leads to changes. What is no file, such as a pipe, is written
    into as it is. UserError where it cannot be written.
    """
    with _said(path):
        path = path.resolve()
        if not path.is_file():
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        draft = path.with_name(f".{path.name}.{os.getpid()}")
        with _or_gone(draft):
            with draft.open("w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            draft.chmod(S_IMODE(path.stat().st_mode))
            draft.replace(path)


@contextmanager
def _or_gone(path: Path) -> Iterator[None]:
    """Leave no half of a file that could not be written whole."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


@contextmanager
def _said(path: Path) -> Iterator[None]:
    """Say in a sentence why a file cannot be written."""
    try:
        yield
    except OSError as problem:
        if path.exists() and isinstance(problem, FileExistsError):
            message = f"{path} is there already, and nothing is written over. Choose another name."
            raise UserError(message) from problem
        message = f"{path} cannot be written: {problem.strerror}. Check its name and your rights."
        raise UserError(message) from problem
