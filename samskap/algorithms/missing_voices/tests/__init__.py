"""Properties and truth tables of the search for missing voices."""
