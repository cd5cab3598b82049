"""Tests of hotline_sim.intake."""
