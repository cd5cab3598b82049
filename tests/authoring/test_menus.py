"""Which response of a beat is the best."""

from typing import Any

from hotline_sim.authoring.menus import Menu
from tests.authoring.subjects import DO, DONT, HARM, RED_LINE, Said, call, subject


def best(menu: Menu) -> set[str]:
    return {one.move.id for one in menu.options if one.best}


def only_menu(*responses: Said) -> Menu:
    (menu,) = call(responses).menus
    return menu


def test_the_best_shows_the_do_that_is_invited() -> None:
    assert best(only_menu(Said("One."), Said("Two.", DO), Said("Three.", DONT))) == {"b"}


def test_several_may_be_as_good() -> None:
    menu = only_menu(Said("One.", DO), Said("Two.", DO), Said("Three."))
    assert best(menu) == {"a", "b"}
    assert menu.chance == 2 / 3


def test_where_nothing_is_gained_it_is_the_one_without_a_slip() -> None:
    assert best(only_menu(Said("One.", DONT), Said("Two."), Said("Three.", HARM))) == {"b"}


def test_harm_stands_below_what_is_unhelpful_and_a_red_line_below_harm() -> None:
    menu = only_menu(Said("One."), Said("Two.", RED_LINE), Said("Three.", HARM), Said("F.", DONT))
    order = sorted(menu.options, key=lambda one: one.standing, reverse=True)
    assert [one.move.id for one in order] == ["a", "d", "c", "b"]


def test_a_beat_where_all_responses_are_as_good_is_no_menu_to_choose_from() -> None:
    assert call([Said("One.", DO), Said("Two.", DO)]).menus == ()
    assert call([Said("One."), Said("Two.")]).menus == ()


def test_a_beat_where_every_response_is_a_slip_is_no_menu_to_choose_from() -> None:
    assert call([Said("One.", DONT), Said("Two.", HARM)]).menus == ()


def test_what_is_open_only_now_and_then_is_no_option() -> None:
    responses: dict[str, dict[str, Any]] = {
        "a": {"say": "One.", "shows": [DO]},
        "b": {"say": "Two."},
        "waits": {"say": "Three.", "when": {"turns": {"at_least": 2}}},
        "mends": {"say": "Four.", "repairs": [HARM]},
        "slips": {"say": "Five.", "shows": [HARM]},
    }
    for one in responses.values():
        one["leads_to"] = "end"
    made = subject(beats={"beat-1": {"invites": [DO], "responses": responses}})
    (menu,) = made.menus
    assert [one.move.id for one in menu.options] == ["a", "b", "slips"]
