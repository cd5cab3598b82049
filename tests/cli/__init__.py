"""Tests of hotline_sim.cli."""
