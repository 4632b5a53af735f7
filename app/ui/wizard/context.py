"""What the fields of a wizard may ask, answered by the session as it is at that moment."""

from app.logic.options import get_options
from app.logic.placeholders import Placeholders
from app.model.json import Json, Row
from app.model.plan import PEOPLE, Person
from app.model.question import Column, Option, Question
from app.session.session import Session
from app.ui.fields.base import AnyField, FieldContext, Suggested
from app.ui.look import Look
from app.ui.parts.glossary import Marker


class Asking:
    """The callables behind a FieldContext."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._questions = {question.id: question for question in session.form.get_questions()}

    def get_question(self, question: str) -> Question | None:
        """A question of the form."""
        return self._questions.get(question)

    def get_options(self, field: AnyField) -> tuple[Option, ...]:
        """The options that show now."""
        chosen = self._session.plan.get_answer(field.id) if isinstance(field, Question) else self._get_cells(field)
        return get_options(field, self._session.reading, chosen)

    def fill(self, text: str) -> str:
        """A text of the form with its places filled from the plan."""
        if "{" not in text:
            return text
        return Placeholders(self._session.reading, self._session.get_wording()).fill(text)

    def _get_cells(self, column: Column) -> list[Json]:
        """What stands in the cells of a column whose options are the ticks of another question: a choice stays when its tick goes."""
        if column.rows_from is None or column.rows_from.column:
            return []
        tables = (question.id for question in self._questions.values() if column in question.columns)
        return [row.get(column.id) for table in tables for row in self.get_rows(table)]

    def get_people(self) -> tuple[Person, ...]:
        """Everybody in the register."""
        return self._session.reading.plan.people

    def add_person(self, name: str, function: str) -> str:
        """Somebody new in the register."""
        known = {person.id for person in self._session.plan.people}
        row: dict[str, str] = {"name": name, "function": function} if function else {"name": name}
        self._session.add_row(PEOPLE, row)
        return next((person.id for person in self._session.plan.people if person.id not in known), "")

    def get_rows(self, question: str) -> tuple[Row, ...]:
        """The rows of a table."""
        return self._session.reading.plan.get_rows(question)

    def get_suggestions(self, question: str) -> tuple[Suggested, ...]:
        """What is proposed."""
        return self._session.get_suggestions(question)

    def is_read_only(self) -> bool:
        """Whether nothing may be changed here."""
        return self._session.is_read_only

    def is_hidden(self, key: str) -> bool:
        """Whether something of a question is hidden."""
        return self._session.is_hidden(key)


def make_context(session: Session, asking: Asking, look: Look, marker: Marker) -> FieldContext:
    """The context for the fields of one page; `marker` is that page's."""
    return FieldContext(
        look=look,
        language=session.form.language,
        today=session.surroundings.today,
        get_options=asking.get_options,
        get_people=asking.get_people,
        add_person=asking.add_person,
        get_words=session.get_wording,
        get_rows=asking.get_rows,
        get_suggestions=asking.get_suggestions,
        get_question=asking.get_question,
        new_id=session.surroundings.new_id,
        explain=marker.mark,
        is_read_only=asking.is_read_only,
        is_hidden=asking.is_hidden,
    )
