"""Every form and directory of services that this machine can see, by id, kept by content hash."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from hotline_sim.errors import UnknownName, UserError
from hotline_sim.intake.form import Form
from hotline_sim.intake.kept import Forms, form_of, forms_of
from hotline_sim.language.catalogues import Catalogues
from hotline_sim.referral.directory import Directory
from hotline_sim.referral.kept import Directories, directories_of, directory_of
from hotline_sim.storage.cache import Cache
from hotline_sim.storage.shelf import bytes_in, changes_another, declares, files_in, files_near


class ReadForm(NamedTuple):
    """A form, and the text it was read from."""

    form: Form
    text: str


class Papers:
    """The half of a library that a call is written up with: forms, and where to refer to."""

    def __init__(self, folders: Sequence[Path], cache: Cache) -> None:
        """Look in folders that hold some of `storage.shelf.KINDS`."""
        self._folders = folders
        self.cache = cache
        self.catalogues = Catalogues(folders, cache)
        self._forms: dict[tuple[Path, ...], Forms] = {}
        self._directories: dict[tuple[Path, ...], Directories] = {}
        self._alone: dict[Path, ReadForm] = {}

    def form_files(self) -> list[Path]:
        """Return the files of forms; later ones stand before earlier ones of the same id."""
        return [path for folder in self._folders for path in files_in(folder / "forms")]

    def form(self, name: str, near: Iterable[Path] = ()) -> Form:
        """Return a form by id.

        UnknownName where there is none; UserError where its file, or that of the form it leads
        to, has errors.
        """
        read = self.forms(near)
        if name in read.found:
            return read.found[name]
        if name in read.problems:
            raise read.problems[name]
        raise UnknownName("form", name, read.found)

    def forms(self, near: Iterable[Path] = ()) -> Forms:
        """Return every form by id: the shelf's, then those near some files; each read once."""
        files = self._files_of_forms(near)
        if files not in self._forms:
            self._forms[files] = forms_of(self.cache, files)
        return self._forms[files]

    def form_alone(self, name: str, near: Iterable[Path] = ()) -> ReadForm | None:
        """Return a form by id without its crosswalk, which no call needs; None: not to be had.

        Most of what there is to read of a form is its crosswalk and those of others.
        """
        for path in reversed(self._files_of_forms(near)):
            if path in self._alone and self._alone[path].form.id == name:
                return self._alone[path]
            if not declares(path, name):
                continue
            try:
                data = bytes_in(path)
                self._alone[path] = ReadForm(self.form_of(data, str(path)), data.decode())
            except UserError:
                continue
            return self._alone[path]
        return None

    def digest(self, near: Iterable[Path] = ()) -> str:
        """Return what sets apart the forms and directories there are, from their bytes alone."""
        return hashlib.sha256(b"".join(map(bytes_in, self.files(near)))).hexdigest()

    def files(self, near: Iterable[Path] = ()) -> tuple[Path, ...]:
        """Return the files of every form and directory: the shelf's, then those near some files."""
        near = tuple(near)
        return (*self._files_of_forms(near), *self._files_of_directories(near))

    def form_of(self, data: bytes, name: str) -> Form:
        """Return the form in a text, as kept with a call. UserError where it has errors.

        Without its crosswalk: the form that one leads to may have changed since.
        """
        return form_of(self.cache, data, name, None)

    def directory_files(self) -> list[Path]:
        """Return the files of directories; later ones stand before earlier, or change them."""
        folders = (files_in(folder / "services") for folder in self._folders)
        return [path for files in folders for path in sorted(files, key=changes_another)]

    def directory(self, name: str, near: Iterable[Path] = ()) -> Directory:
        """Return a directory by id, as local files and those near some others have changed it.

        UnknownName where there is none; UserError where a file about it has errors.
        """
        read = self.directories(near)
        if name in read.problems:
            raise read.problems[name]
        if name not in read.found:
            raise UnknownName("directory of services", name, read.found)
        return read.found[name]

    def directories(self, near: Iterable[Path] = ()) -> Directories:
        """Return every directory by id: the shelf's, then those near some files; read once."""
        files = self._files_of_directories(near)
        if files not in self._directories:
            self._directories[files] = directories_of(self.cache, files)
        return self._directories[files]

    def directory_of(self, data: bytes, name: str) -> Directory:
        """Return the directory in a text, as kept with a call. UserError where it has errors."""
        return directory_of(self.cache, data, name)

    def _files_of_forms(self, near: Iterable[Path]) -> tuple[Path, ...]:
        return tuple(dict.fromkeys([*self.form_files(), *near_files(near, "forms")]))

    def _files_of_directories(self, near: Iterable[Path]) -> tuple[Path, ...]:
        folders = dict.fromkeys(one.absolute().parent for one in near)
        lists = (files_near(folder, "services") for folder in folders)
        near_them = [path for files in lists for path in sorted(files, key=changes_another)]
        return tuple(dict.fromkeys([*self.directory_files(), *near_them]))


def near_files(files: Iterable[Path], kind: str) -> list[Path]:
    """Return what of a kind belongs to some files and lies near them, nearest last."""
    folders = dict.fromkeys(one.absolute().parent for one in files)
    return [path for folder in folders for path in files_near(folder, kind)]
