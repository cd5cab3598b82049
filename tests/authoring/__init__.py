"""Tests of hotline_sim.authoring."""
