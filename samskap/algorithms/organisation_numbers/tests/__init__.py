"""Tests of the organisation numbers."""
