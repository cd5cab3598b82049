"""The small rubric, scenario, form and directory that most tests stand on."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from hotline_sim.call.call import Call, open_call
from hotline_sim.call.events import CallOpened
from hotline_sim.call.log import Log, MemoryLog
from hotline_sim.diagnostic import Findings
from hotline_sim.intake.form import Form
from hotline_sim.intake.reader import read_form
from hotline_sim.referral.directory import Directory
from hotline_sim.referral.reader import read_directory
from hotline_sim.rubric.reader import read_rubric
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.compiler import compile_scenario
from hotline_sim.scenario.model import AuthoredScenario
from hotline_sim.scenario.reader import read_scenario

FIXTURES = Path(__file__).parent / "fixtures"
SMALL_CALL = FIXTURES / "scenarios" / "test" / "small-call.yaml"
SMALL_RUBRIC = FIXTURES / "rubrics" / "small.yaml"
SMALL_FORM = FIXTURES / "forms" / "small-record.yaml"
SMALL_SERVICES = FIXTURES / "services" / "small-services.yaml"
WITH_RECORD = (
    ("rubric: small\n", "rubric: small\nform: small-record\nservices: small-services\n"),
    ("locked.}", "locked., record: {risk_flags: confinement, safe_callback: {allowed: no}}}"),
    ("move us.}", "move us., record: {risk_flags: [sold-on-threat], age_band: 18-24}}"),
    (
        "  needed: [friday]\n",
        """\
  needed: [friday]
  urgency: [{when: {disclosed: [friday]}, is: U1}, {is: U2, accept: [U3]}]
  assessment: possible-tip
  record:
    safe_to_talk: [{when: {used: [pickup.safe]}, is: partly}, {is: not-asked}]
    safe_callback: {number: ""}
  accept: {age_band: [unknown]}
  referrals:
    primary: {all: [night-desk]}
    acceptable: [womens-house]
    wrong: [press-office]
    consent: [night-desk]
""",
    ),
)
"""What makes of the small call one with a record to fill in and services to refer to."""


@cache
def small_rubric() -> Rubric:
    """Return the rubric of two competencies."""
    rubric = read_rubric(SMALL_RUBRIC.read_bytes(), Findings("small"))
    assert rubric is not None
    return rubric


@cache
def small_scenario() -> CompiledScenario:
    """Return the scenario that goes with it."""
    rubrics = {"small": small_rubric()}
    variants = read_scenario(SMALL_CALL.read_bytes(), rubrics, Findings("small-call"))
    assert variants is not None
    return variants[""]


@cache
def small_form() -> Form:
    """Return a form of a few fields, one of each kind there is a rule for."""
    form = read_form(SMALL_FORM.read_bytes(), {}, Findings("small-record"))
    assert form is not None
    return form


@cache
def small_directory() -> Directory:
    """Return a directory of three services."""
    directory = read_directory(SMALL_SERVICES.read_bytes(), Findings("small-services"))
    assert directory is not None
    return directory


def recorded_text() -> str:
    """Return the small call with facts that speak for the record, and a whole key."""
    text = SMALL_CALL.read_text("utf-8")
    for old, new in WITH_RECORD:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


@cache
def recorded_scenario() -> CompiledScenario:
    """Return the small call with a record and referrals, read against its form and directory."""
    findings = Findings("recorded-call")
    variants = read_scenario(
        recorded_text().encode(),
        {"small": small_rubric()},
        findings,
        {"small-record": small_form()},
        {"small-services": small_directory()},
    )
    assert variants is not None, list(findings)
    return variants[""]


def compiled(data: dict[str, Any]) -> CompiledScenario:
    """Return a scenario from plain values, over the small rubric and the small form."""
    authored = authored_scenario(data)
    digest = hashlib.sha256(repr(data).encode()).hexdigest()
    form = small_form() if authored.form == "small-record" else None
    return compile_scenario(authored, small_rubric(), digest, form=form)


def authored_scenario(data: dict[str, Any]) -> AuthoredScenario:
    """Return a scenario as an author would have written it, from plain values."""
    base = {"id": "made", "title": "Made", "rubric": "small"}
    return AuthoredScenario.model_validate({**base, **data})


def opened(scenario: CompiledScenario, log: Log | None = None, seed: int = 0) -> Call:
    """Return a call just picked up."""
    what = CallOpened(scenario.id, scenario.variant, seed, "person", seen_before=False)
    return open_call(scenario, MemoryLog() if log is None else log, what)


def played(scenario: CompiledScenario, *answers: str) -> Call:
    """Return a call with some answers given."""
    call = opened(scenario)
    for answer in answers:
        if answer == "silence":
            call.keep_silence()
        elif answer == "hang-up":
            call.hang_up()
        else:
            call.respond(answer)
    return call
