"""The writes of cases and decisions, one file per act."""
