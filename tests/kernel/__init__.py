"""Tests of the kernel that need a feature to stand on."""
