"""What works here on plain lines, topic by topic, with what to do about the rest."""

from collections.abc import Sequence

from hotline_sim.doctor.examine import verdict
from hotline_sim.doctor.finding import SIGNS, Finding
from hotline_sim.doctor.language import READ_THIS
from hotline_sim.doctor.terminal import BROWSER
from hotline_sim.plain.page import Page


def write_doctor(out: Page, findings: Sequence[Finding]) -> None:
    """Write what was found, then a line to be read by whoever sits there."""
    for topic in dict.fromkeys(one.topic for one in findings):
        out.line(topic.upper())
        for one in (one for one in findings if one.topic == topic):
            out.line(f"{one.name}: {one.said}", indent="    ", first=f"  {SIGNS[one.state]} ")
            if one.todo:
                out.line(one.todo, indent="      ")
        out.line()
    out.line("CAN YOU READ THIS?")
    for name, text in READ_THIS:
        out.line(f"{name}: {text}", indent="    ")
    out.line(f"Marks beside their letters, or boxes in their place? {BROWSER}")
    out.line()
    out.line(verdict(findings))
