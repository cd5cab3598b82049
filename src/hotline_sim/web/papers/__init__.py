"""What is written in a call, as pages: record, directory, referral, and the wrap-up."""

from hotline_sim.web.papers import directory, record, referral, wrap_up

ROUTES = [*record.ROUTES, *directory.ROUTES, *referral.ROUTES, *wrap_up.ROUTES]
