"""Says everything that is wrong with authored files, whatever kind they are of."""

from collections.abc import Iterable
from pathlib import Path

from hotline_sim.authoring.check_run import CheckRun
from hotline_sim.authoring.translating.checking import SUFFIX
from hotline_sim.diagnostic import Diagnostic, in_order
from hotline_sim.library import Library
from hotline_sim.storage.files import files_under


class Checker:
    """Checks files against what a library holds, and what is found near or among the files."""

    def __init__(self, library: Library, processes: int = 1) -> None:
        """Use what this machine can see, and no more processes than are given."""
        self._library = library
        self._processes = processes

    def check(self, paths: Iterable[Path]) -> list[Diagnostic]:
        """Return every finding about files and all that lies in folders, in order.

        UserError where a path cannot be read at all.
        """
        paths = list(paths)
        authored = [path for path in paths if path.suffix != SUFFIX]
        files = {path: files_under(path) for path in authored}
        whole = {file.parent for path in authored if path.is_dir() for file in files[path]}
        each = dict.fromkeys(file for path in authored for file in files[path])
        run = CheckRun(self._library, list(each))
        if self._processes > 1:
            run.look_at_many(self._processes)
        found = (*run.of_files(), *run.of_packs(sorted(whole)), *run.of_catalogues(paths))
        return in_order(found)
