"""What differs between two states of a plan, per question: for the history, for merging, for moving to a newer form, and for the bars on paper."""

from app.logic.comparing.change import CellChange, Happening, Piece, QuestionChange, RowChange
from app.logic.comparing.compare import compare_plans
from app.logic.comparing.words import compare_items, compare_words

__all__ = ["CellChange", "Happening", "Piece", "QuestionChange", "RowChange", "compare_items", "compare_plans", "compare_words"]
