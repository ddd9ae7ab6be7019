"""One file with everything a municipality would miss: the database and the attachments, with hashes."""
