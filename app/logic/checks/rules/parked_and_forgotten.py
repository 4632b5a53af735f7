"""A question that waits, without a name or a date, or too late."""

from collections.abc import Iterable

from app.logic.checks.found import Found
from app.logic.checks.situation import Situation
from app.logic.kinds.notation import read_date
from app.model.finding import Place
from app.model.form import CheckRule


def check_parked_and_forgotten(rule: CheckRule, situation: Situation) -> Iterable[Found]:  # noqa: ARG001 - every rule is asked the same way
    """Per question that is parked and has no person, no date, or a date before today."""
    for question in situation.questions:
        state = situation.plan.get_state(question.id)
        if state is None or state.state not in ("later", "not_agreed") or not situation.reading.is_visible(question.id):
            continue
        day = read_date(state.when)
        if situation.get_person(state.who) is None or day is None or day < situation.today:
            yield Found(
                subject=question.id,
                words={"label": question.label},
                place=Place(question=question.id),
                rests=(state.state, state.who, state.when),
            )
