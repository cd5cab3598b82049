"""What the tests of the terminal face stand on: stillness, and a switch to renew snapshots."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let snapshots be written anew: pytest tests/tui --update-snapshots, then read the diff."""
    parser.addoption("--update-snapshots", action="store_true", help="write the snapshots anew")


@pytest.fixture
def renewing(request: pytest.FixtureRequest) -> bool:
    """Tell whether snapshots are to be written anew."""
    return bool(request.config.getoption("--update-snapshots", default=False))


@pytest.fixture(autouse=True)
def stillness(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the developer's own terminal out of it."""
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    for name in ("NO_COLOR", "TEXTUAL_THEME", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
