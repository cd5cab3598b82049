"""Tests of hotline_sim.workshop_plan."""
