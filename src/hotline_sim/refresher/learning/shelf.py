"""The learning paths that this machine can see, by id."""

from hotline_sim.errors import UnknownName, UserError
from hotline_sim.learning.kept import path_of
from hotline_sim.learning.path import LearningPath
from hotline_sim.library import Library
from hotline_sim.storage.shelf import bytes_in


def paths(library: Library) -> dict[str, LearningPath]:
    """Return every learning path that reads without an error; later files stand before earlier."""
    found = {}
    for file in library.learning_files():
        try:
            read = path_of(library.cache, bytes_in(file), str(file))
        except UserError:
            continue
        found[read.id] = read
    return found


def path(library: Library, name: str) -> LearningPath:
    """Return a learning path by id.

    UnknownName where there is none; UserError where its file has errors.
    """
    found = paths(library)
    if name in found:
        return found[name]
    for file in library.learning_files():
        if file.stem == name:
            return path_of(library.cache, bytes_in(file), str(file))
    raise UnknownName("learning path", name, found)
