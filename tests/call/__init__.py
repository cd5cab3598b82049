"""Tests of hotline_sim.call."""
