"""A catalogue from its file, kept compiled by the hash of what that holds."""

from pathlib import Path

from hotline_sim.language import codec
from hotline_sim.language.catalogue import Catalogue
from hotline_sim.language.po import MAX_BYTES, compiled, parsed
from hotline_sim.storage.cache import Cache, key_of


def catalogue_of(cache: Cache, path: Path) -> Catalogue:
    """Return the catalogue in a file.

    OSError or UnreadableCatalogueError where it cannot be read.
    """
    data = catalogue_bytes(path)
    key = key_of("catalogue", codec.FORMAT, data)
    kept = cache.made(key, codec.decode)
    if kept is None:
        kept = compiled(parsed(data))
        cache.put(key, codec.encode(kept))
    return kept


def catalogue_bytes(path: Path) -> bytes:
    """Return what a file holds, or of one too large just enough to tell. May raise OSError."""
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)
