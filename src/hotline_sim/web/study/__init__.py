"""What somebody alone looks at between calls: progress, learning paths, and what works here."""

from hotline_sim.web.study import getting_on, learning, works_here

ROUTES = [*getting_on.ROUTES, *learning.ROUTES, *works_here.ROUTES]
