"""A real browser without a screen: Chromium as it is installed, never one of our own."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

NEEDED = "HOTLINE_SIM_NEED_CHROMIUM"
"""Where this is set, a machine without Chromium fails the tests that need one."""

NAMES = ("chromium", "chromium-browser", "google-chrome")

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""It asks nobody for anything: whatever a page would fetch is the page's own doing."""

NO_BROWSER = "no Chromium here (apt install chromium): pages are not opened in a browser"


def chromium() -> str | None:
    """Return where Chromium is installed."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@asynccontextmanager
async def browser() -> "AsyncIterator[Browser]":
    """Start Chromium; skip where there is none, unless it is needed."""
    where = chromium()
    if where is None:
        (pytest.fail if os.environ.get(NEEDED) else pytest.skip)(NO_BROWSER)
    from playwright.async_api import async_playwright

    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=where, args=[*FLAGS])
        yield started
        await started.close()


class Watched:
    """A page, and all it did that a page of ours never does."""

    def __init__(self, page: "Page") -> None:
        """Listen before anything is opened."""
        self.page = page
        self.requests: list[str] = []
        self.amiss: list[str] = []
        page.on("request", lambda one: self.requests.append(one.url))
        page.on("console", lambda one: self.amiss.append(one.text))
        page.on("pageerror", lambda one: self.amiss.append(str(one)))
        page.on("dialog", lambda one: self.amiss.append(f"dialog: {one.message}"))

    async def open(self, file: Path) -> None:
        """Open a file, and look whether the page asks for anything but itself."""
        await self.page.goto(file.as_uri())
        assert self.requests == [file.as_uri()]
