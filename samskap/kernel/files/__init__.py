"""Uploads: type check, a seam for virus scanning, and reading only for those who may."""
