"""The wizard: phases and steps at the left, one step in the middle, guidance at the right."""
