"""One thing that differs between two states of a plan. The history, merging and moving to a newer form all show it with this widget."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from app.logic.comparing import CellChange, QuestionChange, RowChange
from app.support.texts import _
from app.ui.history.marking import mark_items, mark_pieces, speak_pieces
from app.ui.history.words import get_about_text, get_happening_text, get_row_text, join_name, mark_name
from app.ui.look import Look, Role
from app.ui.parts import make_button, make_icon_label, make_label, make_row, make_stack
from app.ui.parts.rich import escape

_ICONS: dict[str, tuple[str, Role]] = {
    "added": ("plus", "goal"),
    "removed": ("x", "error"),
    "changed": ("pencil", "primary"),
    "moved": ("arrow-up", "primary"),
}


class Difference(QFrame):
    """What it is about, and before and after in one. With `jump` there is a way to the question."""

    jump_wished = Signal(str)
    """To this question."""

    def __init__(self, change: QuestionChange, look: Look, *, jump: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.change = change
        self._look = look
        self.setProperty("card", "plain")
        self.setAccessibleName(f"{get_about_text(change)} {change.label}".strip())
        self.stack = make_stack(self, look.space(1), (look.space(4), look.space(3), look.space(4), look.space(3)))
        self.button: QPushButton | None = None
        self._add_head(jump)
        if change.rows:
            for row in change.rows:
                self._add_row(row)
        else:
            self.stack.addWidget(self._make_text(change))

    def _add_head(self, jump: bool) -> None:
        change, look = self.change, self._look
        icon, role = _ICONS[change.happening]
        row = make_row(spacing=look.space(2))
        row.addWidget(make_icon_label(look, icon, role, 18), 0, Qt.AlignmentFlag.AlignTop)
        words = make_stack(spacing=0)
        words.addWidget(make_label(look, " ".join(filter(None, (change.number, change.label))), "label"))
        words.addWidget(make_label(look, get_happening_text(change), "small", "muted"))
        row.addLayout(words, 1)
        if jump and change.question:
            self.button = make_button(look, _("Go there"), "arrow-right", "link", icon_after=True)
            self.button.setAccessibleName(_("Go to {question}").format(question=" ".join(filter(None, (change.number, change.label)))))
            self.button.clicked.connect(self._tell)
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.stack.addLayout(row)

    def _make_text(self, change: QuestionChange | CellChange, name: str = "") -> QLabel:
        """Before and after in one label, behind a name if there is one."""
        pieces = change.pieces
        in_items = isinstance(change, QuestionChange) and isinstance(change.after_raw or change.before_raw, (list, tuple))
        rich = mark_items(pieces, self._look) if in_items else mark_pieces(pieces, self._look)
        # Only spaces or the order differ: nothing to mark, so it is said.
        remark = "" if any(piece.kind != "same" for piece in pieces) else _("Only spaces or the order differ.")
        label = make_label(self._look)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setText("<br>".join(filter(None, (remark, join_name(escape(name), rich)))))
        label.setAccessibleName(" ".join(filter(None, (mark_name(name), remark, speak_pieces(pieces)))))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _add_row(self, row: RowChange) -> None:
        look = self._look
        icon, role = _ICONS[row.happening]
        line = make_row(spacing=look.space(2), margins=(0, look.space(1), 0, 0))
        line.addWidget(make_icon_label(look, icon, role, 16), 0, Qt.AlignmentFlag.AlignTop)
        inside = make_stack(spacing=look.space(1))
        inside.addWidget(make_label(look, get_row_text(row), "label"))
        for cell in row.cells:
            if cell.before or cell.after:
                inside.addWidget(self._make_text(cell, cell.label))
        line.addLayout(inside, 1)
        self.stack.addLayout(line)

    @Slot()
    def _tell(self) -> None:
        self.jump_wished.emit(self.change.question)
