"""Norwegian text to search terms, the same for bokmål and nynorsk."""
