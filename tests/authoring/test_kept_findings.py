"""What was found is kept, and looked for again where anything it stands on has changed."""

from pathlib import Path

import pytest

from hotline_sim.authoring import kept_findings
from hotline_sim.authoring.kept_findings import Checked, KeptFindings
from hotline_sim.diagnostic import Diagnostic, Place, Severity
from hotline_sim.storage.cache import Cache

FILES = (Path("a.yaml"), Path("a.paths.yaml"))
FOUND = Checked(
    (
        Diagnostic("a.yaml", Place(2, 1), "one", Severity.WARNING, "“é” is wrong.", "Mend it."),
        Diagnostic("a.paths.yaml", Place(1, 1), "two", Severity.ERROR, "So is this."),
    ),
    ("a", 2, ("x", "y")),
)


class Check:
    """A check that counts how often it is made."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> Checked:
        self.made += 1
        return FOUND


@pytest.fixture
def kept(tmp_path: Path) -> KeptFindings:
    """Return findings kept in a folder of the test's own."""
    return KeptFindings(Cache(tmp_path))


def test_what_was_found_is_told_again_without_a_check(kept: KeptFindings) -> None:
    check = Check()
    first = kept.of(FILES, [b"text", b"rubric"], check)
    assert first == kept.of(FILES, [b"text", b"rubric"], check) == FOUND
    assert check.made == 1


@pytest.mark.parametrize(
    "stands_on", [[b"text", b"another"], [b"another", b"rubric"], [b"textrubric"], [b"text"]]
)
def test_a_file_is_checked_again_where_anything_changed(
    kept: KeptFindings, stands_on: list[bytes]
) -> None:
    check = Check()
    kept.of(FILES, [b"text", b"rubric"], check)
    kept.of(FILES, stands_on, check)
    assert check.made == 2


def test_another_program_checks_again(kept: KeptFindings, monkeypatch: pytest.MonkeyPatch) -> None:
    check = Check()
    kept.of(FILES, [b"text"], check)
    monkeypatch.setattr(kept_findings, "program_digest", lambda: b"another")
    kept.of(FILES, [b"text"], check)
    assert check.made == 2


def test_the_same_file_under_another_name_is_told_under_that(kept: KeptFindings) -> None:
    kept.of(FILES, [b"text"], Check())
    here = Path.cwd()
    again = kept.of([here / one for one in FILES], [b"text"], Check())
    assert [one.file for one in again.found] == [str(here / one) for one in FILES]


@pytest.mark.parametrize("damage", ["", "[", '["x"]', '{"a": 1}'])
def test_findings_that_were_damaged_are_looked_for_again(
    kept: KeptFindings, tmp_path: Path, damage: str
) -> None:
    check = Check()
    kept.of(FILES, [b"text"], check)
    (file,) = tmp_path.iterdir()
    digest = file.read_text("utf-8")[:67]
    for text in (damage, f"{digest}{damage}"):
        file.write_text(text, "utf-8")
        assert kept.of(FILES, [b"text"], check) == FOUND
    assert check.made == 3
