"""A stage for fields: the real form, a small plan that changes as the session would change it, and a window in our look."""

import itertools
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.logic.reading import Reading
from app.logic.wording import Wording
from app.model.form import Form
from app.model.json import Json, Row
from app.model.plan import PEOPLE, Address, Plan
from app.model.question import Option, Question
from app.ui.fields.base import AnyField, FieldContext, FieldWidget
from app.ui.fields.make import make_field
from app.ui.look import Look, get_sheet

RESOURCES = Path(__file__).parents[3] / "resources"
PERSONS: tuple[dict[str, Json], ...] = (
    {"id": "p1", "name": "Marloes", "function": "HR-adviseur", "department": "HR", "level": "employee", "joined": "asked", "in_group": "yes"},
    {
        "id": "p2",
        "name": "Samira",
        "function": "teamleider inbound",
        "department": "Noord",
        "level": "team_lead",
        "joined": "volunteered",
        "in_group": "yes",
    },
    {"id": "p3", "name": "", "function": "planner", "department": "Zuid", "level": "employee", "joined": "volunteered", "in_group": "yes"},
)


class Stage:
    """Holds a plan, and shows a field on a page."""

    def __init__(self, form: Form, look: Look) -> None:
        self.form = form
        self.plan = Plan()
        self.look = look
        self.told: list[Json] = []
        self.suggestions: dict[str, tuple[object, ...]] = {}
        self._ids = (f"n{n}" for n in itertools.count(1))
        self.names: list[QLabel] = []
        self.page = QScrollArea()
        self.page.setWidgetResizable(True)
        self.page.setStyleSheet(get_sheet(self.look))
        self._inner = QWidget()
        self.column = QVBoxLayout(self._inner)
        self.column.addStretch(1)
        self.page.setWidget(self._inner)
        self.page.resize(720, 700)
        self.set_rows(PEOPLE, PERSONS)

    def set_rows(self, question: str, rows: tuple[dict[str, Json], ...]) -> None:
        facts = {key: value for key, value in self.plan.facts.items() if key.key != question}
        facts[Address("answer", question)] = [str(row["id"]) for row in rows]
        for row in rows:
            facts[Address("answer", question, str(row["id"]))] = {key: value for key, value in row.items() if key != "id"}
        self.plan = Plan(facts=facts)

    def add_person(self, name: str, function: str) -> str:
        new = next(self._ids)
        self.set_rows(PEOPLE, (*({**row} for row in self.plan.get_rows(PEOPLE)), {"id": new, "name": name, "function": function}))
        return new

    def get_rows(self, question: str) -> tuple[Row, ...]:
        return self.plan.get_rows(question)

    def get_options(self, field: AnyField) -> tuple[Option, ...]:
        return Reading(self.form, self.plan).with_options(field).options if field.kind in ("person", "people") else field.options

    def get_question(self, question_id: str) -> Question | None:
        return next((question for question in self.form.get_questions() if question.id == question_id), None)

    def get_context(self) -> FieldContext:
        return FieldContext(
            look=self.look,
            language="nl",
            today=date(2027, 1, 11),
            get_options=self.get_options,
            get_people=lambda: self.plan.people,
            add_person=self.add_person,
            get_words=lambda: Wording(self.form, self.plan, "screen"),
            get_rows=self.get_rows,
            get_suggestions=lambda question: self.suggestions.get(question, ()),  # type: ignore[return-value]
            get_question=self.get_question,
            new_id=lambda: next(self._ids),
            explain=str,
        )

    def show(self, question: Question) -> FieldWidget:
        """The field of a question on the page, with its label; what it tells comes in `told`."""
        field = make_field(question, self.get_context(), self._inner)
        label = QLabel(question.label)
        label.setWordWrap(True)
        label.setFont(self.look.get_font("label"))
        self.column.insertWidget(self.column.count() - 1, label)
        self.column.insertWidget(self.column.count() - 1, field)
        field.set_label(question.id, label, question.label)
        field.edited.connect(self.told.append)
        self.names.append(label)
        self.page.show()
        QApplication.processEvents()
        return field

    def ask(self, question_id: str) -> FieldWidget:
        """The field of a question of the form."""
        question = self.get_question(question_id)
        assert question is not None
        return self.show(question)


@pytest.fixture
def stage(network: Form, light: Look) -> Iterator[Stage]:
    stage = Stage(network, light)
    yield stage
    stage.page.close()
    stage.page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def qt_is_silent() -> Iterator[None]:
    """A warning of Qt fails the test."""
    said: list[str] = []

    def listen(kind: object, context: object, message: str) -> None:
        del kind, context
        if "This plugin does not support" not in message:
            said.append(message)

    before = qInstallMessageHandler(listen)
    yield
    qInstallMessageHandler(before)
    assert said == []


@pytest.fixture
def make_question() -> Callable[..., Question]:
    def make(kind: str, **more: object) -> Question:
        return Question(id=f"test.{kind}", kind=kind, label="Hoe heet dit?", **more)  # type: ignore[arg-type]

    return make
