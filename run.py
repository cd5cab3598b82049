#!/usr/bin/env python3
"""Start hotline-sim, or check it, in a private environment made on first use under .venv/.

python3 run.py [ARGUMENTS]             the app
python3 run.py test [ARGUMENTS]        every check there is; arguments go to pytest
python3 run.py wheelhouse [ARGUMENTS]  fill wheelhouse/, for machines without network
python3 run.py pictures [ARGUMENTS]    draw the screens

Standard library only: it runs before anything is installed.
"""

import hashlib
import os
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
LOCKS = ROOT / "requirements"
WHEELHOUSE = ROOT / "wheelhouse"
ON_WINDOWS = os.name == "nt"
CHECKS = "ruff format --check", "ruff check", "mypy", "lint-imports", "pytest", "hotline-sim check"
TOO_OLD = """hotline-sim needs Python 3.11 or newer, and this is {}.{} ({}). Start it with a newer \
one, for example: python3.12 run.py"""
NO_VENV = """This Python cannot make virtual environments, and hotline-sim sets itself up in one. \
On Debian or Ubuntu: sudo apt install python3-venv, then start again."""
NO_NETWORK = """No network, and setting up needs it once. Connect and start again; or fill a \
folder on a like machine that has it (python3 run.py wheelhouse) and put it here. Pip last said:"""
WRONG_WHEELHOUSE = """The wheelhouse folder lacks what this system and this Python need. Delete \
it, and fill one on a like machine with network (python3 run.py wheelhouse). Pip last said:"""


def environment(kind: str) -> Path:
    """Return the folder of one environment: the app's is never touched for the checks."""
    return ROOT / ".venv" / kind


def program(kind: str, name: str) -> str:
    """Return where an environment keeps a program."""
    where = environment(kind)
    return str(where / "Scripts" / f"{name}.exe" if ON_WINDOWS else where / "bin" / name)


def stop(why: str, output: bytes = b"") -> NoReturn:
    """Say why it goes no further, with the end of what the failing command said."""
    print(why, *output.decode(errors="replace").splitlines()[-12:], sep="\n  ", file=sys.stderr)
    raise SystemExit(2)


def made_of(kind: str) -> str:
    """Return a hash of all that an environment is made of: another hash, another environment."""
    digest = hashlib.sha256(f"{ROOT} {sys.version_info[:2]}".encode())
    for source in (LOCKS / f"{kind}.txt", ROOT / "pyproject.toml"):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def prepare(kind: str) -> None:
    """Make the environment, unless it was made to its end from what stands here now."""
    where, content = environment(kind), made_of(kind)
    stamp = where / "complete"  # written last: without it, whatever is there is cleared away
    if Path(program(kind, "python")).exists() and stamp.exists() and stamp.read_text() == content:
        return
    if not find_spec("ensurepip"):
        stop(NO_VENV)
    import venv

    print("Setting up hotline-sim: once, for about a minute ...", file=sys.stderr)
    venv.create(where, clear=True, with_pip=True, symlinks=not ON_WINDOWS)
    local = ("--no-index", "--find-links", f"{WHEELHOUSE}") if WHEELHOUSE.is_dir() else ()
    pip(kind, "install", "--no-compile", *local, "--require-hashes", "-r", f"{LOCKS / kind}.txt")
    pip(kind, "install", "--no-compile", "--no-deps", "--no-build-isolation", "-e", f"{ROOT}")
    # Now, because where PYTHONDONTWRITEBYTECODE is set no start ever keeps what it compiled.
    words = (program(kind, "python"), "-m", "compileall", "-qq", "-j0", where, ROOT / "src")
    subprocess.run(words, check=False)
    stamp.write_text(content)


def pip(kind: str, *arguments: str) -> None:
    """Run pip, silent unless it fails; then say the likeliest reason."""
    words = (program(kind, "python"), "-m", "pip", "--disable-pip-version-check", *arguments)
    done = subprocess.run(words, capture_output=True, check=False)
    if done.returncode:
        offline = b"connection broken" in done.stderr + done.stdout
        other = WRONG_WHEELHOUSE if WHEELHOUSE.is_dir() else "Pip failed. It last said:"
        stop(NO_NETWORK if offline else other, done.stdout + done.stderr)


def become(*words: str) -> NoReturn:
    """Give this process over, so that the terminal and its signals go straight there."""
    if not ON_WINDOWS:
        os.execv(words[0], words)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise SystemExit(subprocess.run(words, check=False).returncode)


def check_all(*arguments: str) -> None:
    """Run every check in order; the first that fails is the last."""
    for each in CHECKS:
        tool, *options = each.split()
        extra = ("-n", "auto", *arguments) if tool == "pytest" else ()
        words = (program("dev", tool), *options, *extra)
        print(f"== {each}", flush=True)
        began = time.monotonic()
        failed = subprocess.run(words, cwd=ROOT, check=False).returncode
        took = f"{time.monotonic() - began:.1f} s"
        if failed:
            raise SystemExit(f"== {each}: FAILED, {took}; nothing after it was run")
        print(f"== {each}: passed, {took}", flush=True)


def fill_wheelhouse(*arguments: str) -> None:
    """Fetch all that is in the lock; the folder appears only when it is full."""
    part = ROOT / "wheelhouse.part"
    options = ("--no-deps", "--only-binary", ":all:", "--require-hashes", "-d", f"{part}")
    pip("app", "download", *options, "-r", f"{LOCKS / 'dev.txt'}", *arguments)
    WHEELHOUSE.mkdir(exist_ok=True)
    for wheel in part.iterdir():
        wheel.replace(WHEELHOUSE / wheel.name)
    part.rmdir()


def main(ours: str = "", *arguments: str) -> None:
    """Do what the first word names; where it is none of ours, start the app."""
    if sys.version_info < (3, 11):
        stop(TOO_OLD.format(*sys.version_info[:2], sys.executable))
    kind = "dev" if ours in {"test", "pictures"} else "app"
    prepare(kind)
    if ours == "test":
        check_all(*arguments)
    elif ours == "wheelhouse":
        fill_wheelhouse(*arguments)
    elif ours == "pictures":
        become(program(kind, "python"), f"{ROOT / 'tools' / 'pictures.py'}", *arguments)
    else:
        become(program(kind, "hotline-sim"), *sys.argv[1:])


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except (OSError, subprocess.CalledProcessError) as fault:
        stop(f"hotline-sim could not be set up: {fault}.", getattr(fault, "output", None) or b"")
