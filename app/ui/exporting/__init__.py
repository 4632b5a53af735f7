"""The plan for other programs: which format, who is named how, where to."""
