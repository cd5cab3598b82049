"""Tests of hotline_sim.exchange."""
