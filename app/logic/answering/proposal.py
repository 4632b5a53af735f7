"""Taking over what the form proposes for a card of agreements: several answers, one change."""

from app.logic.answering.answers import NewId, compute_answer_edits
from app.logic.reading import Reading
from app.model.form import Form
from app.model.plan import Edit, Plan


def compute_accept_edits(form: Form, plan: Plan, card: str, new_id: NewId) -> tuple[Edit, ...]:
    """The proposal of the card with this id, in what is still empty on it."""
    # Few forms have cards: whoever edits another answer does not load them.
    from app.logic.agreements import compute_proposal, list_cards

    found = next((spec for spec in list_cards(form) if spec.id == card), None)
    proposed = compute_proposal(found, Reading(form, plan)) if found is not None else {}
    return tuple(edit for question, raw in proposed.items() for edit in compute_answer_edits(form, plan, question, raw, new_id))
