"""Tests of hotline_sim.scenario."""
