"""What a call showed, as pages: the debrief, seeing it differently, what-if, the model call."""

from hotline_sim.web.debrief import differently, page, walk, what_if

ROUTES = [*page.ROUTES, *differently.ROUTES, *what_if.ROUTES, *walk.ROUTES]
