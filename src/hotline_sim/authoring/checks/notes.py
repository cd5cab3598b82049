"""What authors leave to themselves in a text."""

import re

from hotline_sim.authoring.lines import SIGNED
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings
from hotline_sim.storage.tree import child, scalars

TODO = re.compile(r"\bTODO\b:?\s*([^.!?\n]{0,80})")


def author_notes(subject: Subject, findings: Findings) -> None:
    """Say where an author has left something to do."""
    signed = [child(subject.tree, key) for key in SIGNED]
    names = (one for node in signed if node is not None for one in scalars(node))
    for one in (*subject.lines.holding("TODO"), *names):
        if found := TODO.search(one.text):
            left = found.group(1).strip() or "something"
            message = f"The author has left something to do here: {left}."
            findings.note("author-note", one.place, message, "Take it out once it is done.")
