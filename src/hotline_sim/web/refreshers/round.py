"""Where somebody stands in a sitting of refreshers: in the address, and nowhere else.

So a page can be opened again, gone back to and sent twice; what was answered is in the store.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Self
from urllib.parse import urlencode

MOST = 60
"""How many refreshers one sitting may hold."""

LONGEST = 300
"""Letters of the id of one."""

Read = Callable[[str], Sequence[str]]
"""Returns every value of a name that was sent."""


class Round(NamedTuple):
    """What is still to be asked, and how it went so far."""

    left: tuple[str, ...]
    """The ids of the drills to ask, the one to answer now first."""
    seed: int
    many: int = 0
    """How many there are in all."""
    right: int = 0
    """How many were answered rightly."""
    gone: int = 0
    """How many things were due that nothing can ask for any more."""

    @classmethod
    def read(cls, read: Read) -> Self:
        """Return the round that was sent; whatever makes no sense in it is left out."""
        left = tuple(name[:LONGEST] for name in read("left")[:MOST])
        counts = {name: _count(read(name)) for name in ("seed", "many", "right", "gone")}
        return cls(left, **counts)

    @property
    def fields(self) -> list[tuple[str, str]]:
        """The same as names and values, for an address or a form."""
        counts = self._asdict()
        left = counts.pop("left")
        return [("left", name) for name in left] + [(name, str(n)) for name, n in counts.items()]

    @property
    def number(self) -> int:
        """Which one is asked now, from 1."""
        return max(1, self.many - len(self.left) + 1)

    def at(self, page: str, **more: str) -> str:
        """Return the address of a page of refreshers, with this round."""
        return f"/refresh/{page}?{urlencode([*self.fields, *more.items()])}"

    def after(self, *, is_right: bool) -> Self:
        """Return the round once its first drill is answered."""
        return self._replace(left=self.left[1:], right=self.right + is_right)


def _count(values: Sequence[str]) -> int:
    text = values[0] if values else ""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 12 else 0
