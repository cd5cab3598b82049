"""The moments of a call as their author writes them: beats, responses, interruptions, endings."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Discriminator, Field, Tag

from hotline_sim.scenario.guard import GRAMMAR_WORDS, Guard, IdsChoice, TextChoice
from hotline_sim.storage.authored import Authored, Slug, Text, meanings, said

Phase = Literal["open", "listen", "urgent", "understand", "options", "consent", "refer", "close"]
PHASES: tuple[str, ...] = Phase.__args__  # type: ignore[attr-defined]
ExplainedPhase = Annotated[
    Phase,
    meanings(
        {
            "open": "Picking up: who you are, and whether it is safe to talk.",
            "listen": "Room for the caller's own words.",
            "urgent": "Danger, injury, a child, how much time there is.",
            "understand": "What happened: movement, freedom to leave, papers, debt, threats.",
            "options": "Honest choices, each with what may come of it.",
            "consent": "Asking, for each agency and each purpose.",
            "refer": "Handing over.",
            "close": "Summing up, the plan, the next contact.",
        }
    ),
]
EndingKind = Literal["safe", "partial", "lost", "harm"]
ENDING_KINDS: tuple[str, ...] = EndingKind.__args__  # type: ignore[attr-defined]
ExplainedEnding = Annotated[
    EndingKind,
    meanings(
        {
            "safe": "The caller is no worse off, and has a plan.",
            "partial": "Something is missing, and the caller may ring again.",
            "lost": "The caller is gone without what they rang for.",
            "harm": "The caller is worse off than before; such a call is unsafe.",
        }
    ),
]
Drill = Literal["good", "bad"]
ExplainedDrill = Annotated[
    Drill,
    meanings(
        {
            "good": "Makes sense read alone: taken before others.",
            "bad": "Makes none without the whole call: never taken.",
        }
    ),
]
RESERVED = frozenset({"silence", "hang-up", "back"})
"""Words of the answers grammar, which no beat, response or ending may be called."""

MOST_TRIED = 50
"""How many interruptions, or ways of hanging up, may be tried one after the other."""


def _not_reserved(words: frozenset[str], what: str, name: str) -> str:
    if name in words:
        message = f"“{name}” is a word of the format and cannot name {what}."
        raise said("reserved-word", message, "Choose another id.")
    return name


MoveId = Annotated[Slug, AfterValidator(lambda name: _not_reserved(RESERVED, "a response", name))]
BeatId = Annotated[
    Slug, AfterValidator(lambda name: _not_reserved(RESERVED | frozenset(PHASES), "a beat", name))
]
EndingId = Annotated[Slug, AfterValidator(lambda name: _not_reserved(RESERVED, "an ending", name))]
GaugeId = Annotated[
    Slug, AfterValidator(lambda name: _not_reserved(GRAMMAR_WORDS, "a gauge", name))
]


class Invitation(Authored):
    """A do that the moment calls for, where it depends."""

    do: str
    """The behaviour of the rubric."""
    when: Guard | None = None
    """When the moment calls for it."""


def _invited_shape(value: Any) -> str:
    return _GROUP if isinstance(value, dict) else _TEXT


_GROUP, _TEXT = "\0group", "\0text"
Invited = Annotated[
    Annotated[str, Tag(_TEXT)] | Annotated[Invitation, Tag(_GROUP)],
    Discriminator(_invited_shape),
]
"""A do, or {do, when}."""


class Silence(Authored):
    """Saying nothing, as a move; the clock presses it after some seconds."""

    after: Annotated[int, Field(ge=1, le=600)] = 20
    """After how many seconds the clock does it by itself, 1 to 600."""
    shows: tuple[str, ...] = ()
    """The behaviours of the rubric it shows."""
    changes: dict[str, int] = {}
    """How much each gauge goes up or down: {trust: +1}."""
    discloses: IdsChoice = ()
    """The facts the caller tells into the silence; may depend, as a list of when and is."""
    leads_to: TextChoice
    """The beat or ending it leads to, or “back”; may depend, as a list of when and is."""
    because: str = ""
    """Why it was good or bad here, told in the debrief to the trainee as “you”."""


class Response(Authored):
    """One thing the trainee can say or do at a beat."""

    say: Text
    """The words, as they are said."""
    when: Guard | None = None
    """When it is open; only for what would make no sense yet. Left out: always."""
    repeats: bool = False
    """Whether it may be said again and again; else once in a call."""
    repairs: tuple[str, ...] = ()
    """The don'ts it takes back. Open only while one of them is not yet mended."""
    shows: tuple[str, ...] = ()
    """The behaviours of the rubric it shows, dos and don'ts."""
    changes: dict[str, int] = {}
    """How much each gauge goes up or down: {trust: -2}."""
    discloses: IdsChoice = ()
    """The facts the caller tells in answer; may depend, as a list of when and is."""
    leads_to: TextChoice
    """The beat or ending it leads to, or “back”; may depend, as a list of when and is."""
    because: str = ""
    """Why it was good or bad, told in the debrief to the trainee as “you”, without blame."""
    better: str = ""
    """For a don't: what to say instead at this very moment. Left out: the rubric's wording."""


