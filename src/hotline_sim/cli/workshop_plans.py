"""Which file is meant where somebody names the plan of a workshop."""

from pathlib import Path

from hotline_sim.errors import UserError
from hotline_sim.library import LONGEST_NAME, Library
from hotline_sim.storage.shelf import declares


def plan_file(library: Library, name: str) -> Path | None:
    """Return the file of a plan, by its id or path; None where nothing is called so.

    UserError where a file is named that is not there.
    """
    files = library.plan_files()
    if name in files:
        return files[name]
    if name.endswith((".yaml", ".yml")):
        if not Path(name).is_file():
            near = f" Did you mean “{Path(name).stem}”?" if Path(name).stem in files else ""
            message = f"There is no file {name}.{near}"
            raise UserError(message)
        return Path(name)
    if 0 < len(name) <= LONGEST_NAME:
        return next((path for path in files.values() if declares(path, name)), None)
    return None
