"""Starting help: who tends to be touched by common municipal topics, as files that a municipality may change."""
