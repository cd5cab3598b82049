"""The directory we ship: whole, invented where it could be rung, and true to the calls."""

from collections.abc import Iterator
from datetime import date

import pytest

from hotline_sim.referral.codec import MARK
from hotline_sim.referral.decision import HOW
from hotline_sim.referral.directory import Directory
from hotline_sim.scenario.compiled import Choice
from tests.content.shipped import library, scenarios


@pytest.fixture(scope="module")
def directory() -> Directory:
    return library().directory("lao-pdr")


def test_every_contact_says_it_is_invented(directory: Directory) -> None:
    for one in directory.services.values():
        assert one.contacts
        assert all(where.endswith(MARK) for _, where in one.contacts), one.id


def test_an_entry_is_whole(directory: Directory) -> None:
    for one in directory.services.values():
        assert one.caution, "there is always something to know before"
        assert 1 <= one.about.count(". ") + 1 <= 2, one.about
        assert one.sources and set(one.sources) <= set(directory.sources)
        assert date(2020, 1, 1) < date.fromisoformat(one.verified_on)


def test_searching_is_a_task(directory: Directory) -> None:
    """Every way of passing on is there, some entries are old, and no need has one door only."""
    services = directory.services.values()
    assert {how for one in services for how in one.accepts} == set(HOW)
    assert sum(1 for one in services if one.verified_on < "2025") >= 3
    for need in {need for one in services for need in one.needs}:
        assert sum(1 for one in services if need in one.needs) >= 2, need


def named(choice: Choice) -> Iterator[str]:
    """Yield every service a choice of a key may name."""
    for _, value in choice:
        services = value[1] if value and value[0] in {"all", "any"} else value
        yield from services


@pytest.mark.parametrize("name", scenarios())
def test_every_service_of_a_key_is_in_the_directory(name: str, directory: Directory) -> None:
    key = scenarios()[name].key.referrals
    assert key is not None
    for choice in (key.primary, key.acceptable, key.wrong, key.harmful, key.consent):
        assert set(named(choice)) <= set(directory.services)
