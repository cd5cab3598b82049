"""A role-play in threes without a script: three browsers, one call, and what is said of it."""

from hotline_sim.desk import Desk
from hotline_sim.workshop.dealing import CALLER, OBSERVER, RESPONDER
from tests.web.room.gathered import Gathering, gathering
from tests.web.served import Browser

PAGE = "/room/threes"


async def begun(place: Gathering) -> dict[str, Browser]:
    """Open a role-play for three, begin its first turn, and return who plays what."""
    people = await place.three()
    await place.opens(1)
    await people[0].get("/room")
    await people[0].get(PAGE)
    await people[0].press("/begin")
    names = dict(zip(("Noy", "Mai", "Dao"), people, strict=True))
    found = {}
    for name, browser in names.items():
        role = place.room.role_of(place.code_of(name))
        assert role is not None
        found[role.role] = browser
        await browser.get(PAGE)
    assert set(found) == {CALLER, RESPONDER, OBSERVER}
    return found


async def test_each_of_the_three_has_a_screen_of_their_own(desk: Desk) -> None:
    async with gathering(desk) as place:
        at = await begun(place)
        assert "You are Noy, the caller" in at[CALLER].page.text
        assert "Hello? Quick." in at[CALLER].page.text
        assert "You answer, aloud" in at[RESPONDER].page.text
        assert "You are alone on the line." in at[RESPONDER].page.text
        assert "Can you talk safely?" not in at[RESPONDER].page.text
        assert "tap what you hear" in at[OBSERVER].page.text
        assert "asking whether it is safe" in at[OBSERVER].page.text


async def test_the_caller_moves_the_call_and_the_others_follow(desk: Desk) -> None:
    async with gathering(desk) as place:
        at = await begun(place)
        await at[CALLER].press("/move", "“Can you talk safely?”")
        assert "Yes. Ask me." in at[CALLER].page.text
        assert "listening" in (await at[RESPONDER].get(PAGE)).text
        assert "Yes. Ask me." in (await at[OBSERVER].get(PAGE)).text
        taking = next(iter(place.room.state.rounds[1].takings.values()))
        kept = desk.store.events(taking.call)
        assert [one.kind for one in kept] == ["CallOpened", "ResponseGiven"]
        assert kept[1].body["read_as"] == "nearest, as caller heard it"


async def test_a_tap_sent_twice_moves_once_and_a_late_one_is_told(desk: Desk) -> None:
    async with gathering(desk) as place:
        at = await begun(place)
        form = at[CALLER].page.form("/move")
        await at[OBSERVER].get(PAGE)
        late = at[OBSERVER].page.form("/move")
        for _ in range(2):
            await at[CALLER].send(form, "“Can you talk safely?”")
            assert at[CALLER].answer.status_code == 200
        await at[OBSERVER].send(late, "“Your full name first.”")
        assert at[OBSERVER].answer.status_code == 409
        assert "Somebody was faster" in at[OBSERVER].page.text
        taking = next(iter(place.room.state.rounds[1].takings.values()))
        assert len(desk.store.events(taking.call)) == 2


async def test_whoever_answers_moves_nothing_and_marks_nothing(desk: Desk) -> None:
    async with gathering(desk) as place:
        at = await begun(place)
        move = at[CALLER].page.form("/move")
        mark = at[OBSERVER].page.form("/mark")
        token = at[RESPONDER].page.form("/room/out").fields["token"]
        await at[RESPONDER].send(move, "“Can you talk safely?”", token=token)
        assert "You answer aloud" in at[RESPONDER].page.text
        await at[RESPONDER].send(mark, token=token, mark="asks-safe")
        assert "Whoever answers does not mark" in at[RESPONDER].page.text
        taking = next(iter(place.room.state.rounds[1].takings.values()))
        await at[RESPONDER].client.post(
            f"/call/{taking.call}/say", data={"token": token, "at": "0", "response": "pickup.safe"}
        )
        assert len(desk.store.events(taking.call)) == 1
        assert place.room.state.rounds[1].marks == {}


