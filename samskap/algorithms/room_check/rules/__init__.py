"""One small file per rule, or per few rules that share their question."""
