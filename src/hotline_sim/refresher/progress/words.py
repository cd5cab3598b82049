"""How progress is said: plainly, and as one would say it to a colleague."""

from datetime import datetime

from hotline_sim.language.text import worded
from hotline_sim.refresher.progress.model import Confidence, Progress, Standing

FEW = 3
"""In so many calls somebody has to have said how sure they are before anything is made of it."""

NO_POINTS = worded(
    "progress.note",
    "Levels are what single calls showed. A bad one happens to everybody; harm is marked so that it"
    " is practised, and not to be counted.",
)


def done(progress: Progress) -> str:
    """Say how much was practised."""
    if not (progress.calls or progress.drills or progress.facts):
        return worded("progress.done.nothing", "Nothing practised yet.")
    calls = (
        worded("progress.done.call", "One call")
        if progress.calls == 1
        else worded("progress.done.calls", "{count:,} calls", count=progress.calls)
    )
    return worded(
        "progress.done",
        "{calls}, {new:,} of them new to you; {drills:,} drills, {facts:,} things to know.",
        calls=calls,
        new=progress.first_calls,
        drills=progress.drills,
        facts=progress.facts,
    )


def when_due(standing: Standing, now: datetime) -> str:
    """Say when a competency is due again; nothing where it is not on the schedule."""
    if standing.due is None:
        return ""
    days = (standing.due.astimezone(now.tzinfo).date() - now.date()).days
    if days <= 0:
        return worded("progress.due.now", "due")
    if days == 1:
        return worded("progress.due.tomorrow", "tomorrow")
    return worded("progress.due.days", "in {days} days", days=days)


def how_long_ago(then: datetime | None, now: datetime) -> str:
    """Say when something was last, in a word or two; a clock set back is today."""
    if then is None:
        return worded("progress.ago.never", "not come up in a call yet")
    days = (now.date() - then.astimezone(now.tzinfo).date()).days
    if days <= 0:
        return worded("progress.ago.today", "today")
    if days == 1:
        return worded("progress.ago.yesterday", "yesterday")
    if days < 60:
        return worded("progress.ago.days", "{days} days ago", days=days)
    return worded("progress.ago.months", "{months} months ago", months=round(days / 30))


def drawn(standing: Standing) -> str:
    """Say what the picture of a competency shows, to those who do not see it."""
    return worded(
        "progress.drawn",
        "{name}: level {level} in the last of {count} calls",
        name=standing.name,
        level=standing.level,
        count=len(standing.points),
    )


def last(standing: Standing, now: datetime) -> str:
    """Say when a competency was last on the line."""
    ago = how_long_ago(standing.last_at, now)
    return (
        ago
        if standing.last_at is None
        else worded("progress.last", "last on the line {ago}", ago=ago)
    )


def drills(count: int) -> str:
    """Say how many drills were done; nothing where none was."""
    if count < 2:
        return worded("progress.drill", "one drill") if count else ""
    return worded("progress.drills", "{count:,} drills", count=count)


def how_sure(confidence: Confidence) -> str:
    """Say how somebody's own view goes with what the calls showed, once there is enough of it."""
    said = confidence.too_sure + confidence.too_unsure + confidence.right
    if said < FEW:
        return worded("progress.sure.few", "too few answers yet to compare with how sure you are")
    values = {"said": said, "sure": confidence.too_sure, "unsure": confidence.too_unsure}
    if confidence.too_sure > max(confidence.too_unsure, said // 4):
        return worded(
            "progress.sure.over",
            "more sure than the calls showed, {sure} times of {said}",
            **values,
        )
    if confidence.too_unsure > max(confidence.too_sure, said // 4):
        return worded(
            "progress.sure.under", "better than you thought, {unsure} times of {said}", **values
        )
    return worded("progress.sure.right", "you see yourself as the calls do")


def unread(count: int) -> str:
    """Say that some calls are left out."""
    if count == 1:
        return worded(
            "progress.unread.one",
            "One call cannot be read any more and is left out. See: hotline-sim data verify",
        )
    return worded(
        "progress.unread",
        "{count} calls cannot be read any more and are left out. See: hotline-sim data verify",
        count=count,
    )


def proposed(progress: Progress) -> str:
    """Say what is next, and why; with the call that is proposed for it."""
    what = progress.next
    if not what.title:
        return what.text
    return worded(
        "progress.proposed", "{why} A call for it: “{title}”.", why=what.text, title=what.title
    )


def way(progress: Progress) -> str:
    """Say where to go for what is next; nothing where nothing is wanted."""
    what = progress.next
    if what.way == "refresh":
        return "hotline-sim refresh"
    return f"hotline-sim play {what.scenario}" if what.way == "call" else ""
