"""Pages opened in a browser without a screen, and searched."""

import shutil
import time
from pathlib import Path

from playwright.sync_api import Browser, Playwright

FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)

BLANK = "<!doctype html><title>blank</title><input id=search><p id=results>"
"""A page that only opens."""


def chromium() -> str | None:
    """Return where Chromium is installed."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)


class Pages:
    """Opens pages in a browser that is there already, or is started for each."""

    def __init__(self, playwright: Playwright, where: str) -> None:
        """Start the browser that is there already."""
        self._playwright = playwright
        self._where = where
        self._browser = self._started()

    def close(self) -> None:
        """Let the browser go."""
        self._browser.close()

    def opened(self, file: Path, asked: str = "", answer: str = "") -> float:
        """Return the seconds until a page is open, and has answered a search where one is asked."""
        return self._opened(self._browser, file, asked, answer, time.perf_counter())

    def from_nothing(self, file: Path, asked: str = "", answer: str = "") -> float:
        """Return the same, with the start of the browser."""
        began = time.perf_counter()
        browser = self._started()
        try:
            return self._opened(browser, file, asked, answer, began)
        finally:
            browser.close()

    def _opened(self, browser: Browser, file: Path, asked: str, answer: str, began: float) -> float:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(file.as_uri())
        if asked:
            page.fill("#search", asked)
            page.wait_for_selector(f"#results b >> text={answer}")
        took = time.perf_counter() - began
        page.close()
        return took

    def _started(self) -> Browser:
        return self._playwright.chromium.launch(executable_path=self._where, args=[*FLAGS])
