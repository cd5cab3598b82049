"""Reading a rubric: all that is wrong in one run, each finding at its place, in plain words."""

from hotline_sim.diagnostic import Findings
from hotline_sim.rubric.reader import read_rubric
from hotline_sim.rubric.rubric import Kind
from tests.diagnostics.reading import lines, rubric_with, said_of_rubric

RULE = "  - {do: asks-safe, within: 2, breaks: safe-late, because: It comes first.}\n"


def test_a_sound_rubric_is_read_in_the_order_of_the_file() -> None:
    rubric = read_rubric(rubric_with(), Findings("rubric.yaml"))
    assert rubric is not None
    assert list(rubric.competencies) == ["safety", "care"]
    assert list(rubric.behaviours)[:3] == ["asks-safe", "asks-danger", "gives-cover"]
    assert rubric.behaviours["promises"].kind is Kind.RED_LINE
    assert rubric.points_of("pushes") == -4
    assert rubric.order[0].within == 2
    assert rubric.turning_point == 3


def test_mistakes_of_every_kind_are_found_in_one_run() -> None:
    assert said_of_rubric(
        ("title: A rubric", "titel: A rubric"),
        ("harmful: -4", "harmful: minus four"),
        ("asks-danger: {kind: basic, label", "asks_danger: {kind: basik, lable"),
        (", better: You choose.", ""),
        ("why: They feel heard.", "why: They feel heard., better: You sound cross."),
        ("summarises:", "asks-safe:"),
        ("within: 2", "within: 0"),
        ("breaks: safe-late", "breaks: safe-early"),
    ) == lines("""
        rubric.yaml:1:1 missing-key error The file has no “title”. Add it.
        rubric.yaml:2:1 unknown-key error The key “titel” is not known. Did you mean “title”?
        rubric.yaml:3:57 wrong-type error “harmful” should be a whole number; it is “minus four”.
        rubric.yaml:10:7 bad-id error “asks_danger” is not an id. Use small letters a to z, digits
            and single hyphens, at most 60: “asks-danger”.
        rubric.yaml:10:7 missing-key error “asks_danger” has no “label”. Add it.
        rubric.yaml:10:27 wrong-value error “kind” is “basik”; it can be basic, advanced,
            unhelpful, harmful or red_line. Did you mean “basic”?
        rubric.yaml:10:34 unknown-key error The key “lable” is not known in “asks_danger”. Did you
            mean “label”?
        rubric.yaml:13:7 missing-better error “pushes” is a don't (harmful) and has no “better”
            wording. Add what to say instead.
        rubric.yaml:21:7 better-on-a-do error “names-feeling” is a do (basic), and only a don't has
            a “better” wording. Take it out, or mend the kind.
        rubric.yaml:22:7 duplicate-id error The behaviour “asks-safe” also stands under “safety”.
            Each belongs to one competency.
        rubric.yaml:24:29 wrong-value error “within” is 0, and must be at least 1.
        rubric.yaml:24:40 dangling-reference error There is no don't “safe-early”. Did you mean
            “safe-late”?
    """)


def test_a_misspelt_kind_does_not_make_the_behaviour_unknown() -> None:
    assert said_of_rubric(("asks-safe: {kind: basic", "asks-safe: {kind: basik")) == lines("""
        rubric.yaml:9:25 wrong-value error “kind” is “basik”; it can be basic, advanced, unhelpful,
            harmful or red_line. Did you mean “basic”?
    """)


def test_a_rule_of_order_has_one_limit() -> None:
    assert said_of_rubric(("within: 2", "within: 2, before: asks-danger")) == lines("""
        rubric.yaml:24:5 order-limit error A rule of order has one of “within” and “before”; this
            has both. Make two rules of it.
    """)
    assert said_of_rubric((" within: 2,", "")) == lines("""
        rubric.yaml:24:5 order-limit error A rule of order has one of “within” and “before”; this
            has neither.
    """)


def test_before_names_one_do_or_a_list_of_dos() -> None:
    for before in ("asks-danger", "[asks-danger, names-feeling]"):
        assert said_of_rubric(("within: 2", f"before: {before}")) == []
    assert said_of_rubric(("within: 2", "before: [asks-dangr, pushes, 3, {a: b}]")) == lines("""
        rubric.yaml:24:30 dangling-reference error There is no do “asks-dangr”. Did you mean
            “asks-danger”?
        rubric.yaml:24:42 dangling-reference error There is no do “pushes”. Known here:
            asks-danger, asks-safe, gives-cover, names-feeling, summarises.
        rubric.yaml:24:50 dangling-reference error There is no do “3”. Known here: asks-danger,
            asks-safe, gives-cover, names-feeling, summarises.
        rubric.yaml:24:53 wrong-type error Item 4 of “before” should be text; it is a group of
            keys. A text with a colon in it needs quotation marks.
    """)
    assert said_of_rubric(("within: 2", "before: {a: b}")) == lines("""
        rubric.yaml:24:29 wrong-type error “before” should be text; it is a group of keys. A text
            with a colon in it needs quotation marks.
    """)


def test_a_cited_source_is_in_the_list_where_there_is_one() -> None:
    cited = ("why: It is first.", "why: It is first., sources: [S01, S02]")
    assert said_of_rubric(cited) == []
    listed = ("order:\n", "sources: {S01: Ten principles}\norder:\n")
    assert said_of_rubric(cited, listed) == lines("""
        rubric.yaml:9:100 dangling-reference error There is no source “S02”. Did you mean “S01”?
    """)


def test_a_file_that_is_no_rubric_at_all_says_what_it_lacks() -> None:
    findings = Findings("rubric.yaml")
    assert read_rubric(b"{}\n", findings) is None
    assert [str(one) for one in findings] == [
        f"rubric.yaml:1:1 missing-key error The file has no “{key}”. Add it."
        for key in ("competencies", "id", "title")
    ]
