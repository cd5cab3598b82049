"""What authors leave to themselves in a text."""

import re

from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings
from hotline_sim.storage.tree import scalars

TODO = re.compile(r"\bTODO\b:?\s*([^.!?\n]{0,80})")


def author_notes(subject: Subject, findings: Findings) -> None:
    """Say where an author has left something to do."""
    for one in scalars(subject.tree):
        if "TODO" in one.text and (found := TODO.search(one.text)):
            left = found.group(1).strip() or "something"
            message = f"The author has left something to do here: {left}."
            findings.note("author-note", one.place, message, "Take it out once it is done.")
