"""Good files, bad files and one real file."""
