"""The chief executive's page: culture, progress, anchoring and answers owed."""
