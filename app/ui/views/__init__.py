"""Pictures beside questions: the same rows and people, seen in another way. `make.py` chooses."""
