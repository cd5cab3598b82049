"""The pages that every server has."""

from hotline_sim.web import journey, refreshers, study
from hotline_sim.web.debrief import differently, page, walk, what_if
from hotline_sim.web.papers import directory, record, referral, wrap_up

PAPERS = [*record.ROUTES, *directory.ROUTES, *referral.ROUTES, *wrap_up.ROUTES]

DEBRIEF = [*page.ROUTES, *differently.ROUTES, *what_if.ROUTES, *walk.ROUTES]

ROUTES = [*journey.ROUTES, *PAPERS, *DEBRIEF, *refreshers.ROUTES, *study.ROUTES]
