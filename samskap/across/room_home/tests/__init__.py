"""Tests of the pages round a room."""
