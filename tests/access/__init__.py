"""Who may do what, generated from the matrix; and every address against every role."""
