"""Reading a scenario: all that is wrong in one run, each finding at its place, in plain words."""

import pytest

from tests.diagnostics.reading import call_with, said_of, said_of_call, variants_of

YES = "when: {trust: {at_least: 4}}, is: Yes"
CLOSE = "leads_to: [{when: {disclosed: [friday]}, is: plan}, {is: half}]"


def test_a_sound_call_has_no_findings_and_one_variant() -> None:
    assert said_of_call() == []
    assert list(variants_of()) == [""]


def test_mistakes_of_every_kind_are_found_in_one_run() -> None:
    assert said_of_call(
        ("id: small-call", "id: Small Call"),
        ("teaches: [safety]", "teaches: [saftey]"),
        ("range: [0, 5]", "range: [4, 5]"),
        ("sounds: [a door]", "sound: [a door]"),
        ("changes: {trust: +2}", "changes: {trsut: two}"),
        ("shows: [asks-danger]", "shows: [ask-danger]"),
        ("after: 5", "after: five"),
        ("when: {turns: {at_least: 3}}", "when: {turns: 3}"),
        ("kind: partial", "kind: half"),
        ("needed: [friday]", "needed: [fridays]"),
    ) == [
        "call.yaml:1:5 bad-id error “Small Call” is not an id. Use small letters a to z,"
        " digits and single hyphens, at most 60: “small-call”.",
        "call.yaml:4:11 dangling-reference error There is no competency “saftey”."
        " Did you mean “safety”?",
        "call.yaml:9:3 gauge-range error “trust” starts at 3, outside its range 4 to 5."
        " Start it inside the range.",
        "call.yaml:18:5 unknown-key error The key “sound” is not known in “pickup”."
        " Did you mean “sounds”?",
        "call.yaml:21:71 dangling-reference error There is no gauge “trsut”. Did you mean “trust”?",
        "call.yaml:31:22 wrong-type error “after” should be a whole number; it is “five”.",
        "call.yaml:35:17 dangling-reference error There is no behaviour “ask-danger”."
        " Did you mean “asks-danger”?",
        "call.yaml:51:30 wrong-type error “turns” takes “at_least” and “at_most”; it is 3."
        " Write {at_least: 3}.",
        "call.yaml:54:16 wrong-value error “kind” is “half”; it can be safe, partial, lost or"
        " harm.",
        "call.yaml:57:12 dangling-reference error There is no fact “fridays”."
        " Did you mean “friday”?",
    ]


def test_without_a_rubric_all_but_its_own_words_is_checked() -> None:
    assert said_of_call(
        ("rubric: small", "rubric: smal"),
        ("teaches: [safety]", "teaches: [saftey]"),
        ("leads_to: hub}", "leads_to: hubb}"),
    ) == [
        "call.yaml:3:9 dangling-reference error There is no rubric “smal”. Did you mean “small”?",
        "call.yaml:21:93 dangling-reference error There is no beat or ending “hubb”."
        " Did you mean “hub”?",
    ]


def test_a_misspelt_section_does_not_make_every_name_in_it_dangle() -> None:
    assert said_of_call(("endings:", "ending:")) == [
        "call.yaml:1:1 missing-key error The file has no “endings”. Add it.",
        "call.yaml:52:1 unknown-key error The key “ending” is not known. Did you mean “endings”?",
    ]


