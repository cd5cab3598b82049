"""A small directory, and what is said of it with a few texts changed."""

from functools import cache

from hotline_sim.diagnostic import Findings
from hotline_sim.referral.directory import Directory
from hotline_sim.referral.reader import read_directory

NEEDS = ("shelter", "psychosocial", "wages-labour", "medical", "legal", "information")

SMALL = """\
id: small
title: A small directory
numbers: fictitious
places:
  Land: [North, South]
  North: [Old Town]
services:
  house:
    name: House by the River
    short: River House
    about: Beds for men, and a nurse.
    needs: [shelter, psychosocial]
    serves: [men]
    area: [Old Town]
    hours: Day and night.
    languages: [Lao]
    contacts: {desk: 00-0101 (fictitious)}
    verified_on: 2026-05-04
    accepts: [information, warm]
  union:
    name: Trade unions, desk
    short: Union
    about: Wages that were not paid.
    needs: [wages-labour, information]
    serves: [workers]
    area: [Land]
    hours: Mornings.
    languages: [Lao]
    contacts: {desk: 00-0201 (fictitious)}
    verified_on: 2024-01-31
    accepts: [information, cold]
  clinic:
    name: Clinic
    short: Clinic
    about: A doctor for men and women, by the river.
    needs: [medical]
    serves: [anyone, women]
    area: [South]
    hours: Mornings.
    languages: [Lao]
    contacts: {desk: 00-0301 (fictitious)}
    verified_on: 2026-05-04
    caution: Closed on holidays.
    accepts: [information, cold, emergency]
"""

OVER = """\
overrides: small
services:
  house: {hours: At night.}
"""

Change = tuple[str, str]


@cache
def small() -> Directory:
    """Return the small directory."""
    read = read_directory(SMALL.encode(), Findings("small.yaml"), needs=NEEDS)
    assert read is not None
    return read


def changed(text: str, *changes: Change) -> bytes:
    """Return a file with texts replaced, each of which must stand in it."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text.encode()


def said_of(*changes: Change, text: str = SMALL) -> list[str]:
    """Return the findings about a file with texts replaced, read beside the small directory."""
    findings = Findings("s.yaml")
    read = read_directory(changed(text, *changes), findings, {"small": small()}, NEEDS)
    assert (read is None) == findings.refused
    return [str(one) for one in findings]


def over(*changes: Change) -> Directory:
    """Return the small directory with the other file laid over it, which must read."""
    findings = Findings("over.yaml")
    read = read_directory(changed(OVER, *changes), findings, {"small": small()}, NEEDS)
    assert read is not None, list(findings)
    return read
