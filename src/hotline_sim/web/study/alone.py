"""Who these pages are for: somebody alone. A workshop's code is given up after an afternoon."""

from starlette.exceptions import HTTPException

from hotline_sim.web.visit import Visit


def only_alone(visit: Visit) -> None:
    """Let nobody in who sits in a workshop: to them there is no such page."""
    if visit.seat.workshop:
        raise HTTPException(404)
