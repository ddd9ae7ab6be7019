"""What people do: one folder per thing, each with a public and a work face."""
