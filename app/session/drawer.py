"""Bringing an answer back by hand: out of the drawer, or from under another answer, into a question that is asked now. What lies there stays."""

from app.logic.kinds import is_blank
from app.logic.moving.side import Side
from app.model.change import Change
from app.model.question import Question
from app.session.session import Session


def get_kept_text(session: Session, question: str) -> str:
    """An answer that is kept, as people read it."""
    return Side(session.form, session.plan).get_words(question)


def list_places(session: Session) -> tuple[tuple[str, Question], ...]:
    """The questions that take text, as they show now, each with its number."""
    entries = (entry for phase in session.outline.phases if not phase.is_kept for step in phase.steps for entry in step.questions)
    return tuple((entry.number, entry.question) for entry in entries if entry.question.kind in ("text", "longtext"))


def bring_back(session: Session, question: str, place: str) -> Change:
    """The kept answer into this question, behind what stands there. One step of undo."""
    target = next(asked for _number, asked in list_places(session) if asked.id == place)
    text, there = get_kept_text(session, question), session.plan.get_answer(place)
    if target.kind == "text":
        text = "; ".join(text.splitlines())
    between = "\n" if target.kind == "longtext" else "; "
    return session.answer(place, text if is_blank(there) else f"{there}{between}{text}")
