"""What every view is: a picture beside a question that reads the same rows or people. It holds no answer of its own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.model.json import Json, Row
from app.model.question import Column, Question
from app.ui.fields.base import FieldContext


class View(QWidget):
    """A title, a line of help, and the picture. It hides while there is nothing to see."""

    row_edited = Signal(str, str, object)
    """Row id, column id, raw value: for a view in which something can be moved."""

    def __init__(self, question: Question, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.context = context
        self._shown: object = None
        look = context.look
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, look.space(2), 0, 0)
        self.column.setSpacing(look.space(1))

    def add_title(self, title: str, help_text: str = "") -> None:
        """What it is, and what can be done with it."""
        look = self.context.look
        self.setAccessibleName(title)
        for text, kind, tone in ((title, "subtitle", ""), (help_text, "small", "muted")):
            if text:
                label = QLabel(text, self)
                label.setFont(look.get_font("subtitle" if kind == "subtitle" else "small"))
                label.setProperty("tone", tone)
                label.setWordWrap(True)
                self.column.addWidget(label)

    def show_plan(self) -> None:
        """Read again, and show what is there now; nothing is done when that is what it shows already."""
        found = self.read_source()
        if found != self._shown:
            self._shown = found
            self.show_source()

    def read_source(self) -> object:
        """All that it shows something of: the rows, and the options that stand in them."""
        columns = [column for column in self.question.columns if column.options or column.rows_from]
        return self.get_rows(), tuple(map(self.context.get_options, columns))

    def show_source(self) -> None:
        """Show it as it is now."""
        raise NotImplementedError

    def set_read_only(self, read_only: bool) -> None:
        """Nothing can be moved."""
        del read_only

    def show_if(self, worth_it: object) -> None:
        """Show only what is worth it; the page decides when a view that was never hidden is first seen."""
        if not worth_it:
            self.hide()
        elif self.isHidden() and self.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            self.show()

    def get_rows(self) -> tuple[Row, ...]:
        """The rows of the table it shows, those that the form gives included."""
        stored = {str(row.get("id")): row for row in self.context.get_rows(self.question.id)}
        given = {str(row.get("id")): row for row in self.question.fixed_rows}
        merged = tuple({**stored.get(key, {}), **row} for key, row in given.items())
        return (*merged, *(row for key, row in stored.items() if key not in given))

    def get_column(self, column_id: str) -> Column | None:
        """A column of its table."""
        return next((column for column in self.question.columns if column.id == column_id), None)


def get_number(raw: Json) -> float | None:
    """A raw scale value as a number, or None."""
    if isinstance(raw, bool) or not isinstance(raw, (int, float, str)):
        return None
    try:
        return float(raw)
    except ValueError:
        return None
