"""Tests of hotline_sim.language."""
