"""Tests of hotline_sim.debrief."""
