"""Where a finding jumps to, and whether it may speak there already."""

from app.logic.checks.found import Found
from app.logic.checks.operators import get_texts, is_yes
from app.logic.checks.situation import Situation
from app.logic.checks.terms import get_example_questions
from app.model.finding import Place
from app.model.form import CheckRule
from app.model.json import Json


def compute_place(rule: CheckRule, found: Found, situation: Situation) -> Place:
    """The question, row and cell that a finding jumps to; or a place that is no question."""
    goto = rule.goto
    if "found" in goto:
        return found.place or Place(question=next(iter(get_example_questions(situation)), ""))
    if "place" in goto:
        return Place(elsewhere="password" if goto["place"] == "password" else "print")
    question = _choose_question(rule, goto.get("question"), situation)
    row = found.item.row if found.item and found.item.list_id == question else ""
    return Place(question=question, row=row, column=str(goto.get("column") or ""))


def _choose_question(rule: CheckRule, questions: Json, situation: Situation) -> str:
    """The first one that the form has and that shows; for a rule about emptiness the first of these that is empty."""
    reading = situation.reading
    had = [question for question in get_texts(questions) if reading.get_question(question) is not None]
    shown = [question for question in had if reading.is_visible(question)]
    empty = [question for question in shown if rule.kind == "empty" and reading.is_empty(question)]
    return next(iter((*empty, *shown, *had, *get_texts(questions))), "")


def is_left_out(rule: CheckRule, place: Place, situation: Situation) -> bool:
    """Whether nothing is to be said about an empty question that she does not see, has no use for, parked, or filled in unreadably."""
    if rule.appears != "after_step" or "question" not in rule.goto:
        return False
    reading = situation.reading
    if not reading.is_empty(place.question):
        return False
    if not reading.is_applicable(place.question):
        return not is_yes(rule.params.get("also_not_applicable"))
    speaks_elsewhere = reading.is_parked(place.question) or not reading.is_readable(place.question)
    return speaks_elsewhere or not reading.is_visible(place.question) or not reading.is_on_route(place.question)


def is_due(rule: CheckRule, place: Place, situation: Situation) -> bool:
    """Whether it is the moment to speak: for some findings only once the step of their question was left."""
    if rule.appears != "after_step" or situation.occasion != "live":
        return True
    left, steps = situation.left_steps, situation.steps_of.get(place.question, ())
    return not left.isdisjoint(steps) if steps else bool(left)
