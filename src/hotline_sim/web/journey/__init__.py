"""The way of a trainee through pages: in, home, library, brief, call, settings."""

from hotline_sim.web.journey import call, entering, home, library, settings

ROUTES = [*entering.ROUTES, *home.ROUTES, *library.ROUTES, *call.ROUTES, *settings.ROUTES]
