"""What fields may ask before there is a plan: hardly anything."""

from collections.abc import Callable
from datetime import date

from app.logic.wording import Wording
from app.model.form import Form
from app.model.json import Row
from app.model.plan import Person, Plan
from app.model.question import Option, Question
from app.ui.fields.base import AnyField, FieldContext, Suggested
from app.ui.look import Look
from app.ui.parts.rich import escape


class NoPlan:
    """The answers of a plan that is not there yet."""

    def __init__(self, form: Form) -> None:
        self._form = form

    def get_options(self, field: AnyField) -> tuple[Option, ...]:
        """Those of the form."""
        return field.options

    def get_people(self) -> tuple[Person, ...]:
        """Nobody yet."""
        return ()

    def add_person(self, name: str, function: str) -> str:
        """There is no register to put somebody in."""
        del name, function
        return ""

    def get_words(self) -> Wording:
        """How an empty plan speaks."""
        return Wording(self._form, Plan(), "screen")

    def get_rows(self, question: str) -> tuple[Row, ...]:
        """No rows yet."""
        del question
        return ()

    def get_suggestions(self, question: str) -> tuple[Suggested, ...]:
        """Nothing to propose."""
        del question
        return ()

    def get_question(self, question: str) -> Question | None:
        """A question of the form."""
        return next((each for each in self._form.get_questions() if each.id == question), None)


def make_start_context(look: Look, form: Form, today: date, new_id: Callable[[], str]) -> FieldContext:
    """For the fields of the new-plan dialogue."""
    nothing = NoPlan(form)
    return FieldContext(
        look=look,
        language=form.language,
        today=today,
        get_options=nothing.get_options,
        get_people=nothing.get_people,
        add_person=nothing.add_person,
        get_words=nothing.get_words,
        get_rows=nothing.get_rows,
        get_suggestions=nothing.get_suggestions,
        get_question=nothing.get_question,
        new_id=new_id,
        explain=escape,
    )
