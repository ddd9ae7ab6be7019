"""The matrix as a page: who may do what, and the municipality's own changes within bounds."""
