"""Whole stories in a real browser, told in given, when and then."""
