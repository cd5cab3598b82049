"""What is practised, by a stable name: a behaviour of a rubric, or something to know.

`behaviour:<rubric>:<behaviour>` · `steps:<rubric>`: what comes when in a call ·
`field:<form>:<leaf>`: what a field is for, and what belongs into it ·
`code:<form>:<leaf>:<code>`: what a code means · `assessment:<form>:<code>`: what the rule makes of
a record · `service:<directory>:<service>`: who does what.
"""

from hashlib import blake2b

BEHAVIOUR, STEPS, FIELD, CODE, ASSESSMENT, SERVICE = (
    "behaviour",
    "steps",
    "field",
    "code",
    "assessment",
    "service",
)


def behaviour(rubric: str, name: str) -> str:
    """Return the card of a do or a don't."""
    return f"{BEHAVIOUR}:{rubric}:{name}"


def steps(rubric: str) -> str:
    """Return the card of what comes when in a call."""
    return f"{STEPS}:{rubric}"


def field(form: str, leaf: str) -> str:
    """Return the card of a field of the record."""
    return f"{FIELD}:{form}:{leaf}"


def code(form: str, leaf: str, name: str) -> str:
    """Return the card of one code of a field."""
    return f"{CODE}:{form}:{leaf}:{name}"


def assessment(form: str, name: str) -> str:
    """Return the card of what the rule of act, means and purpose comes to."""
    return f"{ASSESSMENT}:{form}:{name}"


def service(directory: str, name: str) -> str:
    """Return the card of a service of the directory."""
    return f"{SERVICE}:{directory}:{name}"


def kind_of(card: str) -> str:
    """Return what kind of thing a card is about."""
    return card.partition(":")[0]


def behaviour_of(card: str) -> tuple[str, str] | None:
    """Return the rubric and the behaviour of a card; None where it is about something else."""
    kind, _, rest = card.partition(":")
    rubric, _, name = rest.partition(":")
    return (rubric, name) if kind == BEHAVIOUR and name else None


def number_of(card: str) -> int:
    """Return the same whole number for a card, always and everywhere."""
    return int.from_bytes(blake2b(card.encode(), digest_size=7).digest())
