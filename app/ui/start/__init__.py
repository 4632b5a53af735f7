"""The start screen: begin, open, and the plans that are there."""
