"""Write below each example of the diagnostics pages what the check says of it.

python3 tools/page_findings.py [CODE …]

After a change of a message, or of an example that the pages share. A page of which the findings
hold already is left as it is; so are findings in which … stands for something. Read what changed
before you commit it: a page that is rewritten can no longer say that the check is wrong.
"""

import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from hotline_sim.authoring.check import Checker  # noqa: E402
from hotline_sim.library import Library  # noqa: E402
from hotline_sim.storage.cache import Cache  # noqa: E402
from tests.diagnostics.pages import (  # noqa: E402 - the project need not be installed
    EXAMPLE,
    FENCE,
    PAGES,
    Example,
    examples_in,
    pages,
)


def main() -> int:
    """Rewrite the pages named, or all; 1 where an example raises another code than its own."""
    strange = 0
    for page in [PAGES / f"{code}.md" for code in sys.argv[1:]] or pages():
        said = [_said(one) for one in examples_in(page)]
        strange += sum(_is_strange(page.stem, found) for found in said)
        _write(page, said)
    return min(strange, 1)


def _said(example: Example) -> list[str]:
    """Return what stands below an example, or what should."""
    if "…" in "".join(example.findings):
        return example.findings
    with TemporaryDirectory() as folder:
        shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
        os.chdir(folder)
        for file, data in example.written.items():
            Path(file).parent.mkdir(exist_ok=True)
            Path(file).write_bytes(data)
        library = Library([Path(folder)], Cache(Path(folder, "cache")))
        found = [str(one) for one in Checker(library).check([Path(example.file)])]
        os.chdir(ROOT)
    return found


def _is_strange(code: str, found: list[str]) -> bool:
    """Return whether an example raises anything but its own code; say what."""
    others = [line for line in found if line.split(" ")[1:2] != [code] and line != "…"]
    for line in others or [] if found else ["nothing"]:
        print(f"{code}: {line}")
    return bool(others) or not found


def _write(page: Path, said: list[list[str]]) -> None:
    text = page.read_text("utf-8")
    blocks = list(FENCE.finditer(text))[1::2]
    for block, found in reversed([*zip(blocks, said, strict=True)]):
        lines = "".join(f"{line}\n" for line in found)
        text = f"{text[: block.start()]}```text\n{lines}```{text[block.end() :]}"
    page.write_text(text, "utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
