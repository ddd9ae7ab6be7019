"""Telling people: an outbox row in the same transaction, expanded to letters by the worker."""
