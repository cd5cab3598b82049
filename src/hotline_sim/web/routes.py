"""The pages that every server has."""

from hotline_sim.web import debrief, journey, papers

ROUTES = [*journey.ROUTES, *papers.ROUTES, *debrief.ROUTES]
