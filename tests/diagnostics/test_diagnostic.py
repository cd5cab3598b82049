"""Findings: collected up to a limit, in order, said once, and safe to print."""

from hotline_sim.diagnostic import MOST_FOUND, Findings, Place, Severity, shown


def test_findings_come_in_the_order_of_the_file_and_once() -> None:
    findings = Findings("a.yaml")
    findings.error("b", Place(2, 1), "Second.")
    findings.error("a", Place(1, 9), "First.", "Mend it.")
    findings.error("b", Place(2, 1), "Second.")
    assert [str(one) for one in findings] == [
        "a.yaml:1:9 a error First. Mend it.",
        "a.yaml:2:1 b error Second.",
    ]


def test_only_an_error_keeps_a_file_from_being_used() -> None:
    findings = Findings("a.yaml")
    findings.add(Severity.WARNING, "a", Place(1, 1), "Look here.")
    assert not findings.refused
    findings.error("b", Place(1, 1), "Wrong.")
    assert findings.refused


def test_nothing_of_a_finding_can_order_a_terminal() -> None:
    findings = Findings("\x1b[2J.yaml")
    findings.error("a", Place(1, 1), "“\x07\u202e”\n", "\x9b")
    (one,) = findings
    assert str(one) == r"\x1b[2J.yaml:1:1 a error “\x07\u202e”\n \x9b"
    assert one.file == r"\x1b[2J.yaml"


def test_what_can_be_seen_is_shown_as_it_is() -> None:
    assert shown("ສະບາຍດີ “é” 👩") == "ສະບາຍດີ “é” 👩"
    assert shown("a\u200bb\udcff") == r"a\u200bb\udcff"


def test_more_findings_than_anybody_reads_are_not_kept() -> None:
    findings = Findings("a.yaml")
    for line in range(1, MOST_FOUND + 50):
        findings.add(Severity.NOTE, "a", Place(line, 1), "Again.")
    *_, last = findings
    assert len(findings.found) == MOST_FOUND + 1
    assert (last.code, last.place.line) == ("too-many-findings", MOST_FOUND + 1)
    assert findings.full
    assert findings.refused
