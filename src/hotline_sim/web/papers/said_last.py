"""The last words of a call, which stand above whatever is written beside it."""

from hotline_sim.call.call import Call
from hotline_sim.web.journey.line import OWN_DEEDS, Heard, heard


def said_last(call: Call) -> tuple[Heard, ...]:
    """Return the trainee's last answer, and what was heard since."""
    lines = call.transcript
    own = [
        number
        for number, line in enumerate(lines)
        if line.voice == "response" or line.voice in OWN_DEEDS
    ]
    start = own[-1] if own else 0
    return tuple(heard(lines[start:], call.scenario.about.caller))
