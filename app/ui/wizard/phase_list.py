"""The list of phases and steps: a list view, so that keys and assistive technology work as in any list."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem, QWidget

from app.support.texts import _
from app.ui.look import Look
from app.ui.wizard.phase_delegate import PhaseDelegate
from app.ui.wizard.phase_lines import Line

Index = QModelIndex | QPersistentModelIndex


class LineModel(QAbstractListModel):
    """The lines, for the view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: tuple[Line, ...]) -> bool:
        """Show these lines. True when there are other lines than before (not only other counts)."""
        if [(line.phase, line.step) for line in lines] == [(line.phase, line.step) for line in self._lines]:
            for row, (old, new) in enumerate(zip(self._lines, lines, strict=True)):
                if old != new:
                    self._lines = (*self._lines[:row], new, *self._lines[row + 1 :])
                    self.dataChanged.emit(self.index(row), self.index(row))
            return False
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()
        return True

    def get_line(self, index: Index) -> Line:
        """The line behind an index."""
        return self._lines[index.row()]

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a line, on screen and for assistive technology."""
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        if role == Qt.ItemDataRole.UserRole:
            return line
        return None


class PhaseList(QListView):
    """Shows the lines; tells where somebody wants to go."""

    step_wished = Signal(str, str)
    """Phase and step; an empty step means: the phase."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.port = QWidget()
        """What is seen of it; our own, as in `Column`."""
        self.setViewport(self.port)
        self._lines = LineModel(self)
        self._delegate = PhaseDelegate(look, self, self.port)
        self.setModel(self._lines)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Phases and steps"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.port.setAutoFillBackground(False)
        self.clicked.connect(self._go)
        self.activated.connect(self._go)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these lines, with the cursor on the step where she is."""
        changed = self._lines.show_lines(lines)
        here = next((row for row, line in enumerate(lines) if line.step and line.here), None)
        if here is not None and (changed or not self.hasFocus()):
            self.setCurrentIndex(self._lines.index(here))
        if changed:
            self.fit()

    def fit(self) -> None:
        """As high as all lines together; the column around it scrolls. How wide it is, is known once it shows."""
        if not self.isVisible():
            return
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, self.port.width(), 0)
        height = sum(self._delegate.sizeHint(option, self._lines.index(row)).height() for row in range(self._lines.rowCount()))
        self.setFixedHeight(height + 4)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the width is known."""
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps otherwise."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
            self.fit()

    def sizeHint(self) -> QSize:
        """The height is fixed by the lines."""
        return QSize(super().sizeHint().width(), self.height())

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        line = self._lines.get_line(index)
        self.step_wished.emit(line.phase, line.step)
