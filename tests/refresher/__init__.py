"""Tests of hotline_sim.refresher."""
