"""A step that was left with questions open."""

from collections.abc import Iterable
from decimal import Decimal

from app.logic.checks.found import Found
from app.logic.checks.situation import Situation
from app.model.finding import Place
from app.model.form import CheckRule, Phase, Step
from app.model.question import Question


def check_step_not_complete(rule: CheckRule, situation: Situation) -> Iterable[Found]:  # noqa: ARG001 - every rule is asked the same way
    """Per step that was left and holds questions of the route kort or essentieel that are open, and of which no other finding speaks."""
    seen: set[str] = set()
    for phase in situation.form.phases:
        for step in phase.steps:
            asked = [question for question in step.questions if question.id not in seen]
            seen.update(question.id for question in asked)
            missing = [question.id for question in asked if _is_missing(question, situation)]
            if missing and _was_left(phase, step, situation):
                words = {"count": Decimal(len(missing)), "label": step.title}
                yield Found(subject=f"{phase.id}/{step.id}", words=words, place=Place(question=missing[0]), rests=tuple(missing))


def _was_left(phase: Phase, step: Step, situation: Situation) -> bool:
    return situation.occasion != "live" or bool(situation.plan.get_fact("left", f"{phase.id}/{step.id}"))


def _is_missing(question: Question, situation: Situation) -> bool:
    reading = situation.reading
    return (
        question.kind != "info"
        and question.route in ("kort", "essentieel")
        and reading.is_empty(question.id)
        and question.id not in situation.taken
        and reading.is_visible(question.id)
        and reading.is_on_route(question.id)
        and reading.is_applicable(question.id)
        and not reading.is_parked(question.id)
    )
