"""Reading a form: all that is wrong in one run, each finding at its place, in plain words.

What each finding looks like stands in docs/diagnostics, whose examples are tests too.
"""

import copy
import json

from hotline_sim.diagnostic import Findings
from hotline_sim.intake.codec import decode, encode
from hotline_sim.intake.form import NOT_ASKED, UNKNOWN, Form
from hotline_sim.intake.reader import read_form
from hotline_sim.storage.values import value_of
from hotline_sim.storage.yaml_source import parse
from tests.diagnostics.pages import EXAMPLE
from tests.diagnostics.reading import lines

FIRST = (EXAMPLE / "forms" / "first-record.yaml").read_text("utf-8")
RIVER = (EXAMPLE / "forms" / "river-station.yaml").read_text("utf-8")


def read(text: str, *known: Form) -> tuple[Form | None, list[str]]:
    """Return what comes of reading a form, and the findings."""
    findings = Findings("form.yaml")
    form = read_form(text.encode(), {one.id: one for one in known}, findings)
    assert (form is None) == findings.refused
    return form, [str(one) for one in findings]


def first() -> Form:
    """Return the shared form of the example."""
    form, _ = read(FIRST)
    assert form is not None
    return form


def river(*changes: tuple[str, str]) -> tuple[Form | None, list[str]]:
    """Return the form that leads to it, with texts replaced."""
    text = RIVER
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return read(text, first())


def test_a_form_is_read_leaf_by_leaf_in_the_order_of_the_file() -> None:
    form = first()
    assert list(form.sections.items())[:2] == [("safety", "Safety"), ("story", "The story")]
    assert list(form.leaves)[:9] == [
        *("safe_to_talk", "may_call", "may_call.reason", "number", "place.country"),
        *("place.landmark", "control", "age_band", "narrative"),
    ]
    assert [one.id for one in form.leaves["may_call"].answers] == [
        *("yes", "no", "overridden", UNKNOWN, NOT_ASKED),
    ]
    assert form.leaves["may_call.reason"].shown_when == ("may_call", ("overridden",))
    assert form.leaves["may_call.reason"].critical
    assert [one.id for one in form.leaves["place.country"].codes] == ["LA", "TH", "other"]
    assert form.leaves["place.landmark"].holds == "line"
    assert form.leaves["number"].answers == ()


def test_parts_have_from_their_field_what_they_do_not_say() -> None:
    form, findings = read("""\
id: rows
title: Rows
agency: Us
sections:
  all:
    title: All
    fields:
      passed_on:
        label: Passed on
        kind: repeat
        critical: true
        pii: true
        parts:
          to: {label: To, kind: text}
          how: {label: How, kind: auto, critical: false, pii: false, codes: {cold: Cold}}
""")
    assert findings == []
    assert form is not None
    to, how = form.leaves["passed_on.*.to"], form.leaves["passed_on.*.how"]
    assert (to.critical, to.pii, how.critical, how.pii) == (True, True, False, False)
    assert form.leaf("passed_on.12.to") == to
    for strange in ("passed_on.*.to", "passed_on.0.to", "passed_on.01.to", "passed_on.x.to"):
        assert form.leaf(strange) is None
    assert [one.id for one in how.answers] == ["cold"]


def test_mistakes_of_every_kind_are_found_in_one_run() -> None:
    _, findings = read(
        FIRST.replace("kind: yes_no", "kind: yes-no")
        .replace("holds: phone", "holds: telephone")
        .replace("label: Age", "lable: Age")
        .replace("codes: lands", "codes: countries")
        .replace("Other: Another way", "Other: papers kept")
    )
    assert findings == lines("""
        form.yaml:20:15 wrong-value error “kind” is “yes-no”; it can be choice, several, ordinal,
            yes_no, text, number, date, datetime, auto, group, place or repeat. Did you mean
            “yes_no”?
        form.yaml:26:16 wrong-value error “holds” is “telephone”; it can be line, lines, name or
            phone. Did you mean “phone”?
        form.yaml:33:58 dangling-reference error There is no list of codes “countries”. Known here:
            lands.
        form.yaml:45:11 duplicate-label error “Other” and “WithholdsDocuments” have the same label.
            Say in words how they differ.
        form.yaml:46:7 missing-key error “age_band” has no “label”. Add it.
        form.yaml:47:9 unknown-key error The key “lable” is not known in “age_band”. Did you mean
            “label”?
    """)


def test_every_open_end_of_a_crosswalk_is_found_in_one_run() -> None:
    _, findings = river(
        ("    report: narrative\n", ""),
        ("    boat: The number of the boat is the station’s own.\n", ""),
        ("        minor: under-18\n", ""),
        ('free: "yes"', 'free: "no"'),
    )
    found = [" ".join(one.split(" ")[:2]) for one in findings]
    assert found == [
        "form.yaml:19:3 crosswalk-gap",
        "form.yaml:19:3 crosswalk-gap",
        "form.yaml:24:9 crosswalk-unclear",
        "form.yaml:38:5 crosswalk-gap",
        "form.yaml:42:3 crosswalk-gap",
        "form.yaml:42:3 crosswalk-gap",
        "form.yaml:42:3 crosswalk-gap",
    ]


def test_nothing_can_be_taken_out_of_a_crosswalk_without_a_finding() -> None:
    """Of the example, that is, in which nothing is said twice."""
    tree = parse(RIVER.encode(), Findings(""))
    assert tree is not None
    whole = json.loads(json.dumps(value_of(tree)))
    taken_out = 0
    for group in ("fields", "cannot_hold", "shared_cannot_hold"):
        for name, said in whole["crosswalk"][group].items():
            inner = said.get("codes", said) if isinstance(said, dict) else {}
            for code in ("", *inner):
                less = copy.deepcopy(whole)
                above = less["crosswalk"][group]
                inside = above[name].get("codes", above[name]) if code else above
                del inside[code or name]
                _, findings = read(json.dumps(less), first())
                assert findings, (group, name, code)
                taken_out += 1
    assert taken_out == 32


def test_a_crosswalk_leads_to_a_shared_form_and_to_no_other() -> None:
    form, findings = river()
    assert findings == []
    assert form is not None
    for known in ((), (form._replace(id="first-record"),)):
        _, findings = read(RIVER, *known)
        assert len(findings) == 1
    assert "has a crosswalk itself" in findings[0]
    _, findings = river(("to: first-record", "to: river-station"))
    assert findings[0].startswith("form.yaml:18:7 dangling-reference")


def test_codes_with_the_same_name_need_not_be_written() -> None:
    form, findings = river()
    assert findings == []
    assert form is not None
    assert form.crosswalk is not None
    ring_back = next(one for one in form.crosswalk.bridges if one.leaf == "ring_back")
    assert [one.code for one in ring_back.meanings] == ["yes", "no", UNKNOWN, NOT_ASKED]


def test_a_form_is_kept_as_it_was_read() -> None:
    form, _ = river()
    assert form is not None
    assert decode(encode(form)) == form
    assert decode(encode(first())) == first()
