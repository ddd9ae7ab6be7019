"""Tests of small groups."""
