"""Draw every page of one person's journey into a folder, for looking, from a phone to a projector.

Needs Chromium as it is installed (apt install chromium), and no network.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from hotline_sim.desk import Desk  # noqa: E402 - found by the line above
from hotline_sim.web.seat import LANGUAGES, Seat  # noqa: E402
from tests.browser import FLAGS, chromium  # noqa: E402
from tests.web.served import Served, serving  # noqa: E402

SIZES = ((360, 740), (768, 1024), (1440, 900))
LOOKS: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SCENARIO = "tower-room"
GIVEN = ("pickup.safe-to-talk",)
"""What is said before the call is pictured."""


class Album:
    """Where pictures go, and how they are taken."""

    def __init__(self, folder: Path, page: Page) -> None:
        """Put pictures of a page into a folder."""
        self._folder = folder
        self._page = page
        self.too_wide: list[str] = []
        """The pages that have to be moved sideways."""

    def take(self, name: str) -> None:
        """Take the page in front at every size, by day and by night."""
        for width, height in SIZES:
            self._page.set_viewport_size({"width": width, "height": height})
            for look in LOOKS:
                self._page.emulate_media(color_scheme=look, reduced_motion="reduce")
                self._page.wait_for_timeout(100)
                file = self._folder / f"{name}-{width}-{look}.png"
                self._page.screenshot(path=file, full_page=True)
            if self._page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                self.too_wide.append(f"{name} at {width}")


def main() -> int:
    """Draw, and return 1 where a page is too wide, 2 where there is nothing to draw with."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=Path)
    options.add_argument("--language", choices=LANGUAGES, default="en")
    asked = options.parse_args()
    if chromium() is None:
        print("Chromium is not installed: apt install chromium", file=sys.stderr)
        return 2
    asked.folder.mkdir(parents=True, exist_ok=True)
    with served(asked.language) as server, opened() as page:
        album = Album(asked.folder, page)
        before_a_call(server, page, album)
        on_a_call(server, page, album)
        after_a_call(page, album)
    print(*album.too_wide, sep="\n")
    return 1 if album.too_wide else 0


@contextmanager
def served(language: str) -> Iterator[Served]:
    """Serve one person with a record of their own."""
    with tempfile.TemporaryDirectory() as home, Desk.of({"HOTLINE_SIM_HOME": home}) as desk:
        seat = Seat("T01", language=language, pace="off", timers="off")
        with serving(desk, seat) as server:
            yield server


@contextmanager
def opened() -> Iterator[Page]:
    """Open a page in Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*FLAGS])
        yield browser.new_page()
        browser.close()


def before_a_call(server: Served, page: Page, album: Album) -> None:
    """Come in, and look around."""
    page.goto(server.entrance)
    album.take("home")
    for name, path in (
        ("library", "/library"),
        ("brief", f"/library/{SCENARIO}"),
        ("settings", "/settings"),
        ("works-here", "/doctor"),
        ("walk-through", f"/library/{SCENARIO}/walk-through"),
        ("no-such-page", "/nothing"),
    ):
        page.goto(server.url + path)
        album.take(name)


def on_a_call(server: Served, page: Page, album: Album) -> None:
    """Pick up, answer, step out, and end the call."""
    page.goto(f"{server.url}/library/{SCENARIO}")
    page.locator(".ringing .main-button").click()
    page.locator("#answers").wait_for()
    album.take("call-pickup")
    for name in GIVEN:
        page.locator(f'#answers button[value="{name}"]').click()
        page.locator(".said.you").last.wait_for()
    page.wait_for_timeout(300)
    album.take("call")
    call = page.url.partition("#")[0]
    for name in ("record", "directory", "out", "hang-up"):
        page.goto(f"{call}/{name}")
        album.take(name)
    page.locator("form[action$=hang-up] button").click()
    page.locator(".over").wait_for()
    album.take("call-over")


def after_a_call(page: Page, album: Album) -> None:
    """Write up, say how it went, read the debrief, and look at how it is going."""
    call = page.url.partition("#")[0]
    for name in ("wrap-up", "how-it-went"):
        page.goto(f"{call}/{name}")
        album.take(name)
    page.locator("main form button").last.click()
    page.goto(f"{call}/debrief")
    album.take("debrief")
    for name in ("progress", "learn"):
        page.goto(f"{call.partition('/call/')[0]}/{name}")
        album.take(name)


if __name__ == "__main__":
    sys.exit(main())
