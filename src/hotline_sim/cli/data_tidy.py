"""`hotline-sim data retention` and `data tidy`: calls that are old enough to go."""

import os
import sys
from argparse import Namespace
from datetime import timedelta

from hotline_sim.call.call import utc_now
from hotline_sim.cli.asked import agreed, settings
from hotline_sim.cli.counted import are, counted
from hotline_sim.cli.face import page
from hotline_sim.desk import Desk, checked_code
from hotline_sim.storage.erasing import calls_before, clear_traces, erase_calls
from hotline_sim.storage.places import home
from hotline_sim.tui.settings import write_settings


def run(arguments: Namespace) -> int:
    """Set or tell after how many days a call is old, or remove those that are."""
    if arguments.deed == "tidy":
        return _tidy(arguments)
    if arguments.days is not None:
        changed = settings()._replace(keep_days=arguments.days)
        write_settings(home(os.environ) / "settings.json", changed)
    days = settings().keep_days
    if not days:
        page().line("Calls are kept for as long as you keep them. Nothing is old.")
        return 0
    old = len(_old(days, None))
    page().line(f"Calls are old after {_in_days(days)}. Nothing is removed by itself.")
    page().line(f"{_in_calls(old)} older than that. To remove them: hotline-sim data tidy")
    return 0


def _tidy(arguments: Namespace) -> int:
    person = checked_code(arguments.person) if arguments.person else None
    days = settings().keep_days
    old = _old(days, person) if days else []
    if not days:
        message = "No calls are old: none is removed. Set it with: hotline-sim data retention DAYS"
        print(message, file=sys.stderr)
    elif not old:
        print(f"No call is older than {_in_days(days)}.", file=sys.stderr)
    question = f"{_in_calls(len(old))} older than {_in_days(days)} and will be gone for good."
    if old and not agreed(question, "yes", yes=arguments.yes):
        print("Nothing was removed.", file=sys.stderr)
        return 0
    with Desk.of(os.environ) as desk:
        erased = erase_calls(desk.store, old)
        clear_traces(desk.store)
    gone = f"{counted(len(old), 'call')} with {counted(erased.rows['events'], 'event')}"
    page().line(f"Removed: {gone}. Reviews of refreshers stay.")
    return 0


def _old(days: int, person: str | None) -> list[str]:
    moment = utc_now() - timedelta(days=days)
    with Desk.of(os.environ) as desk:
        return calls_before(desk.store, moment.isoformat(), person)


def _in_days(days: int) -> str:
    return counted(days, "day")


def _in_calls(count: int) -> str:
    return f"{counted(count, 'call')} {are(count)}"
