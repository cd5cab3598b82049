"""How what a room came to is told, for every face."""

from collections import Counter

from hotline_sim.debrief.words import ENDINGS
from hotline_sim.language.text import worded
from hotline_sim.workshop.board import Seat
from hotline_sim.workshop.choices import FEW, RoomChoices, Way
from hotline_sim.workshop.heard import BehaviourHeard, Heard
from hotline_sim.workshop.progress import ON_THE_LINE
from hotline_sim.workshop.report import Report, RoundTold
from hotline_sim.workshop.sheets import FieldWritten
from hotline_sim.workshop.state import Item

PHASES = {
    "open": worded("phase.open", "opening the call"),
    "listen": worded("phase.listen", "listening"),
    "urgent": worded("phase.urgent", "danger now"),
    "understand": worded("phase.understand", "understanding what happened"),
    "options": worded("phase.options", "looking at what can be done"),
    "consent": worded("phase.consent", "asking for a yes"),
    "refer": worded("phase.refer", "passing the caller on"),
    "close": worded("phase.close", "closing the call"),
}
"""What each phase of a call is called."""

HARM = {"red_line": "red line", "harmful": "harmful", "unhelpful": "unhelpful"}
SILENT = {"silence": "(says nothing)", "hang-up": "(hangs up)"}
BLANK = "(left blank)"


def counted(many: int, one: str = "person", more: str = "people") -> str:
    """Return a number with the right word behind it."""
    return f"{many} {one if many == 1 else more}"


def days(report: Report) -> str:
    """Return on which days a workshop was held."""
    return ", ".join(report.dates) or report.opened_at.date().isoformat()


def how_long(one: RoundTold) -> str:
    """Return who took part in a round, and how long it took."""
    minutes = counted(one.minutes, "minute", "minutes")
    took = minutes if one.minutes else "open still"
    return f"{counted(one.people)} · {took}, planned {one.planned_minutes}"


def endings(choices: RoomChoices) -> list[str]:
    """Return in which ways a call ended, the best first, and for how many."""
    kinds: Counter[str] = Counter()
    for _, kind, many in choices.endings:
        kinds[kind] += many
    return [f"{counted(kinds[kind])}: {told}" for kind, told in ENDINGS.items() if kinds[kind]]


def phase(name: str) -> str:
    """Return what a phase of a call is called."""
    return PHASES.get(name, name)


def passed_over(choices: RoomChoices) -> str:
    """Return at how many moments too few came by to say anything; nothing where there are none."""
    few = sum(crossing.few for crossing in choices.crossings)
    if not few:
        return ""
    moments = counted(few, "moment", "moments")
    return f"At {moments} more, so few came by that nothing is said of them."


def said_so(way: Way) -> str:
    """Return what was said, or done without words."""
    return way.say or SILENT.get(way.response.rpartition(".")[2], SILENT["silence"])


def signs(way: Way) -> list[str]:
    """Return what there is to know of a way at a glance."""
    harm = [HARM[way.harm]] if way.harm else []
    return [*harm, "the author’s own"] if way.best else harm


def most_missed(heard: Heard) -> list[BehaviourHeard]:
    """Return what somebody heard, missed most first, and what several heard where it was not.

    What one or two heard elsewhere is passed over: it would say more of them than of the call.
    """
    told = (one for one in heard.behaviours if one.found or one.added >= FEW)
    return sorted(told, key=lambda one: (not one.there, one.found / max(1, one.chances)))


def unheard(heard: Heard) -> str:
    """Return what was there and nobody heard, in one line; nothing where all was heard."""
    labels = [one.label for one in heard.behaviours if one.there and not one.found]
    told = [label for label in labels if label not in {one.label for one in most_missed(heard)}]
    return f"There, and heard by nobody: {'; '.join(told)}." if told else ""


def heard(one: BehaviourHeard) -> str:
    """Return how often a behaviour was heard where it was, and where it was not."""
    share = f"{one.share:.0%}" if one.share is not None else "too few to judge"
    there = f"heard in {one.found} of {one.chances} chances ({share})" if one.there else ""
    times = counted(one.added, "time", "times")
    added = f"heard {times} where the author does not" if one.added else ""
    return "; ".join(filter(None, (there, added)))


def alike(field: FieldWritten) -> str:
    """Return how alike a field was written."""
    if field.same is None:
        return "one sheet"
    share = f"{field.same:.0%} of pairs alike"
    return share if field.enough else f"{share}, too few to judge"


def who_by_when(item: Item) -> str:
    """Return who does something of the plan, by when."""
    return ", ".join(filter(None, (item.who or "nobody yet", item.by and f"by {item.by}")))


def clock(seconds: int) -> str:
    """Return a time as minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02}"


def needs_of(seat: Seat) -> str:
    """Return why the facilitator should look at somebody."""
    if seat.waits_for >= 0:
        return f"asked for you {clock(seat.waits_for)} ago"
    if seat.out_for >= 0:
        return f"is out for a moment, {clock(seat.out_for)}"
    return f"has not moved for {clock(seat.idle)}"


def where_of(seat: Seat) -> str:
    """Return where somebody is, and never how well it goes."""
    phase = f", {seat.phase}" if seat.phase and seat.doing == ON_THE_LINE else ""
    role = f", {seat.role}" if seat.role else ""
    return f"{seat.doing}{phase}{role}"
