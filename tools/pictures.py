"""Draw every screen into docs/images as SVG, at both sizes; with --png FOLDER, render them too.

The same content and the same seed give the same pictures; no network address stays in them.
"""

import argparse
import asyncio
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from hotline_sim.authoring.paths import read_plays  # noqa: E402 - found by the line above
from hotline_sim.diagnostic import Findings  # noqa: E402
from hotline_sim.tui.settings import Settings  # noqa: E402
from tools.tour import Tour  # noqa: E402
from tools.tour_stage import Paper, Plan, Writing  # noqa: E402

IMAGES = ROOT / "docs" / "images"
SIZES = ((80, 24), (120, 40))
FONT_FACE = re.compile(r"@font-face\s*\{.*?\}", re.DOTALL)
FONTS = '"Fira Code", "DejaVu Sans Mono", Menlo, Consolas, monospace'
CHROMIUM = (
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)

SCENARIO = ROOT / "scenarios" / "lao-hotline" / "tower-room.paths.yaml"
PATH = "the same labour dispute, taken back at once"
"""Of the declared plays of the call that is pictured: a good one, with a slip that is put right."""


def given(path: str) -> tuple[str, ...]:
    """Return the responses of a declared play, by id."""
    read = read_plays(SCENARIO.read_bytes(), Findings(SCENARIO.name))
    plays = read[0].root if read else ()
    answers = next(one.give for one in plays if one.path == path)
    return tuple(one.rpartition(".")[2] for one in answers if isinstance(one, str))


def plan(home: Path) -> Plan:
    """Return what is played for the pictures: a call with a promise in it, then a good one."""
    first = given(PATH)
    return Plan(
        content=ROOT,
        home=home,
        scenario="tower-room",
        first=first,
        second=first[:5],
        search="stairwell",
        paper=Paper(
            search="stairwell",
            first=first[:3],
            rest=first[3:],
            field="risk",
            codes=("conf", "sold", "a child"),
            refused=("callback", "ring her later"),
            service="shelter",
        ),
        writing=Writing(
            file=SCENARIO.with_name("tower-room.yaml"),
            flaws=(
                ("say: Good evening. Before", "say: TODO make it warmer. Good evening. Before"),
                ("does anybody there hurt you?", "is any victim of trafficking hurt?"),
            ),
            error=("leads_to: not-believed", "leads_to: not-beleived"),
            beat="clock",
            edit=("Two are gone already.", "Two of us are gone already."),
        ),
    )


def without_addresses(svg: str) -> str:
    """Return a picture that asks no server for its font."""
    svg = re.sub(r"<!--.*?-->", "", FONT_FACE.sub("", svg), flags=re.DOTALL)
    return re.sub(r"font-family:\s*Fira Code[^;]*;", f"font-family: {FONTS};", svg)


async def draw(folder: Path, size: tuple[int, int], settings: Settings) -> set[Path]:
    """Draw every screen at a size, and return the pictures."""
    drawn = set()
    with tempfile.TemporaryDirectory() as home:
        tour = Tour(plan(Path(home)), size, settings)
        async for name in tour.screens():
            svg = without_addresses(tour.app.export_screenshot(title="hotline-sim"))
            path = folder / f"{name}-{size[0]}x{size[1]}.svg"
            path.write_text(svg, encoding="utf-8")
            drawn.add(path)
            print(path)
    return drawn


def render(svg: Path, png: Path) -> None:
    """Render a picture with a browser, for looking at."""
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg.read_text(encoding="utf-8"))
    width, height = (int(float(one)) + 1 for one in found.groups()) if found else (1000, 700)
    with tempfile.TemporaryDirectory() as profile:
        words = (
            *CHROMIUM,
            f"--user-data-dir={profile}",
            f"--window-size={width},{height}",
            f"--screenshot={png}",
            svg.as_uri(),
        )
        subprocess.run(words, check=True, capture_output=True)


def main() -> None:
    """Draw, and render where asked to."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--png", metavar="FOLDER", help="also render the pictures into FOLDER")
    arguments.add_argument("--svg", metavar="FOLDER", help="draw into FOLDER, not docs/images")
    arguments.add_argument("--theme", default="dark", choices=("dark", "light"))
    arguments.add_argument("--contrast", action="store_true", help="draw with high contrast")
    asked = arguments.parse_args()
    folder = Path(asked.svg) if asked.svg else IMAGES
    folder.mkdir(parents=True, exist_ok=True)
    settings = Settings(pace="off", animations=False, theme=asked.theme, contrast=asked.contrast)
    drawn = {path for size in SIZES for path in asyncio.run(draw(folder, size, settings))}
    if folder == IMAGES:
        for path in set(folder.glob("*.svg")) - drawn:
            path.unlink()
    if asked.png:
        Path(asked.png).mkdir(parents=True, exist_ok=True)
        for svg in sorted(folder.glob("*.svg")):
            render(svg, Path(asked.png) / f"{svg.stem}.png")


if __name__ == "__main__":
    main()
