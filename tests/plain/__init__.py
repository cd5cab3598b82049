"""Tests of hotline_sim.plain."""
