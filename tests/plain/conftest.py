"""What tests of the plain face stand on."""

import pytest

from tests.warm import share_cache


@pytest.fixture(autouse=True)
def _warm(monkeypatch: pytest.MonkeyPatch) -> None:
    share_cache(monkeypatch)
