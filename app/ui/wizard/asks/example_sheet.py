"""Lets an example be chosen, when there is more than one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.logic.wording import Wording
from app.model.json import Row
from app.model.question import Question
from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import Sheet, WrapRadio, make_label


def list_examples(question: Question, wording: Wording) -> tuple[str, ...]:
    """The examples of a question, as they read; their place is their index for the session."""
    if question.kind in ("person", "people", "info"):
        return ()
    if question.kind == "table":
        return tuple(_describe_row(question, row, wording) for row in question.example_rows)
    if question.kind in ("text", "longtext"):
        return question.good
    return (str(question.example_value),) if question.example_value is not None else ()


def _describe_row(question: Question, row: Row, wording: Wording) -> str:
    parts: list[str] = []
    for column in question.columns:
        raw = row.get(column.id)
        if raw in (None, "", [], ()):
            continue
        text = wording.get_option(column, raw) if column.kind in ("choice", "scale") and isinstance(raw, str) else str(raw)
        if column.kind not in ("people", "multichoice", "checklist"):
            parts.append(text)
    return " · ".join(parts)


class ExampleSheet(Sheet):
    """Tells `chosen` with the question and the index of the example."""

    chosen = Signal(str, int)

    def __init__(self, look: Look, question: Question, examples: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(look, _("Insert an example"), parent, 620)
        self._question = question.id
        self.stack.addWidget(make_label(look, question.label, "body", "muted"))
        self.stack.addWidget(make_label(look, _("It is marked as an example until you change it. Make it your own."), "small", "muted"))
        self.group = QButtonGroup(self)
        for index, example in enumerate(examples):
            radio = WrapRadio(look, example)
            self.group.addButton(radio, index)
            self.stack.addWidget(radio)
        self.group.button(0).setChecked(True)
        self.group.button(0).setFocus()
        self.stack.addStretch(1)
        self.add_cancel(_("Cancel"))
        self.done_button = self.add_button(_("Insert"), "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(self._question, max(self.group.checkedId(), 0))
        self.accept()
