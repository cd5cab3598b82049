"""What came out of a declared play, beside what its author declared."""

from collections.abc import Iterator

from hotline_sim.authoring.model import DeclaredPlay
from hotline_sim.debrief.model import Debrief
from hotline_sim.debrief.paperwork.marks import FieldMark, ReferralMark, UrgencyResult

Difference = tuple[tuple[str, ...], str, str]
"""Where in a play it stands, what came out instead, and why."""


def differences(play: DeclaredPlay, found: Debrief) -> Iterator[Difference]:
    """Yield each key of a play that does not hold, what came out instead, and why."""
    yield from _talk(play, found)
    yield from _paperwork(play, found)


def _talk(play: DeclaredPlay, found: Debrief) -> Iterator[Difference]:
    if play.ends_at is not None and found.ending != play.ends_at:
        ended = f"ends at “{found.ending}”" if found.ending else "does not come to an end"
        yield ("ends_at",), f"{ended}; it should end at “{play.ends_at}”.", found.ending_because
    if play.verdict is not None and found.verdict != play.verdict:
        said = f"gives “{found.verdict}”; it should give “{play.verdict}”."
        yield ("verdict",), said, " ".join(found.reasons)
    for key, attribute, verb in (
        ("shows", "shown", "show"),
        ("slips", "slips", "have as a slip"),
        ("repaired", "repaired", "repair"),
        ("missed", "missed", "miss"),
    ):
        marks = {mark.behaviour for one in found.competencies for mark in getattr(one, attribute)}
        absent = [name for name in getattr(play, key) if name not in marks]
        if absent:
            yield (key,), f"should {verb}, and does not: {', '.join(absent)}.", ""


def _paperwork(play: DeclaredPlay, found: Debrief) -> Iterator[Difference]:
    if play.urgency is not None:
        urgency = found.urgency
        yield from _mark(("urgency",), "the urgency", play.urgency, urgency)
    fields = {one.leaf: one for one in found.record.fields} if found.record else {}
    for leaf, mark in play.record.items():
        yield from _mark(("record", leaf), f"“{leaf}”", mark, fields.get(leaf))
    services = {one.service: one for one in found.referral.marks} if found.referral else {}
    for service, due in play.referral.items():
        what = f"the referral to “{service}”"
        yield from _mark(("referral", service), what, due, services.get(service))


def _mark(
    path: tuple[str, ...],
    what: str,
    mark: str,
    found: FieldMark | UrgencyResult | ReferralMark | None,
) -> Iterator[Difference]:
    """Yield a mark that came out differently."""
    if found is None:
        yield path, f"does not mark {what}; it should be “{mark}”.", ""
    elif found.mark != mark:
        yield path, f"marks {what} as “{found.mark}”; it should be “{mark}”.", found.why
