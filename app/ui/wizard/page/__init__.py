"""One step in the middle of the wizard: its title, its questions, and what can be done with each."""
