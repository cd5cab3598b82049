"""Refreshers as pages: a question, and at once what there is to tell."""

from hotline_sim.web.refreshers import pages

ROUTES = pages.ROUTES
