"""What every test stands on: a home of its own, and a number of random examples."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.browser import NO_BROWSER, chromium

settings.register_profile(
    "quick", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", parent=settings.get_profile("quick"), max_examples=2000)
settings.load_profile(os.environ.get("HOTLINE_SIM_EXAMPLES", "quick"))


def pytest_report_header() -> list[str]:
    """Say in a line where the tests of pages are left out."""
    return [] if chromium() else [NO_BROWSER]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test's store, cache and settings in a folder of its own."""
    place = tmp_path / "home"
    monkeypatch.setenv("HOTLINE_SIM_HOME", str(place))
    monkeypatch.delenv("HOTLINE_SIM_STORE", raising=False)
    return place