class HangUp(Authored):
    """Where hanging up leads, and what it shows."""

    when: Guard | None = None
    """When this way is taken; the last way has none."""
    leads_to: str
    """The ending it leads to."""
    shows: tuple[str, ...] = ()
    """The behaviours of the rubric it shows, such as ends-call-first."""
    because: str = ""
    """Why it was right or wrong here, told in the debrief to the trainee as “you”."""


class AuthoredBeat(Authored):
    """One moment: what the caller says and the responses open to the trainee."""

    phase: ExplainedPhase = "listen"
    """Which part of a call it is."""
    caller: TextChoice = ""
    """What the caller says when the beat is entered; may depend, as a list of when and is."""
    again: TextChoice | None = None
    """What the caller says on coming back to this beat; may depend. Left out: the same again."""
    sounds: tuple[str, ...] = ()
    """What is heard before the caller speaks."""
    discloses: IdsChoice = ()
    """The facts the caller tells here, after the cue; may depend, as a list of when and is."""
    invites: tuple[Invited, ...] = ()
    """The dos this moment calls for; only what is invited can be missed, or earn points."""
    silence: Silence | None = None
    """What saying nothing does here. Left out: waiting does nothing."""
    on_hang_up: Annotated[tuple[HangUp, ...], Field(max_length=MOST_TRIED)] | None = None
    """Where hanging up leads here, in place of the one for the whole call; the first that holds."""
    keep_order: bool = False
    """Whether the responses are shown in the order of the file; else they are shuffled."""
    drill: ExplainedDrill | None = None
    """Whether refreshers of two minutes may be cut from here. Left out: where they can be."""
    responses: dict[MoveId, Response] = {}
    """What the trainee may say, each under an id of its own."""


class Interruption(Authored):
    """A move the call makes by itself when its guard holds."""

    when: Guard | None = None
    """When it happens. Left out: after the first move it may follow."""
    in_: tuple[str, ...] | None = Field(None, alias="in")
    """The beats or phases it may cut in before. Left out: all."""
    leads_to: TextChoice
    """The beat or ending it cuts in with; may depend, as a list of when and is."""
    repeats: bool = False
    """Whether it may happen again; else once in a call."""


class AuthoredEnding(Authored):
    """A final beat."""

    kind: ExplainedEnding
    """How it went for the caller."""
    caller: TextChoice = ""
    """The last words, or what is heard in their place; may depend, as a list of when and is."""
    sounds: tuple[str, ...] = ()
    """What is heard before them."""
    worth: int = 0
    """How this ending compares with the others, in points; it never decides a verdict."""
    because: str = ""
    """One sentence for the debrief on why the call came to this."""
