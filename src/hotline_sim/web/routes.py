"""The pages that every server has."""

from hotline_sim.web import journey

ROUTES = [*journey.ROUTES]
