"""Draw the page of a graph into docs/images; with --all FOLDER, at both sizes, light and dark.

Needs Chromium as it is installed (apt install chromium), and no network.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(ROOT / "benchmarks")]

from onward import onward  # noqa: E402 - found by the line above
from synthetic import compiled, shipped_rubric  # noqa: E402

from hotline_sim.authoring.drawing.graph_builder import graph_of  # noqa: E402
from hotline_sim.authoring.drawing.layout import laid_out  # noqa: E402
from hotline_sim.authoring.drawing.page import page_of  # noqa: E402
from hotline_sim.library import Library, content_root  # noqa: E402
from hotline_sim.scenario.compiled import CompiledScenario  # noqa: E402
from hotline_sim.storage.cache import Cache  # noqa: E402
from tests.browser import FLAGS, chromium  # noqa: E402

IMAGE = ROOT / "docs" / "images" / "graph-page.png"
SCENARIO, MOMENT, FOUND = "tower-room", "stairwell", "police"
SIZES = ((1440, 900), (390, 844))
LOOKS = ("light", "dark")
BEATS = 2000


class Picture(NamedTuple):
    """One picture of a page."""

    file: Path
    size: tuple[int, int]
    look: str
    moment: str = ""
    """The moment that is read, and brought near."""
    search: str = ""


def main() -> int:
    """Draw, and return 2 where there is nothing to draw with."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--all", type=Path, metavar="FOLDER", help="every picture, for looking")
    folder = options.parse_args().all
    where = chromium()
    if where is None:
        print("Chromium is not installed: apt install chromium", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        library = Library((content_root(),), Cache(Path(temporary)))
        browser = playwright.chromium.launch(executable_path=where, args=[*FLAGS])
        page = written(library.scenario(SCENARIO), Path(temporary) / "page.html")
        draw(browser, page, Picture(IMAGE, SIZES[0], LOOKS[0], MOMENT))
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            large = written(compiled(onward(BEATS), "large"), Path(temporary) / "large.html")
            for one in every(folder, SCENARIO):
                draw(browser, page, one)
            for one in every(folder, f"{BEATS}-beats"):
                draw(browser, large, one)
        browser.close()
    return 0


def every(folder: Path, name: str) -> Iterator[Picture]:
    """Yield the pictures of one page: whole, with a moment read, and searched."""
    moment = MOMENT if name == SCENARIO else "b1234"
    search = FOUND if name == SCENARIO else "beat 77"
    for size in SIZES:
        for look in LOOKS:
            start = f"{name}-{size[0]}-{look}"
            yield Picture(folder / f"{start}.png", size, look)
            yield Picture(folder / f"{start}-read.png", size, look, moment)
            yield Picture(folder / f"{start}-searched.png", size, look, search=search)


def written(scenario: CompiledScenario, file: Path) -> Path:
    """Write the page of a call."""
    graph = graph_of(scenario)
    file.write_text(page_of(scenario, shipped_rubric(), graph, laid_out(graph)), "utf-8")
    return file


def draw(browser: Browser, file: Path, picture: Picture) -> None:
    """Open a page as a reader would, and take its picture."""
    width, height = picture.size
    page = browser.new_page(
        viewport={"width": width, "height": height},
        color_scheme="dark" if picture.look == "dark" else "light",
        reduced_motion="reduce",
    )
    page.goto(file.as_uri() + (f"#{picture.moment}" if picture.moment else ""))
    if picture.search:
        page.fill("#search", picture.search)
    page.screenshot(path=picture.file)
    page.close()
    print(picture.file)


if __name__ == "__main__":
    raise SystemExit(main())