@pytest.mark.parametrize(
    ("guard", "said"),
    [
        (
            "{disclose: [locked]}",
            "17 dangling-reference error There is no gauge or word of a condition “disclose”."
            " Did you mean “disclosed”?",
        ),
        (
            "{trsut: {at_lest: 4}}",
            "17 dangling-reference error There is no gauge or word of a condition “trsut”."
            " Did you mean “trust”?",
        ),
        (
            "{trust: {at_lest: 4}}",
            "25 unknown-key error The key “at_lest” is not known in “trust”."
            " Did you mean “at_least”?",
        ),
        (
            "{trust: 4}",
            "24 wrong-type error “trust” takes “at_least” and “at_most”; it is 4."
            " Write {at_least: 4}.",
        ),
        (
            "{disclosed: locked}",
            "28 wrong-type error “disclosed” should be a list; it is “locked”. Write [locked].",
        ),
        (
            "{disclosed: {any: locked}}",
            "34 wrong-type error “any” should be a list; it is “locked”. Write [locked].",
        ),
        (
            "{disclosed: {any: [locked], al: [friday]}}",
            "44 unknown-key error The key “al” is not known in “disclosed”. Did you mean “all”?",
        ),
        (
            "{used: [hub.dangr]}",
            "24 dangling-reference error There is no move “hub.dangr”. Did you mean “hub.danger”?",
        ),
        (
            "{unmended: pushes}",
            "27 wrong-type error “unmended” should be a list; it is “pushes”. Write [pushes].",
        ),
        (
            "{all: {trust: {at_least: 4}}}",
            "22 wrong-type error “all” should be a list; it is a group of keys.",
        ),
        (
            "{not: [{turns: {at_least: 4}}]}",
            "22 wrong-type error “not” should be a group of keys (all, any, disclosed, not,"
            " turns, unmended, used); it is a list.",
        ),
        (
            "trust",
            "16 wrong-type error “when” should be a group of keys (all, any, disclosed, not,"
            " turns, unmended, used); it is “trust”.",
        ),
    ],
)
def test_what_is_wrong_in_a_condition_is_said_once_and_plainly(guard: str, said: str) -> None:
    assert said_of_call((YES, f"when: {guard}, is: Yes")) == [f"call.yaml:27:{said}"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "leads_to: [plan, half]",
            "74 wrong-type error “leads_to” should be text, or a list of lines with “when” and"
            " “is”; it is a list. Name one, or write “when” and “is” for each.",
        ),
        (
            "leads_to: {is: half}",
            "74 wrong-type error “leads_to” should be text, or a list of lines with “when” and"
            " “is”; it is a group of keys. Begin each line of the list with a hyphen.",
        ),
        (
            "leads_to: [{when: {turns: {at_least: 2}}, is: plan}, half]",
            "117 wrong-type error Item 2 of “leads_to” should be a group of keys (accept, is,"
            " when); it is “half”.",
        ),
        (
            "leads_to: [{is: half}, {when: {turns: {at_least: 2}}, is: plan}]",
            "75 choice-list error This alternative always holds, so those after it are never"
            " taken. Move it to the end.",
        ),
        (
            "leads_to: [{when: {turns: {at_least: 2}}, is: plan}]",
            "75 choice-list error The last of these alternatives has a “when”, so none may hold."
            " End the list with one that has no “when”.",
        ),
        (
            "leads_to: ",
            "72 wrong-type error “leads_to” should be text, or a list of lines with"
            " “when” and “is”; it is empty.",
        ),
        (
            "leads_to: hub, discloses: [{when: {}, is: locked}, {is: []}]",
            "107 wrong-type error “is” should be a list; it is “locked”. Write [locked].",
        ),
    ],
)
def test_what_is_wrong_in_a_choice_stands_where_it_is_written(written: str, said: str) -> None:
    found = said_of_call((CLOSE, written))
    assert f"call.yaml:41:{said}" in found
    assert len(found) <= 2


def test_an_invitation_is_a_do_or_a_do_with_its_condition() -> None:
    assert said_of_call(
        ("invites: [asks-safe]", "invites: [pushes, {do: asks-saf, wen: {}}, [asks-safe]]")
    ) == [
        "call.yaml:19:15 dangling-reference error There is no do “pushes”."
        " Known here: asks-danger, asks-safe, gives-cover, names-feeling, summarises.",
        "call.yaml:19:28 dangling-reference error There is no do “asks-saf”."
        " Did you mean “asks-safe”?",
        "call.yaml:19:38 unknown-key error The key “wen” is not known in item 2 of “invites”."
        " Did you mean “when”?",
        "call.yaml:19:48 wrong-type error Item 3 of “invites” should be text; it is a list."
        " Take the brackets off, or the hyphen.",
    ]


