"""The fields: one widget a kind of question. `make.py` chooses; `base.py` says what a field is."""
