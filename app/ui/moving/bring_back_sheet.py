"""An answer that is no longer asked: copy it, or put it into a question that is asked now."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.model.question import Question
from app.support.texts import _
from app.ui.fields.combo import QuietCombo
from app.ui.look import Look
from app.ui.parts import Sheet, make_label
from app.ui.parts.announce import announce


class BringBackSheet(Sheet):
    """Tells `chosen` with the id of the question where the text goes."""

    chosen = Signal(str)

    def __init__(self, look: Look, asked: Question, text: str, places: Sequence[tuple[str, Question]], parent: QWidget) -> None:
        super().__init__(look, _("Bring back this answer"), parent, 560)
        self.stack.addWidget(make_label(look, asked.label, "label"))
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(asked.label)
        self.text.setMinimumHeight(look.px(96))
        self.stack.addWidget(self.text, 1)
        label = make_label(look, _("Put it into this question, behind what stands there:"), "label")
        self.places = QuietCombo()
        self.places.setAccessibleName(label.text())
        label.setBuddy(self.places)
        # Long questions must not make the dialogue wider than the window.
        self.places.setSizeAdjustPolicy(QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.places.setMinimumContentsLength(20)
        for number, place in places:
            self.places.addItem(" ".join(filter(None, (number, place.label))), place.id)
        self.stack.addWidget(label)
        self.stack.addWidget(self.places)
        self.copied = make_label(look, "", "small", "muted")
        self.stack.addWidget(self.copied)
        self.add_cancel(_("Cancel"))
        self.copy = self.add_button(_("Copy the text"), "", "copy")
        self.copy.clicked.connect(self._copy)
        self.put = self.add_button(_("Put it there"), "primary")
        self.put.setDefault(True)
        self.put.setEnabled(bool(places))
        self.put.clicked.connect(self._put)
        self.places.setFocus()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copied.setText(_("Copied. Paste it where you want it."))
        announce(self.copied, self.copied.text())

    @Slot()
    def _put(self) -> None:
        self.accept()
        self.chosen.emit(str(self.places.currentData()))
