"""What we ship, and every whole example of the format, stands in the form of authored files."""

from pathlib import Path

import pytest

from hotline_sim.authoring.formatting import formatted, kind_named
from hotline_sim.diagnostic import Findings
from hotline_sim.library import content_root
from tools.reading import EXAMPLE

FOLDERS = [content_root() / kind for kind in ("scenarios", "rubrics", "forms", "services")]
FILES = [file for folder in (*FOLDERS, EXAMPLE) for file in sorted(folder.rglob("*.yaml"))]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_file_is_in_form(file: Path) -> None:
    text = file.read_bytes()
    assert formatted(text, kind_named(file), Findings(str(file))) == text.decode(), (
        "hotline-sim fmt"
    )