def test_an_interruption_names_beats_or_phases() -> None:
    assert said_of_call(("in: [listen]", "in: [listen, hub, lisen]")) == [
        "call.yaml:51:65 dangling-reference error There is no beat or phase “lisen”."
        " Did you mean “listen”?"
    ]


def test_back_is_for_scenes_of_an_interruption() -> None:
    assert said_of_call(
        ("repairs: [pushes], leads_to: hub", "repairs: [pushes], leads_to: back")
    ) == [
        "call.yaml:24:3 back-without-interruption error “hub” leads back, but is reached without"
        " an interruption. Only beats of an interruption may use “leads_to: back”."
    ]


@pytest.mark.parametrize("word", ["silence", "hang-up", "back"])
def test_words_of_answers_name_no_response(word: str) -> None:
    assert said_of_call(("      sorry:", f"      {word}:")) == [
        f"call.yaml:39:7 reserved-word error “{word}” is a word of the format and cannot name a"
        " response. Choose another id."
    ]


def test_a_phase_names_no_beat() -> None:
    assert said_of_call(
        ("  guard:\n", "  urgent:\n"),
        ("leads_to: guard", "leads_to: urgent"),
        ("guard.wait", "urgent.wait"),
    ) == [
        "call.yaml:42:3 reserved-word error “urgent” is a word of the format and cannot name a"
        " beat. Choose another id."
    ]


def test_an_id_of_letters_that_look_alike_says_which_letter_is_strange() -> None:
    assert said_of_call(("locked: {says", "lоcked: {says")) == [
        "call.yaml:11:3 bad-id error The id “lоcked” holds U+043E CYRILLIC SMALL LETTER O."
        " Use small letters a to z, digits and single hyphens, at most 60: “asks-about-danger”.",
        "call.yaml:36:63 dangling-reference error There is no fact “locked”."
        " Did you mean “lоcked”?",
        "call.yaml:36:87 dangling-reference error There is no fact “locked”."
        " Did you mean “lоcked”?",
    ]


def test_a_reference_of_letters_that_look_alike_is_told_from_the_one_that_is_meant() -> None:
    assert said_of_call(("needed: [friday]", "needed: [frіday]")) == [
        "call.yaml:57:12 dangling-reference error There is no fact “frіday”. Did you mean"
        " “friday”? Yours holds U+0456 CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I."
    ]


def test_an_id_with_nothing_to_see_in_it_is_shown_spelled_out() -> None:
    assert said_of_call(("  gives-up:", "  gives\u200b-up:")) == [
        "call.yaml:50:3 invisible-character error The id “gives\\u200b-up” holds U+200B ZERO"
        " WIDTH SPACE. Type the id anew: something that cannot be seen came in with a paste."
    ]


def test_too_many_of_what_is_tried_one_by_one_are_refused() -> None:
    many = "".join(f"  more-{number}: {{leads_to: gone}}\n" for number in range(49))
    assert said_of_call(("interruptions:\n", f"interruptions:\n{many}")) == [
        "call.yaml:49:1 wrong-value error “interruptions” has 51, and may have at most 50."
    ] or said_of_call(("interruptions:\n", f"interruptions:\n{many}"))[0].endswith(
        "wrong-value error “interruptions” has 51, and may have at most 50."
    )


def test_a_file_that_is_no_scenario_at_all_says_what_it_lacks() -> None:
    assert said_of(b"hello\n") == [
        "call.yaml:1:1 wrong-type error The file should be a group of keys; it is “hello”."
    ]
    assert said_of(b"{}\n") == [
        f"call.yaml:1:1 missing-key error The file has no “{key}”. Add it."
        for key in ("beats", "endings", "id", "opens_at", "rubric", "title")
    ]


def test_a_file_saved_on_another_system_is_the_same_call() -> None:
    plain = call_with()
    assert said_of(b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n")) == []
    broken = call_with(("sounds: [a door]", "sound: [a door]"))
    assert said_of(b"\xef\xbb\xbf" + broken.replace(b"\n", b"\r\n")) == said_of(broken)
    assert said_of(broken.replace(b"\n", b"\r")) == said_of(broken)
