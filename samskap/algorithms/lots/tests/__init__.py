"""Tests of the lots."""
