"""Whether a line names a real company or zone."""

from hotline_sim.authoring.checks.words.names import REAL
from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings


def real_name(subject: Subject, findings: Findings) -> None:
    """Report each name in a line that everybody would know."""
    for small, number in subject.lines.index.found(REAL):
        name, line = REAL[small], subject.lines.all[number]
        if name in " ".join(line.text.replace("’", "'").split()):
            message = f"“{name}” is real, and this call is invented."
            hint = "Invent a name, or say what it is: a zone by the river, a page with pictures."
            findings.warn("real-name", line.place, message, hint)
