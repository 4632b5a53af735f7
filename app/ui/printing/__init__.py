"""Choosing what comes on paper, and making it beside the window."""
