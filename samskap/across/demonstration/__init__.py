"""The fictive municipality and its one-click log-in, for showing and for tests."""
