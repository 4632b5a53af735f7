"""The menu of a row, and the menu of a cell with few choices."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.model.json import Json
from app.support.texts import _
from app.ui.look import Look


class RowMenu(QObject):
    """What can be done with a row. It opens, and tells."""

    wished = Signal(str, int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._menu = QMenu(parent)
        self._row = -1
        wishes = (
            ("open", _("Open: everything in this row"), "pencil", "Enter"),
            ("duplicate", _("Duplicate"), "copy", "Ctrl+D"),
            ("up", _("Move up"), "arrow-up", "Alt+↑"),
            ("down", _("Move down"), "arrow-down", "Alt+↓"),
            ("remove", _("Remove"), "trash-2", "Ctrl+Del"),
            ("accept", _("Take over this row"), "plus", "Enter"),
            ("hide", _("Do not suggest this"), "x", "Del"),
        )
        self._actions: dict[str, QAction] = {}
        for wish, text, icon, keys in wishes:
            action = self._menu.addAction(look.get_icon(icon, "muted"), f"{text}\t{keys}")
            action.setData(wish)
            self._actions[wish] = action
        self._menu.triggered.connect(self._choose)

    def open_at(self, point: QPoint, row: int, wishes: Sequence[str]) -> None:
        """Open with the wishes that make sense for a row."""
        self._row = row
        for wish, action in self._actions.items():
            action.setVisible(wish in wishes)
        self._menu.popup(point)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.wished.emit(str(action.data()), self._row)


class CellMenu(QObject):
    """The choices of a cell, the chosen one ticked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._menu = QMenu(parent)
        self._raws: list[Json] = []
        self._menu.triggered.connect(self._choose)

    def open_at(self, point: QPoint, choices: Sequence[tuple[str, Json]], raw: Json) -> None:
        """Open with these texts and values."""
        self._menu.clear()
        self._raws = []
        for text, value in (*choices, (_("Leave empty"), None)):
            if value is None:
                self._menu.addSeparator()
            action = self._menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == raw and value is not None)
            action.setData(len(self._raws))
            self._raws.append(value)
            if value == raw:
                self._menu.setActiveAction(action)
        self._menu.popup(point)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.chosen.emit(self._raws[int(action.data())])
