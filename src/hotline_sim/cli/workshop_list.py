"""`hotline-sim workshop list`: the rooms there were, and the plans there are."""

import os
from argparse import Namespace

from hotline_sim.authoring.plan_check import plan_in
from hotline_sim.cli.face import page, print_json
from hotline_sim.desk import Desk
from hotline_sim.errors import UserError
from hotline_sim.storage.rooms import all_workshops
from hotline_sim.storage.shelf import bytes_in


def run(arguments: Namespace) -> int:
    """Print both, the latest room first."""
    with Desk.of(os.environ) as desk:
        rooms = [
            {"id": row.id, "title": row.title, "opened_at": row.opened_at}
            for row in all_workshops(desk.store)
        ]
        plans = _plans(desk)
    if arguments.format == "json":
        print_json({"workshops": rooms, "plans": plans})
        return 0
    out = page()
    out.line("Rooms" if rooms else "No room was opened yet.")
    for one in rooms:
        out.line(f"{one['id']}  {one['opened_at'][:10]}  {one['title']}", indent="  ")
    out.line()
    out.line("Plans")
    for plan in plans:
        out.line(f"{plan['id']}  {plan['title']}", indent="  ")
    return 0


def _plans(desk: Desk) -> list[dict[str, str]]:
    """Return the plans of the library, also those that have errors: they can be mended."""
    found = []
    for name, path in desk.library.plan_files().items():
        try:
            title = plan_in(bytes_in(path), str(path), desk.library).title
        except UserError:
            title = f"has errors; see them with: hotline-sim check {path}"
        found.append({"id": name, "title": title})
    return found
