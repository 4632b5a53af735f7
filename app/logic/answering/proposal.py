"""Taking over what the form proposes for a card of agreements: several answers, one change."""

from app.logic.agreements import CardSpec, compute_proposal
from app.logic.answering.answers import NewId, compute_answer_edits
from app.logic.reading import Reading
from app.model.form import Form
from app.model.plan import Edit, Plan


def compute_accept_edits(form: Form, plan: Plan, card: CardSpec, new_id: NewId) -> tuple[Edit, ...]:
    """The proposal of a card, in what is still empty on it."""
    edits: list[Edit] = []
    for question, raw in compute_proposal(card, Reading(form, plan)).items():
        edits.extend(compute_answer_edits(form, plan, question, raw, new_id))
    return tuple(edits)
