"""Tests of hotline_sim.doctor."""
