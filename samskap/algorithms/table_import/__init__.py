"""A file of comma-separated rows to a table, or to a list of what is wrong with it, line by line."""
