"""No page is forgotten: what the app answers is what axe-core looks at."""

from starlette.routing import Route

from hotline_sim.desk import Desk
from tests.web import test_axe_alone as alone
from tests.web.room import test_axe as room
from tests.web.room.gathered import room_at

LOOKED_AT = (
    alone.CALL | alone.AFTER | alone.REFRESHERS | alone.STUDY,
    room.DOORS | room.BOARD | room.THREES | room.HEARD,
)

NO_PAGES = {
    "/static/{digest}/{name:path}": "a file",
    "/enter": "lets in, and leads on",
    "/call/{call}/after": "leads on",
    "/refresh": "leads on",
    "/room/events": "a stream",
    "/board/events": "a stream",
    "/room/notice": "a part of other pages: stands on the page of the call",
}


def test_every_page_is_looked_at_with_axe(desk: Desk) -> None:
    with room_at(desk) as (app, _):
        routes = [one for one in app.routes if isinstance(one, Route)]
    answered = {one.path for one in routes if one.methods and "GET" in one.methods}
    pages = answered - set(NO_PAGES)
    hint = "Look at new pages in test_axe_alone.py or room/test_axe.py, and name them there."
    assert pages == set().union(*LOOKED_AT), hint
    assert set(NO_PAGES) <= answered
