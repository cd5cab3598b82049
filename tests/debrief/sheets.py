"""A small form, a small directory, and one call to write up with them."""

from functools import cache
from typing import Any

from hotline_sim.call.call import Call
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Debrief
from hotline_sim.debrief.paperwork.marks import FieldMark, UrgencyResult
from hotline_sim.intake.form import Code, Field, Form, Value
from hotline_sim.referral.decision import Referral
from hotline_sim.referral.directory import Directory, Service
from hotline_sim.rubric.rubric import Behaviour, Competency, Kind, Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.compiler import compile_scenario
from tests.samples import authored_scenario, played, small_rubric

PAPER = {
    "sets-urgency-right": Kind.BASIC,
    "misses-immediate-danger": Kind.RED_LINE,
    "gets-critical-facts-right": Kind.BASIC,
    "marks-unknown": Kind.BASIC,
    "over-collects": Kind.UNHELPFUL,
    "chooses-fitting-service": Kind.BASIC,
    "refers-into-harm": Kind.RED_LINE,
    "reports-without-consent": Kind.RED_LINE,
    "shares-too-much": Kind.UNHELPFUL,
    "shares-only-the-minimum": Kind.BASIC,
    "gives-bare-number": Kind.HARMFUL,
    "says-who-and-when-next": Kind.BASIC,
    "asks-consent-per-agency": Kind.BASIC,
}
"""The behaviours that paperwork shows, and asking for consent."""


def _field(name: str, kind: str, *codes: str, **more: Any) -> Field:
    held = "line" if kind == "text" else ""
    return Field(name, name, kind, "all", tuple(map(Code, codes, codes)), holds=held, **more)


FIELDS = (
    _field("safe_to_talk", "choice", "yes", "no", "partly", critical=True),
    _field("urgency", "ordinal", "U1", "U2", "U3", "U4", "U0", critical=True),
    _field("risk_flags", "several", "violence", "confinement", "child", critical=True),
    _field("given_name", "text", pii=True),
    _field("age_band", "ordinal", "15-17", "18-24"),
    _field("needs", "several", "shelter", "medical", "legal"),
    _field("industry", "choice", "F", "R", shown_when=("needs", ("legal",))),
    _field("assessment", "choice", "possible-tip", "insufficient-information", critical=True),
    _field("consent_share", "yes_no", "yes", "no", critical=True),
    _field("narrative", "text"),
    _field("phrase", "text"),
    _field("staff_code", "auto", critical=True),
)

PLACE = {
    "current_place.country": _field("country", "choice", "LA", "TH", critical=True),
    "current_place.landmark": _field("landmark", "text", pii=True),
}

FORM = Form(
    "small",
    "A small record",
    "all",
    "digest",
    {"all": "All"},
    (*FIELDS, _field("current_place", "place", parts=tuple(PLACE.values()))),
    {**{one.id: one for one in FIELDS}, **PLACE},
)


def _service(name: str, *accepts: str, caution: str = "") -> Service:
    return Service(
        id=name,
        name=name,
        short=f"The {name}",
        about=f"All that {name} does.",
        needs=(),
        serves=(),
        area=(),
        hours="",
        languages=(),
        contacts=(),
        verified_on="2026-01-01",
        caution=caution,
        accepts=accepts or ("information", "cold", "warm", "emergency"),
    )


DIRECTORY = Directory(
    "small",
    "A small directory",
    "",
    "digest",
    {
        "police": _service("police"),
        "shelter": _service("shelter"),
        "union": _service("union", "information", "cold"),
        "guards": _service("guards", caution="They bring people back."),
    },
)


@cache
def paper_rubric() -> Rubric:
    """Return the small rubric with what paperwork shows, as a competency of its own."""
    rubric = small_rubric()
    extra = {
        name: Behaviour(name, "paper", kind, name.replace("-", " "), "why", "", "better", "", ())
        for name, kind in PAPER.items()
    }
    return rubric._replace(
        behaviours={**rubric.behaviours, **extra},
        competencies={**rubric.competencies, "paper": Competency("paper", "Paper", "", "Write.")},
    )


