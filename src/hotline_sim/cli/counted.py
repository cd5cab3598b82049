"""Numbers of things, as one would say them."""


def counted(count: int, one: str, many: str = "") -> str:
    """Return how many there are: `1 call`, `2 calls`; `many` is its plural where it is no -s."""
    return f"1 {one}" if count == 1 else f"{count:,} {many or one + 's'}"


def are(count: int) -> str:
    """Return the verb that goes with it."""
    return "is" if count == 1 else "are"
