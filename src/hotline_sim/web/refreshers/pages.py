"""The pages of refreshers: asked, told, and the end of a sitting.

Whatever is sent twice counts once: each question has a name of its own, under which its answer is
kept before it is told.
"""

import secrets
from weakref import WeakKeyDictionary

from starlette.exceptions import HTTPException
from starlette.responses import Response

from hotline_sim.errors import NotAllowed
from hotline_sim.library import Library
from hotline_sim.refresher.asking import Answered, Asked, answered, asked, picks_in
from hotline_sim.refresher.deck import Deck, deck_of
from hotline_sim.refresher.drill import Drill, Kind
from hotline_sim.refresher.picking import Picked
from hotline_sim.refresher.practice import Practice
from hotline_sim.refresher.sitting import SESSION
from hotline_sim.refresher.told import ended, proposed, told
from hotline_sim.web.refreshers.round import Round
from hotline_sim.web.routing import get, post
from hotline_sim.web.visit import Visit

_DECKS: WeakKeyDictionary[Library, dict[str, Deck]] = WeakKeyDictionary()
"""The drills of each library, by language: made once, they serve everybody."""


async def begin(visit: Visit) -> Response:
    """Pick what to ask, and ask the first."""
    practice = await visit.off(_practice, visit)
    seed = secrets.randbelow(2**31)
    picked = await visit.off(practice.plan, SESSION, seed)
    left = tuple(drill.id for drill in picked.drills)
    return visit.go(Round(left, seed, len(left), gone=picked.gone).at("ask"))


async def ask(visit: Visit) -> Response:
    """Show the question that comes now; what is no more is passed over."""
    here = Round.read(visit.request.query_params.getlist)
    practice = await visit.off(_practice, visit)
    while here.left and here.left[0] not in practice.deck.drills:
        here = here._replace(left=here.left[1:], many=max(0, here.many - 1))
    if not here.left:
        return visit.go(here.at("end"))
    notes = await visit.off(practice.notes, Picked((), here.gone)) if here.number == 1 else ()
    return _asked(visit, here, practice.deck.drills[here.left[0]], notes)


async def answer(visit: Visit) -> Response:
    """Keep an answer, then tell what it came to."""
    here = Round.read(lambda name: [str(one) for one in visit.form.getlist(name)])
    practice = await visit.off(_practice, visit)
    drill = practice.deck.drills.get(here.left[0]) if here.left else None
    if drill is None:
        return visit.go(here.at("ask"))
    one = practice.ask(drill, here.seed, _name(visit))
    try:
        picks = _picks(visit, one)
        found = await visit.off(practice.answer, one, picks)
    except NotAllowed as problem:
        return _asked(visit, here, drill, (str(problem),), 400)
    after = here.after(is_right=found.is_right)
    return visit.go(after.at("told", drill=drill.id, picks=" ".join(picks)))


async def tell(visit: Visit) -> Response:
    """Show whether an answer was right, and why."""
    asked_for = visit.request.query_params
    here = Round.read(asked_for.getlist)
    practice = await visit.off(_practice, visit)
    drill = practice.deck.drills.get(asked_for.get("drill", ""))
    if drill is None:
        return visit.go(here.at("ask"))
    found = _answered(drill, here.seed, tuple(asked_for.get("picks", "").split()))
    return visit.page(
        "refreshers/told.html",
        here=here.at("told", drill=drill.id, picks=asked_for.get("picks", "")),
        drill=drill,
        answer=found,
        found=told(found),
        round=here,
        onward=here.at("ask") if here.left else here.at("end"),
        heard=drill.recap,
    )


async def end(visit: Visit) -> Response:
    """Show how it went, and whether a whole call is a good next step."""
    here = Round.read(visit.request.query_params.getlist)
    practice = await visit.off(_practice, visit)
    call = await visit.off(lambda: practice.proposal)
    return visit.page(
        "refreshers/end.html",
        here=here.at("end"),
        ended=ended(here.right, here.many) if here.many else "",
        call=call,
        proposed=proposed(practice.deck.titles[call]) if call else "",
    )


def _practice(visit: Visit) -> Practice:
    """Return the practice of whoever asks; the first one in a language makes its drills."""
    library, language = visit.desk.library, visit.language
    decks = _DECKS.setdefault(library, {})
    if language not in decks:
        decks[language] = deck_of(library, language)
    return Practice(
        visit.desk,
        visit.seat.person,
        language=language,
        clock=visit.face.options.now,
        deck=decks[language],
    )


def _asked(
    visit: Visit, here: Round, drill: Drill, notes: tuple[str, ...], status: int = 200
) -> Response:
    return visit.page(
        "refreshers/ask.html",
        status,
        here=here.at("ask"),
        drill=drill,
        asked=asked(drill, here.seed, ""),
        round=here,
        name=_name(visit) or secrets.token_hex(8),
        notes=notes,
        places=_places(visit, len(drill.options)),
        is_order=drill.kind is Kind.ORDER,
        is_slip=drill.kind is Kind.SLIP,
        heard=drill.recap,
    )


def _name(visit: Visit) -> str:
    """Return the name of the question that was sent, kept to what a name of ours can be."""
    name = visit.field("name", 16)
    return name if name.isascii() and name.isalnum() else ""


def _picks(visit: Visit, one: Asked) -> tuple[str, ...]:
    """Return what was chosen: an option, or all of them by the numbers beside them."""
    if one.takes == 1:
        return (visit.field("pick", 200),)
    places = _places(visit, one.takes)
    order = [
        str(1 + places.index(str(number))) if str(number) in places else "0"
        for number in range(1, len(places) + 1)
    ]
    return picks_in(one, " ".join(order))


def _places(visit: Visit, many: int) -> list[str]:
    """Return the place that each of some options was given; empty where it was given none."""
    return [visit.field(f"place.{number}", 2) for number in range(1, many + 1)]


def _answered(drill: Drill, seed: int, picks: tuple[str, ...]) -> Answered:
    """Return an answer as it was; an address that was made up is no page of ours."""
    try:
        return answered(asked(drill, seed, ""), picks)
    except NotAllowed as problem:
        raise HTTPException(404) from problem


ROUTES = [
    get("/refresh", begin),
    get("/refresh/ask", ask),
    post("/refresh/answer", answer),
    get("/refresh/told", tell),
    get("/refresh/end", end),
]
