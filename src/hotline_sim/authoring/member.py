"""What one scenario adds to its pack, told by its head, its key and its exemplary call."""

from hotline_sim.authoring.pack import Member
from hotline_sim.authoring.subject import Subject
from hotline_sim.debrief.paperwork.referral_key import due
from hotline_sim.debrief.paperwork.urgency import urgency_on
from hotline_sim.errors import NotOpen
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import State, opening
from hotline_sim.storage.tree import child, text

TRAFFICKING = "possible-tip"
"""How the shared form codes it as an assessment."""

GENDERS = {
    "Feminine": "woman",
    "Masculine": "man",
    "TransgenderFeminine": "trans-woman",
    "TransgenderMasculine": "trans-man",
    "NonConforming": "non-binary",
}
"""What a key says for the record, in the words of a caller's gender."""


def member_of(subject: Subject) -> Member:
    """Return what a scenario adds to its pack."""
    scenario = subject.scenario
    about, end = scenario.about, _end_of(scenario)
    referral = due(scenario, end)
    return Member(
        id=about.id,
        call_type=about.call_type,
        difficulty=about.difficulty,
        teaches=about.teaches,
        rubric=about.rubric,
        competencies=tuple(subject.rubric.competencies),
        gender=_gender(subject),
        trafficking=_trafficking(scenario),
        urgency=urgency_on(scenario, end),
        first=() if referral is None or referral.none else referral.primary,
    )


def _end_of(scenario: CompiledScenario) -> State:
    """Return the last state of the exemplary call, or one in which all has been told."""
    if scenario.model_path:
        from hotline_sim.authoring.paths import model_call

        try:
            return model_call(scenario).state
        except NotOpen:
            pass
    return opening(scenario).state._replace(facts=(1 << len(scenario.facts)) - 1)


def _gender(subject: Subject) -> str:
    """Return whom the author has in mind, or whom the record should say about themself."""
    said = text(child(subject.tree, "caller", "gender")) or ""
    record = child(subject.tree, "key", "record")
    about_self = text(child(record, "caller_role")) == "self"
    coded = GENDERS.get(text(child(record, "gender")) or "", "")
    return said or (coded if about_self else "")


def _trafficking(scenario: CompiledScenario) -> bool | None:
    values = {value for _, value in scenario.key.assessment}
    return TRAFFICKING in values if values else None
