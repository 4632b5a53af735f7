"""A block of information between the questions: it asks nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.model.json import Json
from app.ui.fields.base import AnyField, FieldContext, FieldWidget


class InfoField(FieldWidget):
    """A text in a quiet frame. The keyboard can reach it only to select or to follow a link."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        frame = QFrame(self)
        frame.setProperty("card", "tip")
        text = QLabel(field.help or field.label, frame)
        text.setTextFormat(Qt.TextFormat.MarkdownText)
        text.setWordWrap(True)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(*(context.look.space(3),) * 4)
        inner.addWidget(text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def show_raw(self, raw: Json) -> None:
        """It has no value."""
