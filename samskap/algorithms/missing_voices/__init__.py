"""Who is missing for a topic: coverage of facets, and the next voices to consider, each with why."""
