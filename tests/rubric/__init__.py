"""Tests of hotline_sim.rubric."""
