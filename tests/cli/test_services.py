"""`services`: looking up whom a caller can be passed on to."""

import json
from pathlib import Path

from tests.cli.running import Command, refused


def first_words(out: str) -> list[str]:
    """Return the ids that were printed, in order."""
    return [line.partition(":")[0] for line in out.splitlines() if line and line[0] != " "]


def test_without_words_every_service_is_listed(command: Command) -> None:
    ran = command("services")
    assert ran.code == 0 and ran.err == ""
    ids = first_words(ran.out)
    assert 16 <= len(ids) <= 24
    assert {"atd", "lwu", "lftu", "zone-office"} <= set(ids)


def test_words_find_the_best_first_and_say_what_to_know(command: Command) -> None:
    ran = command("services", "unpaid", "wages", "--place", "Xayabury")
    assert first_words(ran.out)[0] == "lftu"
    assert "thai-1300" not in first_words(ran.out)
    assert "duty officer: 00-0301 (fictitious)" in ran.out
    assert "Careful: " in ran.out


def test_an_entry_that_nobody_tried_for_long_says_so(command: Command) -> None:
    ran = command("services", "river house", "--need", "shelter")
    assert "more than a year ago" in ran.out.split("\n\n")[0]


def test_services_as_json(command: Command) -> None:
    rows = json.loads(command("services", "--need", "interpretation", "--format", "json").out)
    assert "interpreters" in {row["id"] for row in rows}
    assert {"directory", "contacts", "accepts", "caution", "is_old", "verified_on"} <= rows[
        0
    ].keys()
    assert rows[0]["contacts"][0].keys() == {"whom", "where"}


def test_nothing_found_is_no_mistake_and_an_unknown_word_for_a_need_is(command: Command) -> None:
    assert command("services", "qqqq") == (
        0,
        "",
        "No service fits. Ask for less: a word, a need or a place.\n",
    )
    assert "Did you mean “shelter”?" in refused(command("services", "--need", "sheltr"))
    assert "There is no place “Moon”" in refused(command("services", "--place", "Moon"))


def test_a_local_file_changes_an_entry_and_a_broken_one_is_said(
    command: Command, home: Path
) -> None:
    own = home / "library" / "services"
    own.mkdir(parents=True)
    change = "overrides: lao-pdr\nservices:\n  lwu: {hours: Until ten.}\n"
    (own / "mine.yaml").write_text(change, "utf-8")
    ran = command("services", "women's union")
    assert "When: Until ten." in ran.out
    assert command("check", own).code == 0
    (own / "other.yaml").write_text("id: [", "utf-8")
    assert command("services").err == (
        "1 file of services has errors and cannot be used: hotline-sim check\n"
    )
    assert "other.yaml:" in command("check", own, "--format", "lines").out


def test_a_local_file_serves_only_needs_that_the_record_knows(command: Command, home: Path) -> None:
    own = home / "library" / "services"
    own.mkdir(parents=True)
    change = "overrides: lao-pdr\nservices:\n  lwu: {needs: [sheltr]}\n"
    (own / "mine.yaml").write_text(change, "utf-8")
    ran = command("check", own, "--format", "lines")
    assert ran.code == 1
    assert "There is no need “sheltr”. Did you mean “shelter”?" in ran.out
