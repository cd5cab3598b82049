"""Tests of the workshop's room."""
