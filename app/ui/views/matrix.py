"""The mandate matrix: every decision a row, four ways of deciding as columns, one dot in each row."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.logic.kinds.base import get_loose_text
from app.model.json import Row
from app.model.question import Option, Question
from app.support.texts import _, ngettext
from app.ui.fields.base import FieldContext
from app.ui.look import Look
from app.ui.parts.buttons import make_button
from app.ui.parts.text import make_label
from app.ui.views.base import View

WHO = "who"
_STEPS: Mapping[int, tuple[int, int]] = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
_MOST = 30
"""So many decisions are there at once, and come at a time: nobody looks at two hundred, and the table above has them all."""
NARROW = 560
"""Logical pixels at text size 100 under which a subject stands above its dots."""


class Line(Struct, frozen=True):
    """One decision: what it is about, the option that is chosen, and who approves."""

    row_id: str
    subject: str
    chosen: str
    approver: str


class Dot(QPushButton):
    """One square of the matrix; it holds the dot of its row when it is chosen."""

    moved = Signal(int, int)

    def __init__(self, look: Look, row: int, column: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.row = row
        self.column = column
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setMinimumSize(look.px(44), max(look.px(34), 28))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next square; space and Enter put the dot here, or take it away."""
        step = _STEPS.get(event.key())
        if step is not None:
            self.moved.emit(*step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Square and dot."""
        del event
        painter, palette = QPainter(self), self._look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen, hover = self.isChecked(), self.underMouse() and self.isEnabled()
        painter.setPen(QPen(palette.get_color("line"), 1))
        painter.setBrush(palette.get_color("primary_soft" if chosen or hover else "surface"))
        painter.drawRect(rect)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.get_color("primary"))
            painter.drawEllipse(QPointF(rect.center()), self._look.px(8), self._look.px(8))
        if self.hasFocus():
            painter.setPen(QPen(palette.get_color("focus"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))


class MatrixGrid(QWidget):
    """Heads, subjects, dots and approvers. Tab comes in once; the arrows do the rest."""

    chosen = Signal(str, str)
    """Row id, and the option; "" when the dot was taken away."""

    def __init__(self, look: Look, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._options = tuple(options)
        self._lines: tuple[Line, ...] = ()
        self._dots: list[list[Dot]] = []
        self._subjects: list[QLabel] = []
        self._approvers: list[QLabel] = []
        self._narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._heads = [make_label(look, option.label, "small", "muted") for option in options]
        for head in self._heads:
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            head.setContentsMargins(2, 0, 2, look.space(1))

    @property
    def dots(self) -> Sequence[Sequence[Dot]]:
        """The squares, row by row."""
        return self._dots

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these decisions; squares that stay keep the keyboard."""
        if lines == self._lines:
            return
        while len(self._dots) > len(lines):
            for widget in (*self._dots.pop(), self._subjects.pop(), self._approvers.pop()):
                widget.hide()
                widget.deleteLater()
        while len(self._dots) < len(lines):
            self._add_line(len(self._dots))
        self._lines = lines
        for line, dots, subject, approver in zip(lines, self._dots, self._subjects, self._approvers, strict=True):
            subject.setText(line.subject or _("no name yet"))
            approver.setText(line.approver)
            for option, dot in zip(self._options, dots, strict=True):
                dot.setChecked(option.id == line.chosen)
                dot.setAccessibleName(_("{subject}: {option}").format(subject=line.subject, option=option.label))
                dot.setToolTip(option.label)
                dot.setAccessibleDescription(_("Approved by: {who}").format(who=line.approver) if line.approver else "")
        self._place()
        self._let_tab_in()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, a subject stands above its dots."""
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._place()

    def _add_line(self, row: int) -> None:
        look = self._look
        subject, approver = make_label(look, "", "body"), make_label(look, "", "small", "muted")
        subject.setContentsMargins(0, look.space(1), look.space(2), look.space(1))
        approver.setContentsMargins(look.space(2), 0, 0, 0)
        dots = [Dot(look, row, column, self) for column in range(len(self._options))]
        for dot in dots:
            dot.clicked.connect(self._press)
            dot.moved.connect(self._move)
        self._dots.append(dots)
        self._subjects.append(subject)
        self._approvers.append(approver)

    def _place(self) -> None:
        """Wide: subject, dots, approver on one line. Narrow: subject and approver above the dots."""
        first = 0 if self._narrow else 1
        for column, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, first + column)
        for nr, (dots, subject, approver) in enumerate(zip(self._dots, self._subjects, self._approvers, strict=True)):
            top = 1 + nr * 3 if self._narrow else 1 + nr
            below = top + 2 if self._narrow else top
            self._grid.addWidget(subject, top, 0, 1, len(self._options) if self._narrow else 1)
            self._grid.addWidget(approver, *((top + 1, 0, 1, len(self._options)) if self._narrow else (top, first + len(self._options), 1, 1)))
            approver.setVisible(bool(approver.text()) or not self._narrow)
            for column, dot in enumerate(dots):
                self._grid.addWidget(dot, below, first + column)
        last = first + len(self._options)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 4 if column < first else 2 if column < last else 0 if self._narrow else 3)

    def _let_tab_in(self) -> None:
        every = [dot for dots in self._dots for dot in dots]
        stop = next((dot for dot in every if dot.hasFocus()), None)
        stop = stop or next((dot for dot in self._dots[0] if dot.isChecked()), self._dots[0][0]) if self._dots else None
        for dot in every:
            dot.setFocusPolicy(Qt.FocusPolicy.StrongFocus if dot is stop else Qt.FocusPolicy.ClickFocus)

    @Slot()
    def _press(self) -> None:
        dot = self.sender()
        if isinstance(dot, Dot) and dot.row < len(self._lines):
            line, option = self._lines[dot.row], self._options[dot.column].id
            dot.setChecked(line.chosen == option)
            self._let_tab_in()
            self.chosen.emit(line.row_id, "" if line.chosen == option else option)

    @Slot(int, int)
    def _move(self, down: int, right: int) -> None:
        dot = self.sender()
        if not isinstance(dot, Dot):
            return
        row, column = dot.row + down, dot.column + right
        if 0 <= row < len(self._dots) and 0 <= column < len(self._options):
            self._dots[row][column].setFocus(Qt.FocusReason.TabFocusReason)
            self._let_tab_in()


class MandateMatrix(View):
    """The rows of the table of decisions as a matrix. A dot that is put here stands in the table too."""

    def __init__(self, question: Question, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(question, context, parent)
        self.add_title(_("Who decides what?"), _("One dot in each row. Arrows and space work too."))
        column = self.get_column(WHO)
        self.grid = MatrixGrid(context.look, context.get_options(column) if column else (), self)
        self.grid.setAccessibleName(_("Who decides what?"))
        self.grid.chosen.connect(self._choose)
        self.column.addWidget(self.grid)
        self._most = _MOST
        self.more = make_button(context.look, "", "chevron-down", "quiet")
        self.more.clicked.connect(self._show_more)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_plan()

    def show_source(self) -> None:
        """Read the rows again."""
        lines = tuple(map(_read_line, self.get_rows()))
        self.grid.show_lines(lines[: self._most])
        rest = len(lines) - self._most
        self.more.setText(ngettext("Show {n} more decision", "Show {n} more decisions", rest).format(n=min(rest, _MOST)))
        self.more.setVisible(rest > 0)
        self.show_if(lines)

    def set_read_only(self, read_only: bool) -> None:
        """The dots stay where they are."""
        self.grid.setEnabled(not read_only)

    @Slot()
    def _show_more(self) -> None:
        """Hidden meanwhile: of what is in sight, Qt places everything again for each square that comes."""
        self._most += _MOST
        self.grid.hide()
        self.show_source()
        self.grid.show()

    @Slot(str, str)
    def _choose(self, row_id: str, option: str) -> None:
        self.row_edited.emit(row_id, WHO, option or None)


def _read_line(row: Row) -> Line:
    texts = [get_loose_text(row.get(key)) for key in ("id", "subject", WHO, "approver")]
    return Line(*texts)
