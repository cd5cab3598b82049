"""Every catalogue that this machine can see: by what it is of, and its language."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from hotline_sim.language.catalogue import BASE, Catalogue
from hotline_sim.language.kept import catalogue_of
from hotline_sim.language.po import UnreadableCatalogueError
from hotline_sim.language.shelf import OURS, CatalogueShelf
from hotline_sim.language.text import Say
from hotline_sim.storage.cache import Cache

INTERFACE = "hotline-sim"
"""The name of the catalogue of our own sentences."""


class Authored(Protocol):
    """What has texts: a scenario, rubric, form or directory."""

    @property
    def id(self) -> str:
        """What it is called in its file."""

    @property
    def digest(self) -> str:
        """What sets it apart from every other, and from itself before a change."""


Thing = TypeVar("Thing", bound=Authored)


class Translation(NamedTuple):
    """A language something can be had in beside its own."""

    language: str
    draft: bool
    """Whether no native reader has gone over it, or some of it is not translated yet."""


class Catalogues:
    """What there is in other languages: each catalogue read once, each thing translated once."""

    def __init__(self, folders: Sequence[Path], cache: Cache) -> None:
        """Look in folders of content; what later ones say stands before earlier."""
        self.shelf = CatalogueShelf(folders)
        self.troubles: dict[Path, str] = {}
        """Why files could not be read, in a sentence: what they are of is shown as written."""
        self._cache = cache
        self._read: dict[Path, Catalogue | None] = {}
        self._found: dict[tuple[str, str, str], Catalogue] = {}
        self._said: dict[tuple[str, ...], object] = {}

    def interface(self, language: str) -> Catalogue:
        """Return the catalogue of our own sentences; an empty one where there is none."""
        return self.of(OURS, INTERFACE, language)

    def of(self, kind: str, name: str, language: str, base: str = BASE) -> Catalogue:
        """Return the catalogue of a scenario, rubric, form or directory, by its id.

        `kind` is one of `storage.shelf.KINDS`; `base` is the language it is written in. Where
        there is none it is an empty one, which marks every text as missing.
        """
        if language == base:
            return Catalogue(language, base=base)
        key = (kind, name, language)
        if key not in self._found:
            self._found[key] = self._laid_over(*key)
        return self._found[key]._replace(base=base)

    def said(
        self,
        kind: str,
        thing: Thing,
        language: str,
        texts: Callable[[Thing, Say], Thing],
        base: str = BASE,
    ) -> Thing:
        """Return a thing with its texts in a language, made once for each.

        `texts` is what knows the texts of its kind, such as `scenario.texts.said`.
        """
        if language == base:
            return thing
        key = (kind, thing.digest, str(getattr(thing, "variant", "")), language)
        made = self._said.get(key)
        if not isinstance(made, type(thing)):
            made = texts(thing, self.of(kind, thing.id, language, base).say)
            self._said[key] = made
        return made

    def translations(self, kind: str, name: str) -> tuple[Translation, ...]:
        """Return the languages something can be had in, beside the one it is written in."""
        found = ((one, self.of(kind, name, one)) for one in self.shelf.languages(kind, name))
        return tuple(
            Translation(language, one.draft or not one.is_whole)
            for language, one in found
            if one.is_spoken
        )

    def look_beside(self, folder: Path) -> None:
        """Find what lies in a folder of files that are on no shelf, too: it stands before all."""
        if self.shelf.look_beside(folder):
            self._found.clear()
            self._said.clear()

    def _laid_over(self, kind: str, name: str, language: str) -> Catalogue:
        found = Catalogue(language)
        for path in self.shelf.files(kind, name, language):
            if (one := self._catalogue_in(path)) is not None:
                found = one._replace(language=language).over(found)
        return found

    def _catalogue_in(self, path: Path) -> Catalogue | None:
        if path not in self._read:
            try:
                self._read[path] = catalogue_of(self._cache, path)
            except (OSError, UnreadableCatalogueError) as problem:
                self._read[path] = None
                self.troubles[path] = getattr(problem, "strerror", None) or str(problem)
        return self._read[path]
