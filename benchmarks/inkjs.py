"""inkjs, playing a story in a process of its own, one round when it is asked for one."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any, NamedTuple, Self

PEERS = Path(__file__).parent / "peers"


class Heard(NamedTuple):
    """Where the story has come to."""

    said: str
    trust: int


def missing() -> str:
    """Return what is not installed, and how to install it; nothing where inkjs can play."""
    if shutil.which("node") is None:
        return "inkjs was skipped: there is no node on this machine."
    if not (PEERS / "node_modules" / "inkjs").is_dir():
        return "inkjs was skipped: it is not installed (npm ci --prefix benchmarks/peers)."
    return ""


class Ink:
    """A story being played."""

    def __init__(self, file: Path, seed: int) -> None:
        """Compile the story in the file with inkjs's own compiler, and start it."""
        words = ["node", str(PEERS / "play.mjs"), str(file), str(seed)]
        self._node = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        self.heard = _heard(self._answer())

    def round(self, steps: int) -> float:
        """Play some steps; return the CPU seconds each took."""
        assert self._node.stdin
        self._node.stdin.write(f"{steps}\n")
        answer = self._answer()
        self.heard = _heard(answer)
        return float(answer["each"])

    def __enter__(self) -> Self:
        """Keep the process for a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self._node.communicate()

    def _answer(self) -> dict[str, Any]:
        assert self._node.stdout
        answer: dict[str, Any] = json.loads(self._node.stdout.readline())
        return answer


def _heard(answer: dict[str, Any]) -> Heard:
    return Heard(answer["said"].strip(), answer["trust"])
