"""The table as it stands on the page: as high as its rows, as wide as the page, walked by the arrows."""

from time import monotonic

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from app.model.question import Column
from app.ui.fields.reveal import reveal
from app.ui.fields.table.cells import CellPainter
from app.ui.fields.table.head import Head
from app.ui.fields.table.keys import get_wish, is_typed
from app.ui.fields.table.model import RowsModel
from app.ui.fields.table.sizes import RowSizes
from app.ui.look import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_SLICE = 0.005
"""Seconds for measuring rows, before something else has its turn."""
_AT_ONCE = 40
"""So many rows are always measured at once: more than fit on a screen."""
_NARROW = ("date", "time", "number", "money", "yesno", "scale")


class RowsView(QTableView):
    """A table that neither scrolls nor edits by itself: it tells what the user wishes of which cell."""

    wished = Signal(str, int)
    """A wish (up, down, duplicate, remove, add, close, open, menu, accept, hide) for a row."""
    edit_wished = Signal(int, int, str)
    """A cell is to be edited; the text that was typed already."""
    cleared = Signal(int, int)
    pasted = Signal(str)
    fitted = Signal()
    """Rows or columns got other sizes."""

    def __init__(self, model: RowsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())  # our own, as in `Column`
        self.viewport().setAutoFillBackground(False)
        self._look = look
        self._rows = model
        self._painter = CellPainter(look, self)
        self._room = 0
        self._sizes = RowSizes(model, self._painter, look)
        self._has_place = False
        """Whether it was laid out: what is measured before that is measured in vain."""
        self._measuring = QTimer(self)
        self._measuring.setSingleShot(True)
        self._measuring.timeout.connect(self._measure)
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setHorizontalHeader(Head(look, self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(20)
        self.verticalHeader().setDefaultSectionSize(self._sizes.least)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        for happened in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            happened.connect(self._fit_all)
        model.dataChanged.connect(self._fit_rows)

    # -- sizes

    @Slot()
    def fit(self) -> None:
        """Give columns and rows their sizes, and the table its height. Rows far below that were not measured yet get theirs soon after."""
        self._fit(_AT_ONCE)

    @Slot()
    def _fit_all(self) -> None:
        """Other rows, or rows in other places."""
        self._sizes.forget()
        self.fit()

    @Slot(QModelIndex, QModelIndex)
    def _fit_rows(self, first: QModelIndex, last: QModelIndex) -> None:
        """Other words in some rows."""
        self._sizes.forget(first.row(), last.row())
        self.fit()

    def fit_whole(self) -> None:
        """The same, with every row measured: for who looks for a place in it."""
        self._fit(self._rows.rowCount())

    def _fit(self, most: int) -> None:
        self._measuring.stop()
        sizes = self.verticalHeader()
        if self._has_place:
            self._fit_columns()
            self._sizes.show_widths([(n, self.columnWidth(n)) for n in self.get_shown_columns()])
            for row in range(self._rows.rowCount()):
                self._fit_row(row, sizes, measured=row < most or row == self._painter.open_row)
        head = self.horizontalHeader()
        head.setFixedHeight(head.sizeHint().height())
        self.setFixedHeight(head.sizeHint().height() + sizes.length())
        self.updateGeometries()
        self.fitted.emit()

    def _fit_row(self, row: int, sizes: QHeaderView, *, measured: bool) -> None:
        if not measured and not self._sizes.knows(row):
            self._measuring.start()
            return
        height = self._sizes.compute_height(row)
        if row == self._painter.open_row:
            self._painter.height_of_open = height
            height += self._room
        if sizes.sectionSize(row) != height:
            sizes.resizeSection(row, height)

    @Slot()
    def _measure(self) -> None:
        """Some of the rows far below; the table is laid out again when all are known, once."""
        end = monotonic() + _SLICE
        for row in range(self._rows.rowCount()):
            if monotonic() > end:
                self._measuring.start()
                return
            self._sizes.compute_height(row)
        self.fit_whole()

    def open_row(self, row: int, room: int) -> None:
        """Make room for a form below a row; -1 for none."""
        if (row, room) != (self._painter.open_row, self._room):
            self._painter.open_row, self._room = row, room
            self.fit()
            self.viewport().update()

    def get_form_rect(self) -> QRect:
        """The room below the opened row, in this widget."""
        row = self._painter.open_row
        top = self.viewport().y() + self.rowViewportPosition(row) + self._painter.height_of_open
        return QRect(0, top, self.width(), self._room)

    def grow_row(self, row: int, height: int) -> None:
        """An editor needs a higher row for a while; `fit` takes it back."""
        if self.verticalHeader().sectionSize(row) < height:
            self.verticalHeader().resizeSection(row, height)
            self.setFixedHeight(self.horizontalHeader().height() + self.verticalHeader().length())
            self.fitted.emit()

    def get_shown_columns(self) -> tuple[int, ...]:
        """The columns that fit, the menu not counted."""
        return tuple(n for n in range(self._rows.menu_column) if not self.isColumnHidden(n))

    def _fit_columns(self) -> None:
        """As many columns as fit, by their weights. The others are in the form of the row."""
        menu = self._look.px(28) + 16
        room, shown = self.viewport().width() - menu, 0
        least = [self._get_least(column) for column in self._rows.columns]
        if least:
            least[0] = max(least[0], self._sizes.compute_longest_word())
        while shown < len(least) and (shown == 0 or sum(least[: shown + 1]) <= room):
            shown += 1
        weights = [column.width or 1 for column in self._rows.columns[:shown]]
        widths = [max(width, round(room * weight / sum(weights))) for width, weight in zip(least, weights, strict=False)]
        over = sum(widths) - room
        if widths:
            widest = widths.index(max(widths))
            widths[widest] = max(widths[widest] - over, 24)
        for n in range(self._rows.menu_column):
            self.setColumnHidden(n, n >= shown)
            if n < shown:
                self.setColumnWidth(n, widths[n])
        self.setColumnWidth(self._rows.menu_column, menu)

    def _get_least(self, column: Column) -> int:
        return self._look.px(92 if column.kind in _NARROW else 108)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other width, other columns."""
        super().resizeEvent(event)
        if not self._has_place or event.size().width() != event.oldSize().width():
            self._has_place = True
            self.fit()

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex) -> None:
        """The page scrolls along."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            reveal(self, self.visualRect(current).translated(self.viewport().pos()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    # -- keyboard

    def event(self, event: QEvent) -> bool:
        """Our keys are not for the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and get_wish(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Wishes, edits and pastes; the arrows walk."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        wish = get_wish(event)
        if wish:
            self.wished.emit(wish, row)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit("")
        elif event.key() == Qt.Key.Key_Escape:
            self._leave(event, row)
        elif row < 0 or event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            self._press(row, column)
        elif event.key() in _DELETE:
            self.wished.emit("hide", row) if self._rows.get_proposal(row) else self.cleared.emit(row, column)
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Space) or is_typed(event):
            self._start(row, column, event.text() if is_typed(event) else "")
        else:
            super().keyPressEvent(event)

    def _leave(self, event: QKeyEvent, row: int) -> None:
        if self._painter.open_row >= 0:
            self.wished.emit("close", row)
        else:
            event.ignore()

    def _press(self, row: int, column: int) -> None:
        if self._rows.get_proposal(row):
            self.wished.emit("accept", row)
        else:
            self.wished.emit("menu" if column == self._rows.menu_column else "open", row)

    def _start(self, row: int, column: int, typed: str) -> None:
        if self._rows.get_proposal(row) or column == self._rows.menu_column:
            self._press(row, column)
        else:
            self.edit_wished.emit(row, column, typed)

    # -- mouse and focus

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click puts the cursor in a cell, or opens the menu."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self._start(index.row(), index.column(), "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu key, or the other mouse button."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
        if self.currentIndex().isValid():
            self.wished.emit("menu", self.currentIndex().row())

    def get_menu_point(self, row: int) -> QPoint:
        """Where the menu of a row opens, on the screen."""
        rect = self.visualRect(self._rows.index(row, self._rows.menu_column))
        return self.viewport().mapToGlobal(QPoint(rect.left(), rect.top() + min(rect.height(), self._look.px(36))))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring shows; it begins at the first cell."""
        self._painter.with_ring = True
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring any more."""
        self._painter.with_ring = False
        super().focusOutEvent(event)
        self.viewport().update()