async def test_the_observer_marks_now_and_before_and_takes_back(desk: Desk) -> None:
    async with gathering(desk) as place:
        at = await begun(place)
        form = at[OBSERVER].page.form("/mark")
        for _ in range(2):
            await at[OBSERVER].send(form, mark="asks-safe")
        assert "✓ asking whether it is safe" in at[OBSERVER].page.text
        await at[CALLER].press("/move", "“Can you talk safely?”")
        await at[OBSERVER].get(PAGE)
        assert "1 “Can you talk safely?” ✓ asking whether it is safe" in at[OBSERVER].page.text
        marks = place.room.state.rounds[1].marks.values()
        assert [(one.behaviour, one.at, one.beat) for one in marks] == [("asks-safe", 1, "pickup")]
        await at[OBSERVER].get(f"{PAGE}?about=1")
        await at[OBSERVER].send(at[OBSERVER].page.form("/mark"), unmark="asks-safe")
        assert place.room.state.rounds[1].marks == {}


async def test_behaviours_are_found_by_their_words(desk: Desk) -> None:
    async with gathering(desk) as place:
        at = await begun(place)
        await at[OBSERVER].get(f"{PAGE}?find=cover")
        assert "giving a cover story" in at[OBSERVER].page.text
        assert "naming a feeling" not in at[OBSERVER].page.text
        await at[OBSERVER].get(f"{PAGE}?find=nothing-like-it")
        assert "No behaviour has all these words." in at[OBSERVER].page.text


async def test_after_a_turn_the_three_see_what_was_heard_and_roles_go_round(desk: Desk) -> None:
    async with gathering(desk) as place:
        at = await begun(place)
        await at[OBSERVER].send(at[OBSERVER].page.form("/mark"), mark="asks-safe")
        await at[CALLER].press("/move", "“Your full name first.”")
        await at[CALLER].press("/move", "They end the call")
        for browser in at.values():
            text = (await browser.get(PAGE)).text
            assert "The call is over. Take a breath." in text
            assert "Judged by a person" in text
            assert "Nearest to: “Your full name first.”" in text
            assert "A name helps nobody yet." in text
        before = place.room.state.rounds[1].cast("1")
        form = at[CALLER].page.form("/begin")
        for _ in range(2):
            await at[CALLER].send(form)
        one = place.room.state.rounds[1]
        assert one.turn_of("1") == 2
        now = {code: role.role for code, role in one.cast("1").items()}
        assert all(now[code] != role.role for code, role in before.items())
        assert len(one.takings) == 2


async def test_a_call_can_be_stopped_to_talk_about_it(desk: Desk) -> None:
    async with gathering(desk) as place:
        at = await begun(place)
        stop = next(one for one in at[CALLER].page.forms if "Stop the call" in one.buttons)
        await at[CALLER].send(stop, "Stop the call")
        assert "Take a breath" in at[CALLER].page.text
        assert "Nothing was said in this call." in at[CALLER].page.text


async def test_a_latecomer_observes_and_who_leaves_is_said(desk: Desk) -> None:
    async with gathering(desk) as place:
        at = await begun(place)
        late = await place.comes("Late", "hill")
        assert place.room.state.people[place.code_of("Late")].group == ""
        await late.get(PAGE)
        assert "Take a place where there is room" in late.page.text
        await late.press("/sit", "Group 1 Noy, Mai, Dao")
        assert "tap what you hear" in late.page.text
        await at[CALLER].get("/room")
        await at[CALLER].press("/leave")
        await late.get(PAGE)
        assert "Whoever called has left" in late.page.text
        await late.press("/move", "“Can you talk safely?”")
        await at[RESPONDER].get("/room")
        await at[RESPONDER].press("/leave")
        await late.get(PAGE)
        assert "Begin turn 2" in late.page.text
        await late.press("/begin")
        assert place.room.state.rounds[1].turn_of("1") == 2


async def test_a_paused_room_moves_no_role_play(desk: Desk) -> None:
    async with gathering(desk) as place:
        at = await begun(place)
        await place.facilitator.get("/board")
        await place.facilitator.press("/board/pause")
        await at[CALLER].press("/move", "“Can you talk safely?”")
        assert "paused the room" in at[CALLER].page.text
        await place.facilitator.press("/board/go-on")
        await at[CALLER].get(PAGE)
        await at[CALLER].press("/move", "“Can you talk safely?”")
        assert "Yes. Ask me." in at[CALLER].page.text


async def test_without_a_role_play_everybody_is_sent_to_the_room(desk: Desk) -> None:
    async with gathering(desk) as place:
        noy = await place.comes("Noy")
        await noy.get(PAGE)
        assert noy.path == "/room"
