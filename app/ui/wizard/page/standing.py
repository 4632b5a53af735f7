"""How a question stands, in words for the line under it."""

from app.logic.wording import Wording
from app.model.outline import Kept, QuestionEntry
from app.model.plan import Plan
from app.support.texts import _


def describe_state(entry: QuestionEntry, plan: Plan, wording: Wording) -> str:
    """One line, or "" when the question is simply open."""
    if entry.kept:
        text = _get_reasons()[entry.kept]
        return _("{why} It is kept, does not count, and is not printed.").format(why=text)
    state = plan.get_state(entry.question.id)
    if state is None or state.state == "open":
        return "" if entry.on_route else _("Not on this route; it shows because there is an answer.")
    if state.state == "later":
        who = wording.get_person(state.who) if state.who else ""
        when = wording.get_date(state.when) if state.when else ""
        detail = ", ".join(part for part in (who, when, state.reason) if part)
        return _("Parked for later: {detail}").format(detail=detail) if detail else _("Parked for later.")
    if state.state == "not_agreed":
        positions = "; ".join(f"‘{position}’" for position in state.positions)
        return _("Not agreed yet: {positions}").format(positions=positions) if positions else _("Not agreed yet.")
    return _("Not applicable: {reason}").format(reason=state.reason) if state.reason else _("Not applicable.")


def _get_reasons() -> dict[Kept, str]:
    return {
        "theme": _("It belongs to another theme."),
        "hidden": _("Another answer hides this question."),
        "drawer": _("It is from an earlier questionnaire, and no longer asked."),
    }
