"""One room's page: every feature's part put together, by hand."""
