"""Reading a scenario: all that is wrong in one run, each finding at its place, in plain words."""

import pytest

from tests.diagnostics.reading import call_with, lines, said_of, said_of_call, variants_of


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
    ) == lines("""
        call.yaml:1:5 bad-id error “Small Call” is not an id. Use small letters a to z, digits
            and single hyphens, at most 60: “small-call”.
        call.yaml:4:11 dangling-reference error There is no competency “saftey”. Did you mean
            “safety”?
        call.yaml:9:3 gauge-range error “trust” starts at 3, outside its range 4 to 5. Start it
            inside the range.
        call.yaml:18:5 unknown-key error The key “sound” is not known in “pickup”. Did you mean
            “sounds”?
        call.yaml:21:71 dangling-reference error There is no gauge “trsut”. Did you mean “trust”?
        call.yaml:31:22 wrong-type error “after” should be a whole number; it is “five”.
        call.yaml:35:17 dangling-reference error There is no behaviour “ask-danger”. Did you mean
            “asks-danger”?
        call.yaml:51:30 wrong-type error “turns” takes “at_least” and “at_most”; it is 3. Write
            {at_least: 3}.
        call.yaml:54:16 wrong-value error “kind” is “half”; it can be safe, partial, lost or harm.
        call.yaml:57:12 dangling-reference error There is no fact “fridays”. Did you mean “friday”?
    """)


def test_without_a_rubric_all_but_its_own_words_is_checked() -> None:
    assert said_of_call(
        ("rubric: small", "rubric: smal"),
        ("teaches: [safety]", "teaches: [saftey]"),
        ("leads_to: hub}", "leads_to: hubb}"),
    ) == lines("""
        call.yaml:3:9 dangling-reference error There is no rubric “smal”. Did you mean “small”?
        call.yaml:21:93 dangling-reference error There is no beat or ending “hubb”. Did you mean
            “hub”?
    """)


def test_a_misspelt_section_does_not_make_every_name_in_it_dangle() -> None:
    assert said_of_call(("endings:", "ending:")) == lines("""
        call.yaml:1:1 missing-key error The file has no “endings”. Add it.
        call.yaml:52:1 unknown-key error The key “ending” is not known. Did you mean “endings”?
    """)


def test_an_invitation_is_a_do_or_a_do_with_its_condition() -> None:
    assert said_of_call(
        ("invites: [asks-safe]", "invites: [pushes, {do: asks-saf, wen: {}}, [asks-safe]]")
    ) == lines("""
        call.yaml:19:15 dangling-reference error There is no do “pushes”. Known here: asks-danger,
            asks-safe, gives-cover, names-feeling, summarises.
        call.yaml:19:28 dangling-reference error There is no do “asks-saf”. Did you mean
            “asks-safe”?
        call.yaml:19:38 unknown-key error The key “wen” is not known in item 2 of “invites”. Did
            you mean “when”?
        call.yaml:19:48 wrong-type error Item 3 of “invites” should be text; it is a list. Take
            the brackets off, or the hyphen.
    """)


def test_an_interruption_names_beats_or_phases() -> None:
    assert said_of_call(("in: [listen]", "in: [listen, hub, lisen]")) == lines("""
        call.yaml:51:64 dangling-reference error There is no beat or phase “lisen”. Did you mean
            “listen”?
    """)


def test_back_is_for_scenes_of_an_interruption() -> None:
    mended = "repairs: [pushes], leads_to: "
    assert said_of_call((f"{mended}hub", f"{mended}back")) == lines("""
        call.yaml:24:3 back-without-interruption error “hub” leads back, but is reached without an
            interruption. Only beats of an interruption may use “leads_to: back”.
    """)


@pytest.mark.parametrize("word", ["silence", "hang-up", "back"])
def test_words_of_answers_name_no_response(word: str) -> None:
    assert said_of_call(("      sorry:", f"      {word}:")) == lines(f"""
        call.yaml:39:7 reserved-word error “{word}” is a word of the format and cannot name a
            response. Choose another id.
    """)


def test_a_phase_names_no_beat() -> None:
    assert said_of_call(
        ("  guard:\n", "  urgent:\n"),
        ("leads_to: guard", "leads_to: urgent"),
        ("guard.wait", "urgent.wait"),
    ) == lines("""
        call.yaml:42:3 reserved-word error “urgent” is a word of the format and cannot name a
            beat. Choose another id.
    """)


@pytest.mark.parametrize("word", ["turns", "disclosed", "used", "unmended", "all", "any", "not"])
def test_words_of_conditions_name_no_gauge(word: str) -> None:
    assert said_of_call(("gauges:\n", f"gauges:\n  {word}: {{start: 3}}\n")) == lines(f"""
        call.yaml:9:3 reserved-word error “{word}” is a word of the format and cannot name a
            gauge. Choose another id.
    """)


def test_a_promise_is_kept_by_an_ending_or_a_kind_of_ending() -> None:
    promise = "promises: [{if: {}, then: {shown: [pushs]}, before: {ending: sfae}}]\n"
    assert said_of_call(("key:\n", f"{promise}key:\n")) == lines("""
        call.yaml:56:36 dangling-reference error There is no behaviour “pushs”. Did you mean
            “pushes”?
        call.yaml:56:62 dangling-reference error There is no ending or kind of ending “sfae”. Did
            you mean “safe”?
    """)


def test_too_many_of_what_is_tried_one_by_one_are_refused() -> None:
    many = "".join(f"  more-{number}: {{leads_to: gone}}\n" for number in range(49))
    assert said_of_call(("interruptions:\n", f"interruptions:\n{many}")) == [
        "call.yaml:49:1 wrong-value error “interruptions” has 51, and may have at most 50."
    ]


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
