"""A stage for views: the real form, rows that change as the session would change them, a page in our look."""

import os
from collections.abc import Iterator
from datetime import date

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.logic.wording import Wording
from app.model.form import Form
from app.model.json import Json, Row
from app.model.plan import PEOPLE, Person, Plan
from app.model.question import Question
from app.ui.fields.base import FieldContext
from app.ui.look import Look, get_sheet
from app.ui.views.base import View
from app.ui.views.make import make_view

PARTIES: tuple[dict[str, Json], ...] = (
    {"id": "d", "party": "Directie", "influence": 5, "attitude": 1, "step": "gesprek"},
    {"id": "t", "party": "Teamleiders", "influence": 4, "attitude": -1},
    {"id": "v", "party": "Vakbond"},
)


class Stage:
    def __init__(self, form: Form, look: Look) -> None:
        self.form = form
        self.look = look
        self.rows: dict[str, list[dict[str, Json]]] = {}
        self.page = QWidget()
        self.page.setStyleSheet(get_sheet(look))
        self.column = QVBoxLayout(self.page)
        self.page.resize(700, 600)
        self.view: View | None = None
        self.told: list[tuple[str, str, Json]] = []

    def get_question(self, question_id: str) -> Question | None:
        return next((question for question in self.form.get_questions() if question.id == question_id), None)

    def get_rows(self, question: str) -> tuple[Row, ...]:
        return tuple(self.rows.get(question, ()))

    def add_person(self, name: str, function: str) -> str:
        raise AssertionError(f"a view adds nobody: {name} {function}")

    def get_suggestions(self, question: str) -> tuple[()]:
        raise AssertionError(f"a view proposes nothing: {question}")

    def take(self, row_id: str, column: str, raw: Json) -> None:
        """What the session does with a change."""
        self.told.append((row_id, column, raw))
        assert self.view is not None
        rows = self.rows[self.view.question.id]
        self.rows[self.view.question.id] = [{**row, column: raw} if row["id"] == row_id else row for row in rows]
        self.view.show_plan()

    def show(self, question_id: str, rows: tuple[dict[str, Json], ...], under: str = "") -> View:
        self.rows[under or question_id] = [dict(row) for row in rows]
        question = self.get_question(question_id)
        assert question is not None
        context = FieldContext(
            look=self.look,
            language="nl",
            today=date(2027, 1, 11),
            get_options=lambda field: field.options,
            get_people=lambda: tuple(Person(row) for row in self.get_rows(PEOPLE)),
            add_person=self.add_person,
            get_words=lambda: Wording(self.form, Plan(), "screen"),
            get_rows=self.get_rows,
            get_suggestions=self.get_suggestions,
            get_question=self.get_question,
            new_id=lambda: "n",
            explain=str,
        )
        self.view = make_view(question, context, self.page)
        assert self.view is not None
        self.view.row_edited.connect(self.take)
        self.column.addWidget(self.view)
        self.page.show()
        QApplication.processEvents()
        return self.view


@pytest.fixture
def form(network: Form) -> Form:
    """Whose questions stand on the stage; a module may say another."""
    return network


@pytest.fixture
def stage(form: Form, light: Look) -> Iterator[Stage]:
    stage = Stage(form, light)
    yield stage
    stage.page.close()
    stage.page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
