"""What is wrong with the rounds of a plan: keys that their kind has not, and times that overlap."""

from hotline_sim.diagnostic import Findings
from hotline_sim.storage.characters import quoted
from hotline_sim.storage.tree import child, entries, items, text, texts
from hotline_sim.storage.yaml_source import Node, Sequence
from hotline_sim.workshop_plan.model import TIME
from hotline_sim.workshop_plan.plan import SHOWS_A_CALL, TAKES_A_CALL, RoundKind

HOLDERS: dict[str, frozenset[RoundKind]] = {
    "scenario": TAKES_A_CALL,
    "variant": TAKES_A_CALL - {RoundKind.THREES},
    "calls": frozenset({RoundKind.CALL}),
    "play": SHOWS_A_CALL,
}
"""By key: the kinds of round that have it."""


def check_rounds(tree: Node, findings: Findings) -> None:
    """Report what a round has that its kind has not, lacks what it needs, or begins too early."""
    rounds = items(child(tree, "rounds"))
    for one in rounds:
        kind = text(child(one, "kind"))
        if kind in set(RoundKind):
            _check_kind(one, RoundKind(kind), findings)
    _check_times(rounds, findings)


def _check_kind(one: Node, kind: RoundKind, findings: Findings) -> None:
    written = entries(one)
    for key, kinds in HOLDERS.items():
        if key in written and kind not in kinds:
            message = f"A round of the kind {quoted(kind)} has no {quoted(key)}."
            hint = f"It belongs to {', '.join(sorted(kinds))}. Take it out, or change the kind."
            findings.error("wrong-for-kind", written[key].place, message, hint)
    scenario = child(one, "scenario")
    if kind in TAKES_A_CALL and not any(name for name, _ in texts(scenario)):
        message = f"A round of the kind {quoted(kind)} needs a “scenario”."
        findings.error("missing-key", one.place, message, "Name the call it is about, by its id.")
    if isinstance(scenario, Sequence) and kind in TAKES_A_CALL - {RoundKind.THREES}:
        message = "Only a role-play has a list of calls: one for each turn."
        hint = "Name one call, or make it a round of the kind threes."
        findings.error("wrong-for-kind", scenario.place, message, hint)
    calls, variant = text(child(one, "calls")), written.get("variant")
    if calls == "parallel" and variant is not None:
        message = "Where variants are dealt out, none can be named."
        findings.error("wrong-for-kind", variant.place, message, "Take “variant” out, or “calls”.")


def _check_times(rounds: list[Node], findings: Findings) -> None:
    """Report a round that should begin before the one in front of it is over."""
    free, before = 0, ""
    for one in rounds:
        at, minutes = child(one, "at"), text(child(one, "minutes")) or ""
        clock = text(at) or ""
        if at is not None and TIME.fullmatch(clock):
            begins = int(clock[:2]) * 60 + int(clock[3:])
            if begins < free:
                message = f"This round begins at {clock}, and the one before it ends at {before}."
                hint = "Begin later, or make one of them shorter."
                findings.warn("round-overlap", at.place, message, hint)
            free = begins
        lasts = int(minutes) if minutes.isdecimal() and len(minutes) < 4 else 0
        free = free + lasts if free else 0
        before = f"{free // 60:02}:{free % 60:02}"
