"""Every check there is, by what it looks after: a check is added by its line here."""

from hotline_sim.authoring.checks.absolutes_cue import absolutes_cue
from hotline_sim.authoring.checks.alike import too_alike
from hotline_sim.authoring.checks.balance import (
    balance_of_agencies,
    balance_of_assessments,
    balance_of_callers,
    balance_of_competencies,
    balance_of_difficulty,
    balance_of_urgency,
)
from hotline_sim.authoring.checks.conditions import conditions, needless_conditions
from hotline_sim.authoring.checks.contacts import email_address, phone_number, web_address
from hotline_sim.authoring.checks.content_note import content_note
from hotline_sim.authoring.checks.every_play import (
    harm_without_slip,
    safe_despite_harm,
    too_many_states,
)
from hotline_sim.authoring.checks.exemplary import model_paths, model_turns
from hotline_sim.authoring.checks.facts import unreachable_facts
from hotline_sim.authoring.checks.graphic_words import graphic_word, slur
from hotline_sim.authoring.checks.implausible import implausible_response
from hotline_sim.authoring.checks.invitations import unshowable_dos, untaught_competencies
from hotline_sim.authoring.checks.jargon import jargon, legal_label
from hotline_sim.authoring.checks.length_cue import length_cue
from hotline_sim.authoring.checks.notes import author_notes
from hotline_sim.authoring.checks.order_rules import unkeepable_rules
from hotline_sim.authoring.checks.politeness_cue import politeness_cue
from hotline_sim.authoring.checks.position_cue import position_cue
from hotline_sim.authoring.checks.promised import (
    needed_can_be_heard,
    promises_kept,
    urgencies_can_be_reached,
)
from hotline_sim.authoring.checks.punctuation_cue import punctuation_cue
from hotline_sim.authoring.checks.reached import (
    unreachable_interruptions,
    unreachable_places,
    unreachable_responses,
)
from hotline_sim.authoring.checks.reading_level import long_sentence, reading_level
from hotline_sim.authoring.checks.real_names import real_name
from hotline_sim.authoring.checks.silences import idle_silences
from hotline_sim.authoring.checks.slips import forced_slips, unrepairable_slips
from hotline_sim.authoring.checks.ways_on import ways_on
from hotline_sim.authoring.pack import PackCheck
from hotline_sim.authoring.subject import Check

STRUCTURE: tuple[Check, ...] = (
    unreachable_places,
    unreachable_responses,
    unreachable_interruptions,
    unreachable_facts,
    conditions,
    needless_conditions,
    ways_on,
    idle_silences,
)
"""Whether every part of the call can be met, and the call always goes on."""

RUBRIC_FIT: tuple[Check, ...] = (
    unshowable_dos,
    untaught_competencies,
    forced_slips,
    unrepairable_slips,
    unkeepable_rules,
)
"""Whether the call can show what its rubric looks for."""

PROMISES: tuple[Check, ...] = (
    model_paths,
    model_turns,
    safe_despite_harm,
    harm_without_slip,
    promises_kept,
    needed_can_be_heard,
    urgencies_can_be_reached,
    too_many_states,
)
"""Whether what must hold on every path does, by the exact analysis."""

TEST_WISENESS: tuple[Check, ...] = (
    length_cue,
    position_cue,
    punctuation_cue,
    politeness_cue,
    absolutes_cue,
    too_alike,
    implausible_response,
)
"""Whether the best response can be told by its looks."""

WORDING: tuple[Check, ...] = (
    author_notes,
    content_note,
    phone_number,
    email_address,
    web_address,
    real_name,
    legal_label,
    jargon,
    reading_level,
    long_sentence,
    graphic_word,
    slur,
)
"""Care with what is said, and how it reads."""

CHECKS: tuple[Check, ...] = (*STRUCTURE, *RUBRIC_FIT, *PROMISES, *TEST_WISENESS, *WORDING)

BALANCE: tuple[PackCheck, ...] = (
    balance_of_callers,
    balance_of_assessments,
    balance_of_urgency,
    balance_of_difficulty,
    balance_of_agencies,
    balance_of_competencies,
)
"""Whether a pack shows the world in its variety."""
