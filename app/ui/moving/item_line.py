"""One answer of a move: what is asked, what was answered, what becomes of it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from app.logic.moving import MoveItem
from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import make_button, make_label, make_row, make_stack

LONGEST = 280
"""Letters of an answer that are shown: enough to know it by."""


class ItemLine(QWidget):
    """Tells `jump_wished` with the question as the plan has it now."""

    jump_wished = Signal(str)

    def __init__(self, look: Look, item: MoveItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._item = item
        self._stack = make_stack(self, look.space(1) // 2, (0, look.space(1), 0, look.space(2)))
        head = make_row(spacing=look.space(2))
        head.addWidget(make_label(look, item.label, "label"), 1, Qt.AlignmentFlag.AlignTop)
        if item.source and item.fate != "new":
            self.jump = make_button(look, _("Go to the question"), "", "link")
            self.jump.setAccessibleName(_("Go to the question: {question}").format(question=item.was or item.label))
            self.jump.clicked.connect(self._tell)
            head.addWidget(self.jump, 0, Qt.AlignmentFlag.AlignTop)
        self._stack.addLayout(head)
        if item.was:
            self._stack.addWidget(make_label(look, _("Before: {question}").format(question=item.was), "small", "muted"))
        if item.fate == "converted":
            self._add_pair()
        elif item.before:
            self._stack.addWidget(make_label(look, _shorten(item.before)))
        if item.why:
            self._stack.addWidget(make_label(look, item.why, "small", "muted" if item.fate == "new" else "pitfall"))

    def _add_pair(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._look.space(2))
        grid.setVerticalSpacing(self._look.space(1) // 2)
        grid.setColumnStretch(1, 1)
        for nr, (name, text) in enumerate(((_("was"), self._item.before), (_("becomes"), self._item.after))):
            label = make_label(self._look, name, "small", "muted", wrap=False)
            grid.addWidget(label, nr, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
            words = make_label(self._look, _shorten(text) or "–")
            words.setAccessibleName(f"{name}: {words.text()}")
            grid.addWidget(words, nr, 1)
        self._stack.addLayout(grid)

    @Slot()
    def _tell(self) -> None:
        self.jump_wished.emit(self._item.source)


def _shorten(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
