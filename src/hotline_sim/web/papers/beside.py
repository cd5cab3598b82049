"""The record and the directory within reach of a call, on the page of the call itself."""

from hotline_sim.taken import TakenCall
from hotline_sim.web.papers.paper import asked_for, paper_of, told_of
from hotline_sim.web.reading import content_for
from hotline_sim.web.visit import Visit


def beside(visit: Visit, taken: TakenCall) -> dict[str, object]:
    """Return what stands beside a call: its record, as the address asks for it, and the rest."""
    content = content_for(visit, taken.content)
    paper = None
    wanted, saved = asked_for(visit)
    if content.form is not None and not taken.call.is_closed:
        paper = paper_of(taken, content.form, wanted, saved)._replace(beside=True)
    return {
        "paper": paper,
        "has_directory": content.directory is not None,
        "referred": len(taken.call.referrals),
        **told_of(saved, content.form),
    }
