"""How many plays step together: as many as memory has room for, whatever the call is like.

A long call has many answers to remember until its plays are over, a wide one many states to find.
Plays come to the same in whatever portions they step.
"""

LEAST, MOST = 1 << 8, 1 << 15
"""Of more at once the columns no longer stay near the processor."""

BEGIN = 1 << 12

ANSWERS = 2_000_000
"""So many answers may be remembered in one portion; then so many edges may be found."""

EDGES = 400_000


def next_portion(plays: int, *, answers: int, edges: int) -> int:
    """Return how many plays to take next, where so many took so many answers, and found edges."""
    load = max(answers / ANSWERS, edges / EDGES)
    if load > 1:
        return max(LEAST, plays // 2)
    return min(MOST, plays * 2) if load < 1 / 2 else plays
