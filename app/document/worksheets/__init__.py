"""Worksheets: every step of the form on paper, with the numbers of the screen, to fill in with a pen."""
