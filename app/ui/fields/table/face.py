"""The parts of a table on the page: the frame with the rows and the line to add, chips, proposals, a notice."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.model.json import Row
from app.model.question import Question
from app.support.texts import _, ngettext
from app.ui.fields.chips import ChipRow
from app.ui.fields.flow import FlowLayout
from app.ui.fields.table.head import RADIUS
from app.ui.fields.table.model import Proposal, RowsModel
from app.ui.fields.table.notice import Notice
from app.ui.fields.table.view import RowsView
from app.ui.look import Look
from app.ui.parts.buttons import TextButton, make_button, make_tool


class RoundFrame(QWidget):
    """The ground and the border of the table."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Round corners."""
        del event
        painter, palette = QPainter(self), self._look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.fillPath(path, palette.get_color("surface"))
        painter.setPen(QPen(palette.get_color("line"), 1))
        painter.drawPath(path)


class TableFace(QWidget):
    """Everything that is seen of a table; it decides nothing."""

    all_wished = Signal()
    """Every proposed row is to be taken over."""

    def __init__(self, question: Question, model: RowsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.frame = RoundFrame(look, self)
        self.view = RowsView(model, look, self.frame)
        self.empty = QLabel(_("Nothing here yet. Add the first row, or paste rows from a spreadsheet."), self.frame)
        self.empty.setProperty("tone", "muted")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(look.px(10), look.space(3), look.px(10), look.space(2))
        self.add_button = make_button(look, get_add_text(question), "plus", "quiet")
        self.paste_button = make_tool(look, _("Paste rows from a spreadsheet"), "clipboard-paste", "Ctrl+V")
        self.all_button = TextButton(look, "", "primary", "plus")
        # Beside the other buttons it is as wide as its words; by itself it would take no width at all.
        self.all_button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._below = QWidget(self.frame)
        self.chips = ChipRow(look, self)
        self.notice = Notice(look, self)
        self._lay_out(look)
        self.all_button.clicked.connect(self.all_wished)

    def keep_place(self, rows: Sequence[Row], proposals: Sequence[Proposal], *, anew: bool) -> None:
        """Show these rows, with the cursor in the same cell of the same row as before. `anew`: what they hold may read otherwise."""
        before = self.view.currentIndex()
        row = self._model.get_row(before.row())
        self._model.show_rows(rows, proposals, anew=anew)
        number = self._model.find_row(str(row["id"])) if row else min(before.row(), self._model.rowCount() - 1)
        if before.isValid() and number >= 0 and self.view.currentIndex().row() != number:
            self.view.setCurrentIndex(self._model.index(number, before.column()))

    def show_rest(self, chips: Sequence[str], *, can_add: bool) -> None:
        """What stands around the rows."""
        proposals = len(self._model.proposals)
        self.chips.show_texts(chips if can_add else ())
        self.empty.setVisible(not self._model.rowCount() and can_add)
        self._below.setVisible(can_add)
        self.all_button.setVisible(proposals > 1 and can_add)
        self.all_button.setText(ngettext("Take over the {n} suggested row", "Take over all {n} suggested rows", proposals).format(n=proposals))

    def get_stops(self) -> tuple[QWidget, ...]:
        """What takes the keyboard after the rows, in order."""
        return (self.add_button, self.paste_button, self.all_button, *self.notice.get_stops(), *self.chips.get_chips())

    def _lay_out(self, look: Look) -> None:
        below = FlowLayout(self._below, look.space(1))
        below.setContentsMargins(look.space(1), look.space(1), look.space(1), look.space(1))
        for button in (self.add_button, self.paste_button, self.all_button):
            below.addWidget(button)
        inside = QVBoxLayout(self.frame)
        inside.setContentsMargins(1, 1, 1, 2)
        inside.setSpacing(0)
        inside.addWidget(self.view)
        inside.addWidget(self.empty)
        inside.addWidget(self._below)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(look.space(2))
        for part in (self.frame, self.notice, self.chips):
            stack.addWidget(part)


def get_add_text(question: Question) -> str:
    """What the line to add says: with the label of the first column where that is one plain word, else just a row."""
    if question.register:
        return _("Add a person")
    first = next((column for column in question.columns if column.first), None)
    plain = first is not None and first.kind == "text" and " " not in first.label and not first.label.endswith("?")
    text = _("Add {thing}").format(thing=first.label) if first is not None and plain else _("Add a row")
    return text[:1].upper() + text[1:]
