"""The head of a page: where we are, the title, and a word for who leads the room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.model.form import Step
from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import make_icon_label, make_label, make_row, make_stack


class Heading(QWidget):
    """Shows a step's place, title, and tip."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        stack = make_stack(self, look.space(1))
        self._place = make_label(look, "", "body", "muted")
        self._title = make_label(look, "", "title")
        self._tip = QWidget()
        row = make_row(self._tip, look.space(2), (0, look.space(1), 0, 0))
        row.addWidget(make_icon_label(look, "presentation", "muted", 16), 0, Qt.AlignmentFlag.AlignTop)
        self._tip_text = make_label(look, "", "body", "muted")
        row.addWidget(self._tip_text, 1)
        for widget in (self._place, self._title, self._tip):
            stack.addWidget(widget)

    def show_step(self, step: Step, place: str) -> None:
        """`place` says phase, step and minutes."""
        self._place.setText(place)
        self._title.setText(step.title)
        self._tip_text.setText(_("With a group: {tip}").format(tip=step.facilitator))
        self._tip.setVisible(bool(step.facilitator))
