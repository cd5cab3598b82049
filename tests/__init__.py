"""Tests of hotline-sim; folders mirror the source."""
