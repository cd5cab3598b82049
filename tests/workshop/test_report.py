"""The report: what a workshop came to, in numbers, with nobody's name or code in it."""

import io
import json

import pytest

from hotline_sim.desk import Desk
from hotline_sim.plain.page import Page
from hotline_sim.plain.room_board import write_board
from hotline_sim.plain.room_report import write_report
from hotline_sim.storage.rooms import workshop_named
from hotline_sim.workshop import words
from hotline_sim.workshop.calls import taken_call
from hotline_sim.workshop.events import BehaviourMarked
from hotline_sim.workshop.looking import Looking
from hotline_sim.workshop.openings import opening_of
from hotline_sim.workshop.page import page_of
from hotline_sim.workshop.planning import Line
from hotline_sim.workshop.report import Report, as_data, report_of
from hotline_sim.workshop.room import Room, found_room
from tests.samples import recorded_text
from tests.workshop.rooms import PLAN, Hands

NASTY = "<script>alert(1)</script> {{ 7*7 }} \x1b[2J"


@pytest.fixture
def held(desk: Desk, clock: Hands) -> Room:
    """A workshop with something of everything in it."""
    desk.library.scenario_path("small-call").write_text(recorded_text(), "utf-8")
    room = found_room(desk.store, PLAN, "", clock).room
    people = [
        room.join(f"Guest {n} <b>", ("river", "hill")[n % 2], "en").person.code for n in range(4)
    ]
    first, second, third = (
        opening_of(room.plan.rounds[number], desk.library, desk.store) for number in (0, 2, 3)
    )
    one = room.open_round(first)
    for number, person in enumerate(people):
        with taken_call(desk, room.take_call(person, one.number), clock) as taken:
            taken.call.respond("name" if number else "safe")
            if number:
                taken.call.hang_up()
    clock.move(1200)
    room.end_round(1)
    room.open_round(second)
    for number, person in enumerate(people):
        heard = BehaviourMarked(2, "m", "asks-safe" if number else "promises", 1, "pickup")
        room.mark(person, heard, desk.library.rubric("small"))
    room.end_round(2)
    room.open_round(third)
    form = desk.library.form("small-record")
    for number, person in enumerate(people):
        room.write_sheet(person, 3, form, "urgency", "U1" if number else "U2")
    room.put_item(None, "a", Line(NASTY, "A list", "Hill desk", "May"))
    room.put_item(None, "b", Line("No beds"))
    room.merge_items("b", "a")
    return room


@pytest.fixture
def report(held: Room, desk: Desk, clock: Hands) -> Report:
    return report_of(held, clock.now, desk)


def test_it_tells_each_round_by_what_was_done_in_it(report: Report) -> None:
    called, observed, recorded = report.rounds
    assert (called.minutes, called.planned_minutes, called.people) == (20, 20, 4)
    (choices,) = called.choices
    assert {way.response: way.people for way in choices.crossings[0].ways} == {
        "pickup.name": 3,
        "pickup.safe": 1,
    }
    assert observed.heard is not None and observed.heard.people == 4
    (urgency,) = recorded.written
    assert (urgency.leaf, urgency.people, urgency.same) == ("urgency", 4, 0.5)
    assert report.agencies == (("River desk", 2), ("Hill desk", 2))
    (line,) = report.plan
    assert (line.item.challenge[:8], [one.id for one in line.merged]) == ("<script>", ["b"])


def test_what_nobody_heard_is_one_line(report: Report) -> None:
    heard = report.rounds[1].heard
    assert heard is not None
    first, *_ = heard.behaviours
    missed = first._replace(label="asking how long", found=0, added=0, chances=4)
    told = heard._replace(behaviours=(*heard.behaviours, missed))
    assert words.unheard(told).startswith("There, and heard by nobody: ")
    assert "asking how long" in words.unheard(told)
    assert "asking how long" not in [one.label for one in words.most_missed(told)]
    assert words.unheard(heard._replace(behaviours=())) == ""


def test_endings_and_times_are_told_in_words(report: Report) -> None:
    (choices,) = report.rounds[0].choices
    several = choices._replace(endings=(("a", "lost", 2), ("b", "safe", 1), ("c", "lost", 1)))
    assert words.endings(several) == [
        "1 person: The call ended safely.",
        "3 people: The call ended with the caller lost.",
    ]
    assert "open still" in words.how_long(report.rounds[0]._replace(minutes=0))


def test_no_form_of_it_names_anybody(report: Report, held: Room) -> None:
    text = io.StringIO()
    write_report(report, Page(text))
    whole = text.getvalue() + page_of(report) + json.dumps(as_data(report))
    for code, person in held.state.people.items():
        assert code not in whole
        assert person.nickname not in whole
        assert person.nickname.replace("<", "&lt;") not in whole


def test_on_plain_lines_it_can_be_read_and_orders_no_terminal(report: Report) -> None:
    text = io.StringIO()
    write_report(report, Page(text))
    told = text.getvalue()
    assert "3 of 4   Your full name first. [harmful]" in told
    assert "asking whether it is safe (basic): heard in 3 of 4 chances (too few to judge)" in told
    assert "\x1b" not in told
    assert "  + No beds" in told
    assert "Hill desk, by May" in told


def test_on_its_page_what_people_wrote_is_text(report: Report) -> None:
    page = page_of(report)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "http" not in page.replace("http-equiv", "")


def test_as_data_it_says_which_form_it_has(report: Report) -> None:
    data = json.loads(json.dumps(as_data(report)))
    assert data["schema"] == "hotline-sim/workshop/1"
    assert data["rounds"][0]["choices"][0]["crossings"][0]["answered"] == 4


def test_the_board_beside_sees_what_the_server_keeps(held: Room, desk: Desk, clock: Hands) -> None:
    looking = Looking(desk, workshop_named(desk.store, held.id), clock)
    held.end_round(3)
    one = held.open_round(opening_of(held.plan.rounds[0], desk.library, desk.store))
    person = next(iter(held.state.people))
    with taken_call(desk, held.take_call(person, one.number), clock) as taken:
        taken.call.respond("safe")
    held.ask_help(person)
    clock.move(130)
    board = looking.board()
    assert board.seats[0].person == person
    assert (board.seats[0].doing, board.seats[0].idle, board.seats[0].stuck) == (
        *("on the line", 130),
        True,
    )
    text = io.StringIO()
    write_board(board, looking.title, Page(text))
    assert "For you alone:\n  Guest 0 <b> (river): asked for you 2:10 ago" in text.getvalue()
    assert "3 reading the brief" in text.getvalue()
