"""What works here: what lies behind these pages, and what to do where it does not work.

A terminal is not looked at: nobody needs one here. The pages bring their own letters, so that the
fonts of the system are none of their concern either.
"""

from collections.abc import Iterator, Sequence

from starlette.responses import Response

from hotline_sim.doctor.examine import examine_behind, verdict
from hotline_sim.doctor.finding import SIGNS, Finding, State, fine
from hotline_sim.doctor.language import LANGUAGES, READ_THIS
from hotline_sim.language.text import worded
from hotline_sim.web.routing import get
from hotline_sim.web.study.alone import only_alone
from hotline_sim.web.visit import Visit

LETTERS = {
    "Latin": worded("doctor.latin", "Latin"),
    "Lao": worded("doctor.lao", "Lao"),
    "Thai": worded("doctor.thai", "Thai"),
}
"""The letters that come with the pages."""

TAGS = {name: tag for tag, name in LANGUAGES.items()}

STATES = {
    State.FINE: worded("doctor.state.fine", "works"),
    State.MEND: worded("doctor.state.mend", "could be better"),
    State.BROKEN: worded("doctor.state.broken", "does not work"),
    State.UNKNOWN: worded("doctor.state.unknown", "could not be looked at"),
}
"""What each sign says, to those who do not see it."""

TOPICS = {
    "language": worded("doctor.topic.language", "Letters"),
    "store": worded("doctor.topic.store", "The record of practice"),
    "files": worded("doctor.topic.files", "Files"),
    "versions": worded("doctor.topic.versions", "Versions"),
}


NAMES = {
    **LETTERS,
    "where": worded("doctor.where", "where"),
    "state": worded("doctor.state", "state"),
    "opens": worded("doctor.opens", "opens"),
    "can be written": worded("doctor.can-be-written", "can be written"),
    "size": worded("doctor.size", "size"),
    "whole": worded("doctor.whole", "whole"),
    "windows": worded("doctor.windows", "windows"),
    "disk": worded("doctor.disk", "disk"),
    "your folder": worded("doctor.folder", "your folder"),
    "cache": worded("doctor.cache", "cache"),
    "calls": worded("doctor.calls", "calls"),
}
"""What is looked at; libraries go by their own names."""


async def works_here(visit: Visit) -> Response:
    """Show what was found, topic by topic."""
    only_alone(visit)
    found = (*_letters(), *await visit.off(_behind, visit))
    return visit.page(
        "study/doctor.html",
        verdict=verdict(found),
        read_this=[(LETTERS[name], TAGS[name], text) for name, text in READ_THIS],
        topics=_topics(found),
        NAMES=NAMES,
        SIGNS=SIGNS,
        STATES=STATES,
    )


def _behind(visit: Visit) -> tuple[Finding, ...]:
    return tuple(examine_behind(visit.desk.environ, visit.desk.library))


def _letters() -> Iterator[Finding]:
    for name in LETTERS:
        said = worded("doctor.letters", "come with these pages; nothing has to be installed")
        yield fine("language", name, said)


def _topics(found: Sequence[Finding]) -> dict[str, list[Finding]]:
    """Return the findings of each topic, by what it is called."""
    return {said: [one for one in found if one.topic == topic] for topic, said in TOPICS.items()}


ROUTES = [get("/doctor", works_here)]
