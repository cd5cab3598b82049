"""Where things lie on this machine: the home folder, the store's address, the cache."""

from collections.abc import Mapping
from pathlib import Path

NAME = "hotline-sim"


def home(environ: Mapping[str, str]) -> Path:
    """Return the folder of the user's own data: HOTLINE_SIM_HOME, or the system's place for it."""
    if named := environ.get("HOTLINE_SIM_HOME"):
        return Path(named).expanduser()
    import platformdirs

    return platformdirs.user_data_path(NAME, appauthor=False)


def store_url(environ: Mapping[str, str]) -> str:
    """Return the store's address: HOTLINE_SIM_STORE, or a file in the home folder."""
    return environ.get("HOTLINE_SIM_STORE") or sqlite_url(home(environ) / f"{NAME}.sqlite3")


def sqlite_url(path: Path) -> str:
    """Return the address of a SQLite file; a “?” in its path must not cut it short."""
    if "?" not in str(path):
        return f"sqlite:///{path}"
    from urllib.parse import quote

    return f"sqlite:///file:{quote(str(path))}?uri=true"


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder of what can be made again, such as compiled scenarios."""
    if environ.get("HOTLINE_SIM_HOME"):
        return home(environ) / "cache"
    import platformdirs

    return platformdirs.user_cache_path(NAME, appauthor=False)


def locks_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder of the locks by which windows on this machine know of each other."""
    return home(environ) / "locks"
