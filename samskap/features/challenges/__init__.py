"""Floker: wicked problems worded as questions, understood in versions, with hypotheses that can be refuted."""
