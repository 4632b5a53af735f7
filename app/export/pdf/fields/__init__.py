"""Fields over the places to write: a paper that is filled in on screen, in any program, and read back."""
