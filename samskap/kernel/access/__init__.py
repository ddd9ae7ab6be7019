"""Who may do what: roles, actions, the matrix, and the questions asked of it."""
