"""The words of the rules of thumb that are no question: members, months, size, sensitive, ..."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from app.logic.checks.operators import get_texts
from app.logic.checks.periods import count_months
from app.logic.checks.situation import Situation
from app.model.question import Option

Term = Callable[[Situation], object | None]


def get_theme_option(situation: Situation) -> Option | None:
    """The chosen theme; without an answer the one that means the theme of the form."""
    form = situation.form
    question = situation.reading.get_question(form.theme_question)
    if question is None:
        return None
    chosen = situation.reading.get_value(question.id)
    if chosen is not None:
        return next((option for option in question.options if option.id == chosen), None)
    return next((option for option in question.options if form.theme and option.form_theme == form.theme), None)


def get_example_questions(situation: Situation) -> tuple[str, ...]:
    """The questions that would be printed with an inserted example that nobody changed."""
    marked = frozenset(situation.plan.get_keys("example"))
    return tuple(
        question.id
        for question in situation.questions
        if question.id in marked and not question.private and not situation.reading.is_empty(question.id)
    )


def _get_size(situation: Situation) -> Decimal | None:
    question = situation.reading.get_question("gen.org_size")
    chosen = situation.reading.get_value("gen.org_size")
    if question is None or chosen is None:
        return None
    classes = [option for option in question.options if option.value is not None]
    position = next((nr for nr, option in enumerate(classes) if option.id == chosen), None)
    return None if position is None else Decimal(str(classes[position].value)) if position else Decimal(0)


def _get_months(situation: Situation) -> Decimal | None:
    start, end = situation.reading.get_value("gen.period_start"), situation.reading.get_value("gen.period_end")
    if not isinstance(start, date) or not isinstance(end, date):
        return None
    months = count_months(start, end)
    return None if months is None else Decimal(months)


def _get_members_and_experts(situation: Situation) -> object:
    experts = get_texts(situation.reading.get_value("wg.experts"))
    return situation.get_people((*(member.row for member in situation.members), *experts))


def _get_sensitive(situation: Situation) -> str:
    option = get_theme_option(situation)
    return "yes" if option is not None and option.sensitive else "no"


def _get_print_names(situation: Situation) -> str | None:
    return situation.print_facts.names if situation.print_facts else None


def _get_print_status(situation: Situation) -> str | None:
    return situation.print_facts.status if situation.print_facts else None


def _get_print_documents(situation: Situation) -> tuple[str, ...] | None:
    return (situation.print_facts.documents or None) if situation.print_facts else None


TERMS: Mapping[str, Term] = {
    "form": lambda situation: situation.form.id,
    "theme": lambda situation: situation.form.theme or None,
    "today": lambda situation: situation.today,
    "country": lambda situation: situation.plan.country or None,
    "size": _get_size,
    "months": _get_months,
    "people": lambda situation: situation.people,
    "members": lambda situation: situation.members,
    "members_and_experts": _get_members_and_experts,
    "sensitive": _get_sensitive,
    "password": lambda situation: "yes" if situation.password else "no",
    "example_texts": lambda situation: Decimal(len(get_example_questions(situation))),
    "print.names": _get_print_names,
    "print.status": _get_print_status,
    "print.documents": _get_print_documents,
}
