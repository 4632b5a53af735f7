"""Paste: one text goes in the cell, rows of a spreadsheet are counted and offered first."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from app.model.question import Question
from app.support.texts import _, ngettext
from app.ui.fields.table.notice import Notice
from app.ui.fields.table.paste import Pasted, looks_like_rows, read_rows
from app.ui.fields.table.reader import CellReader

_SHOWN = 3


class Pasting(QObject):
    """Holds what was pasted until it is agreed."""

    taken = Signal(object)
    """The rows, without ids."""
    cell_taken = Signal(str)
    """The text for the cell with the cursor."""

    def __init__(self, question: Question, reader: CellReader, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._question = question
        self._reader = reader
        self._notice = notice
        self._found: Pasted | None = None
        notice.closed.connect(self.forget)

    @property
    def is_waiting(self) -> bool:
        """Whether rows wait for a yes."""
        return self._found is not None

    def start(self, *, inside: bool, can_add: bool) -> None:
        """Look at what was copied. `inside`: the cursor is on a cell."""
        text = QGuiApplication.clipboard().text()
        if inside and not looks_like_rows(text):
            self.cell_taken.emit(text.strip())
            return
        found = read_rows(text, self._question.columns, self._reader.read_typed)
        if not can_add or not found.rows:
            self._notice.show_notice(_("There are no rows to paste. Copy rows in a spreadsheet first."), _("Close"), _("Close"))
            return
        self._found = found
        self._notice.show_notice(self._describe(found), _("Paste"), _("No"))
        self._notice.take_focus()

    def take(self) -> None:
        """Yes: put them in."""
        found, self._found = self._found, None
        if found is not None:
            self.taken.emit(list(found.rows))

    def forget(self) -> None:
        """No, or something else was done meanwhile."""
        self._found = None

    def _describe(self, found: Pasted) -> str:
        count = len(found.rows)
        first = next((column for column in self._question.columns if not column.fixed), None)
        names = [self._reader.get_text(first, row.get(first.id)) for row in found.rows[:_SHOWN]] if first else []
        shown = ", ".join(name for name in names if name) + (" …" if count > _SHOWN else "")
        text = ngettext("Paste {n} row: {shown}", "Paste {n} rows: {shown}", count).format(n=count, shown=shown)
        if found.homeless:
            text += "\n" + _("There is no column here for: {names}").format(names=", ".join(dict.fromkeys(found.homeless[:6])))
        return text
