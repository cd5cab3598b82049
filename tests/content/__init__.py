"""Tests of everything we ship."""
