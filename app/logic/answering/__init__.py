"""Pure edits: what a change of one answer, row or mark alters in the facts of a plan. Nothing here changes a plan; `Plan.with_edits` does."""

from app.logic.answering.answers import NewId as NewId
from app.logic.answering.answers import compute_added_row_edits as compute_added_row_edits
from app.logic.answering.answers import compute_answer_edits as compute_answer_edits
from app.logic.answering.answers import compute_cell_edits as compute_cell_edits
from app.logic.answering.answers import compute_moved_row_edits as compute_moved_row_edits
from app.logic.answering.answers import compute_removed_row_edits as compute_removed_row_edits
from app.logic.answering.example import compute_example_edits as compute_example_edits
from app.logic.answering.marks import compute_assignment_edits as compute_assignment_edits
from app.logic.answering.marks import compute_dismiss_edits as compute_dismiss_edits
from app.logic.answering.marks import compute_left_edits as compute_left_edits
from app.logic.answering.marks import compute_note_edits as compute_note_edits
from app.logic.answering.marks import compute_pitfall_edits as compute_pitfall_edits
from app.logic.answering.marks import compute_place_edits as compute_place_edits
from app.logic.answering.marks import compute_property_edits as compute_property_edits
from app.logic.answering.marks import compute_state_edits as compute_state_edits
from app.logic.answering.proposal import compute_accept_edits as compute_accept_edits
from app.logic.answering.references import Reference as Reference
from app.logic.answering.references import get_references as get_references
from app.logic.answering.theme import get_theme_option as get_theme_option
