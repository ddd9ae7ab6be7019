"""Tests of benefits and learning."""
