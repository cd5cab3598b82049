"""A peer written for Node, in a process of its own, that works when it is given a line."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any, Self

PEERS = Path(__file__).parent / "peers"


def missing(package: str) -> str:
    """Return what is not installed, and how to install it; nothing where a package is there."""
    if shutil.which("node") is None:
        return f"{package} was skipped: there is no node on this machine."
    if not (PEERS / "node_modules" / package).is_dir():
        return f"{package} was skipped: it is not installed (npm ci --prefix benchmarks/peers)."
    return ""


class Node:
    """A script of `peers/`, waiting for its turn."""

    def __init__(self, script: str, *arguments: object) -> None:
        """Start it; its memory is not the limit."""
        words = ["node", "--max-old-space-size=8192", str(PEERS / script), *map(str, arguments)]
        self._node = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )

    def turn(self, line: str = "") -> dict[str, Any]:
        """Have it work once, and return what it answers."""
        assert self._node.stdin
        assert self._node.stdout
        self._node.stdin.write(f"{line}\n")
        answer: dict[str, Any] = json.loads(self._node.stdout.readline())
        return answer

    def __enter__(self) -> Self:
        """Keep the process for a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self._node.communicate()
