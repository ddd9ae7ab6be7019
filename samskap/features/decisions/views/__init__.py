"""The pages of cases and decisions: what everybody sees, and where the work is done."""
