"""What is said about a call before it is picked up: on the shelf, beside it, and in full."""

from typing import TYPE_CHECKING

from textual.content import Content

from hotline_sim.language.comparing import alike
from hotline_sim.language.names import both_names
from hotline_sim.practice import Shelved
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.scenario.compiled import Brief

DIFFICULTY = {1: "steady", 2: "pressed", 3: "critical"}
"""What each difficulty is called."""


def kind_of(brief: "Brief") -> str:
    """Return what kind of call it is, in words."""
    return clean(brief.call_type.replace("-", " "))


def pack_name(pack: str) -> str:
    """Return what a pack is called: the name of its folder, in words."""
    words = clean(pack.replace("-", " ").replace("_", " "))
    return f"{words[:1].upper()}{words[1:]}"


def details(one: Shelved) -> str:
    """Return a call's row on the shelf."""
    brief = one.brief
    parts = [
        kind_of(brief),
        DIFFICULTY.get(brief.difficulty, str(brief.difficulty)),
        f"{brief.minutes} min",
        both_names(brief.language),
        clean(one.last) or "new to you",
    ]
    return " · ".join(parts)


def matches(one: Shelved, typed: str) -> bool:
    """Return whether a call has all the typed words somewhere."""
    brief = one.brief
    text = alike(f"{one.pack} {brief.id} {brief.title} {brief.caller} {details(one)}")
    return all(word in text for word in alike(typed).split())


def about(one: Shelved) -> Content:
    """Return all that is known before picking up, with what may be hard first."""
    brief = one.brief
    note = brief.content_note.strip()
    return Content.assemble(
        (brief.title, "bold $primary"),
        "\n",
        (details(one), "$quiet"),
        ("\n\nBefore you pick up: ", "bold") if note else "",
        note,
        "\n\n",
        _paragraphs(brief.brief),
        _section("It practises", ", ".join(one.competencies)),
        _section("Pack", pack_name(one.pack)),
        _section("Checked by", _reviews(brief.reviews)),
    )


def _paragraphs(text: str) -> str:
    """Return an authored text with its line breaks inside paragraphs undone."""
    blocks = text.strip().split("\n\n")
    return "\n\n".join(" ".join(block.split()) for block in blocks)


def _section(name: str, text: str) -> Content:
    if not text:
        return Content("")
    return Content.assemble("\n\n", (f"{name}: ", "bold"), text)


def _reviews(count: int) -> str:
    if not count:
        return "nobody from practice yet; take its debrief with that in mind"
    return f"{count} practitioner{'' if count == 1 else 's'}"