CALL: dict[str, Any] = {
    "caller": {"name": "Kham"},
    "facts": {
        "locked": {"says": "The door is locked.", "record": {"risk_flags": "confinement"}},
        "beaten": {"says": "They beat us.", "record": {"risk_flags": ("violence", "confinement")}},
        "young": {"says": "Sixteen.", "record": {"age_band": "15-17"}},
        "older": {"says": "No, twenty.", "record": {"age_band": "18-24"}},
        "tree": {"says": "A tall tree.", "record": {"current_place": {"landmark": "a tall tree"}}},
        "roof": {"says": "I work on roofs.", "record": {"industry": "F"}},
        "sold": {"says": "Tonight they sell us."},
    },
    "opens_at": "one",
    "beats": {
        "one": {
            "responses": {
                **{
                    f"ask-{fact}": {
                        "say": f"Tell me about {fact}.",
                        "discloses": (fact,),
                        "leads_to": "one",
                    }
                    for fact in ("locked", "beaten", "young", "older", "tree", "roof", "sold")
                },
                "consent": {
                    "say": "May I tell them?",
                    "shows": ("asks-consent-per-agency",),
                    "leads_to": "one",
                },
                "end": {"say": "Goodbye.", "leads_to": "end"},
            },
        },
    },
    "endings": {"end": {"kind": "safe"}},
    "key": {
        "urgency": (
            {"when": {"disclosed": ("sold",)}, "is": "U1"},
            {"when": {"disclosed": ("locked",)}, "is": "U2"},
            {"is": "U3"},
        ),
        "referrals": {
            "primary": ("police",),
            "acceptable": ("shelter",),
            "harmful": ("guards",),
            "consent": ("police", "shelter"),
        },
    },
}
"""A call in which every fact is one question away."""


def call_of(*answers: str, key: dict[str, Any] | None = None, **more: Any) -> Call:
    """Return the call with some answers given and brought to its end."""
    data = {"id": "made", "title": "Made", "rubric": "small", **CALL, **more}
    return played(_compiled({**data, "key": {**CALL["key"], **(key or {})}}), *answers, "end")


def _compiled(data: dict[str, Any]) -> CompiledScenario:
    return compile_scenario(authored_scenario(data), paper_rubric(), "digest", form=FORM)


def marked(call: Call) -> Debrief:
    """Return the debrief of a call, with its paperwork marked."""
    return debrief(
        "c1", "T01", call.scenario, paper_rubric(), call.events, form=FORM, directory=DIRECTORY
    )


def recorded(*answers: str, key: dict[str, Any] | None = None, **record: Value) -> Debrief:
    """Return the debrief of the call with some answers, and a record; `__` stands for a dot."""
    call = call_of(*answers, key=key)
    for leaf, value in record.items():
        call.set_field(leaf.replace("__", "."), value)
    return marked(call)


def referred(*answers: str, urgency: Any = "U3", key: Any = None, **how: Any) -> Debrief:
    """Return the debrief of the call with one referral by service: keywords of a decision."""
    call = call_of(*answers, key=key)
    call.set_field("urgency", urgency)
    for service, given in how.items():
        call.refer(Referral(service, **{"how": "warm", "consent": "yes", **given}))
    return marked(call)


def row(found: Debrief, leaf: str) -> FieldMark:
    """Return the mark of one leaf."""
    return rows(found)[leaf]


def rows(found: Debrief) -> dict[str, FieldMark]:
    """Return every mark by leaf."""
    assert found.record is not None
    return {one.leaf: one for one in found.record.fields}


def urgency_of(found: Debrief) -> UrgencyResult:
    """Return the urgency."""
    assert found.urgency is not None
    return found.urgency


def slips(found: Debrief) -> list[str]:
    """Return the don'ts that the paperwork showed."""
    return [mark.behaviour for one in found.competencies for mark in one.slips if mark.deed]
