"""What a translator is told of a text: who says it, to whom, and when."""

from hotline_sim.scenario.compiled import Beat, CompiledScenario, Move

WHOLE_CALL = {
    "title": "The name of the call, as lists show it.",
    "content_note": "What in the call may be hard to hear; read before picking up.",
    "brief": "What the trainee reads before picking up.",
    "caller.name": "What the caller is called; a first name, and invented.",
    "caller.voice": "How the caller sounds.",
    "caller.fears": "Something the caller is afraid of.",
}

ENDS = {
    "caller": "{caller} says this",
    "again": "{caller} says this when the call comes back here",
    "sounds": "A sound on the line",
    "say": "The trainee can say this",
    "because": "Why, told to the trainee after the call",
    "better": "What would have been better to say, told after the call",
}
"""By the end of an id: who says it."""

PAPERS = {
    "rubric": {
        "name": "What a competency is called.",
        "about": "What a competency is.",
        "practise": "What to practise, told to the trainee.",
        "label": "What a behaviour is called; it stands in the middle of sentences.",
        "why": "Why a behaviour matters, told to the trainee.",
        "example": "A sentence that shows a behaviour, as a responder would say it.",
        "better": "What to say instead, as a responder would say it.",
        "because": "Why the order of things matters, told to the trainee.",
    },
    "form": {
        "label": "What a field or an answer of the form is called.",
        "help": "What is explained below it.",
    },
    "services": {
        "short": "Its name, as short as can be.",
        "languages": "A language the service is spoken with in.",
        "hours": "When it can be reached.",
        "caution": "What to know before passing a caller on to it.",
        "contacts": "Who or what is reached by one of its numbers.",
    },
}
"""By kind of file and the end of an id."""


def of_papers(kind: str, context: str) -> str:
    """Return what there is to know of a text of a rubric, form or directory."""
    return PAPERS[kind].get(context.rpartition(".")[2], "")


def of_scenario(scenario: CompiledScenario, context: str) -> str:
    """Return what there is to know of a text of a scenario."""
    if context in WHOLE_CALL:
        return WHOLE_CALL[context]
    caller = scenario.about.caller or "The caller"
    kind, _, rest = context.partition(".")
    if kind == "facts":
        return f"{caller} tells this."
    place, end = rest.partition(".")[0], rest.rpartition(".")[2]
    said = ENDS[end].format(caller=caller)
    beat = next((one for one in scenario.places if one.id == place), None)
    return f"{said}{_where(beat)}.{_poor(scenario, context, end)}"


def _where(beat: Beat | None) -> str:
    if beat is None:
        return ""
    return ", as the call ends" if beat.ending else f", at “{beat.id}” (phase: {beat.phase})"


def _poor(scenario: CompiledScenario, context: str, end: str) -> str:
    """Say that an answer is meant to be poor: its translation has to be as poor."""
    if end != "say":
        return ""
    move = next((one for one in scenario.moves if _id(one) in context), None)
    return " It is a poor answer, and meant to be." if move is not None and move.slips else ""


def _id(move: Move) -> str:
    """Return how a move stands in the ids of its texts."""
    beat, _, response = move.name.rpartition(".")
    return f"beats.{beat}.responses.{response}."
