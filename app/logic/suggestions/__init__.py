"""What the plan already knows and could be an answer elsewhere: ticked pitfalls as risks, weak conditions, members, bodies, goals."""

from app.logic.suggestions.proposing import Suggestion as Suggestion
from app.logic.suggestions.proposing import compute_default as compute_default
from app.logic.suggestions.proposing import compute_suggestions as compute_suggestions
from app.logic.suggestions.proposing import compute_suggestions_of as compute_suggestions_of
