"""What came of it: benefits with a baseline and measurements, and learning sheets that others can reuse."""
