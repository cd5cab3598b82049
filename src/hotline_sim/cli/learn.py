"""`hotline-sim learn`: the learning paths there are, where one stands on each, and what is next."""

import os
import sys
from argparse import Namespace
from datetime import datetime
from pathlib import Path
from typing import Any

from hotline_sim.cli.asked import person_of
from hotline_sim.cli.face import page, print_json
from hotline_sim.desk import Desk
from hotline_sim.errors import UserError
from hotline_sim.plain.learning import write_followed, write_paths
from hotline_sim.refresher.learning.record import completion
from hotline_sim.refresher.learning.shelf import path, paths
from hotline_sim.refresher.learning.standing import Followed, followed
from hotline_sim.refresher.learning.words import Words
from hotline_sim.storage.whole_files import write_new


def run(arguments: Namespace) -> int:
    """Tell where one stands, on one path or on all of them, or write a completion record."""
    person, now = person_of(arguments), datetime.now().astimezone()
    with Desk.of(os.environ) as desk:
        names = [arguments.path] if arguments.path else sorted(paths(desk.library))
        wanted = [path(desk.library, name) for name in names]
        found = [followed(one, desk.store, desk.library, person, now) for one in wanted]
        words = {one.id: Words(desk.library, one.rubric) for one in wanted}
    if arguments.completion is not None:
        _write_completion(found, words, arguments)
    elif arguments.format == "json":
        print_json([_as_json(one, words[one.path.id]) for one in found])
    elif arguments.path:
        write_followed(page(), found[0], words[found[0].path.id])
    else:
        write_paths(page(), found, words)
    return 0


def _write_completion(found: list[Followed], words: dict[str, Words], arguments: Namespace) -> None:
    from hotline_sim.exchange.personal_file import as_text

    if not arguments.path:
        message = "Say of which path: hotline-sim learn PATH --completion FILE"
        raise UserError(message)
    record = completion(found[0], words[found[0].path.id])
    write_new(Path(arguments.completion), as_text(record))
    print(arguments.completion)
    print(record["says"], file=sys.stderr)


def _as_json(one: Followed, words: Words) -> dict[str, Any]:
    steps = [
        {
            **standing.step._asdict(),
            "said": words.step(standing.step),
            "have": standing.have,
            "done": standing.is_done,
            "here": standing.is_here,
        }
        for standing in one.steps
    ]
    path_ = {"id": one.path.id, "title": one.path.title, "about": one.path.about}
    return {**path_, "person": one.person, "complete": one.is_complete, "steps": steps}
