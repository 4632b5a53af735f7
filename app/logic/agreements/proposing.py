"""What one tick ("Neem het voorstel over") fills in on a card."""

from app.logic.agreements.spec import CardSpec
from app.logic.kinds.base import is_blank
from app.logic.kinds.notation import read_number
from app.logic.reading import Reading
from app.model.json import Json

_MAJORITY = "{majority}"


def compute_proposal(card: CardSpec, reading: Reading) -> dict[str, Json]:
    """Question id to raw value, for what is still empty and open on this card and asked on this route. What cannot be known yet is left out."""
    proposed = {question: _get_raw(raw, question, reading) for question, raw in card.proposal.items() if _is_free(question, reading)}
    return {question: raw for question, raw in proposed.items() if not is_blank(raw)}


def _is_free(question: str, reading: Reading) -> bool:
    if reading.get_question(question) is None or reading.get_raw(question) is not None or reading.plan.get_state(question) is not None:
        return False
    return reading.is_visible(question) and reading.is_on_route(question)


def _get_raw(raw: Json, question: str, reading: Reading) -> Json:
    if raw == _MAJORITY:
        members = len(reading.get_members())
        return members // 2 + 1 if members else None
    if isinstance(raw, str) and raw.startswith("{") and raw.endswith("}"):
        return reading.plan.get_answer(raw[1:-1])
    asked = reading.get_question(question)
    number = read_number(raw) if asked is not None and asked.kind in ("number", "money", "scale") else None
    return raw if number is None else int(number) if number == int(number) else float(number)
