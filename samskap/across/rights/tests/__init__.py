"""Tests of the matrix page."""
