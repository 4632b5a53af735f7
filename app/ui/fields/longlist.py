"""Many options to tick: a list that scrolls and can be searched, where a box for each would be pages long and slow. The same face as `OptionList`."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.logic.kinds.base import fold
from app.model.question import Option
from app.support.texts import _, ngettext
from app.ui.fields.edit import LineEdit
from app.ui.fields.options import Chosen
from app.ui.fields.reveal import reveal
from app.ui.fields.tickpainter import HELP, TickPainter
from app.ui.look import Look
from app.ui.parts.text import make_label

_NAMED = 8
"""So many of those that are ticked stand above the list."""
_HIGH = 300
_HIGHEST = 380
_TOGGLES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LongList(QWidget):
    """A line to search, what is ticked, and the list. `changed` sounds when the user ticks or takes a tick away."""

    changed = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[Option, ...] = ()
        self._read_only = False
        self.line = LineEdit(self)
        self.line.setPlaceholderText(_("search in this list"))
        self.line.setAccessibleName(_("Search in this list"))
        self.line.setMaximumWidth(look.px(360))
        self.told = make_label(look, "", "small", "muted")
        self.list = TickList(look, self)
        self.list.setFixedHeight(min(look.px(_HIGH), _HIGHEST))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(look.space(1))
        for part in (self.line, self.told, self.list):
            stack.addWidget(part)
        self.line.textChanged.connect(self._search)
        self.line.returnPressed.connect(self._take_first)
        self.line.installEventFilter(self)
        self.list.pressed_on.connect(self._toggle)
        self.list.left.connect(self.left)

    def show_options(self, options: Sequence[Option]) -> None:
        """Offer these options."""
        if tuple(options) == self._options:
            return
        row = self.list.currentRow()
        self._options = tuple(options)
        with QSignalBlocker(self.list):
            self.list.clear()
            for option in options:
                self.list.addItem(make_item(option))
            self.list.setCurrentRow(min(max(row, 0), len(options) - 1))
        self._search()

    def get_chosen(self) -> tuple[Chosen, ...]:
        """What is ticked, in the order of the list."""
        return tuple(Chosen(option.id) for nr, option in enumerate(self._options) if _is_ticked(self.list.item(nr)))

    def show_chosen(self, chosen: Sequence[Chosen]) -> None:
        """Tick these and no others."""
        ids = {each.id for each in chosen}
        for nr, option in enumerate(self._options):
            item, wanted = self.list.item(nr), option.id in ids
            if _is_ticked(item) != wanted:
                _tick(item, ticked=wanted)
        self._tell()

    def set_read_only(self, read_only: bool) -> None:
        """It can still be searched and read."""
        self._read_only = read_only

    def name(self, name: str) -> None:
        """What the list is about, for assistive technology."""
        self.list.setAccessibleName(name)
        self.line.setAccessibleDescription(name)

    def get_tab_stop(self) -> QWidget:
        """Where Tab comes in."""
        return self.line

    def get_last_stop(self) -> QWidget:
        """Where Tab goes out."""
        return self.list

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # pyright: ignore[reportIncompatibleMethodOverride]  only the line is watched
        """From the line the arrow goes down into the list; Escape empties it."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._enter_list()
                return True
            if event.key() == Qt.Key.Key_Escape and self.line.text():
                self.line.clear()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _search(self) -> None:
        """What holds all the words stays in sight, whatever its capitals and accents."""
        words = fold(self.line.text()).split()
        for nr, option in enumerate(self._options):
            text = fold(f"{option.label} {option.help}")
            self.list.item(nr).setHidden(not all(word in text for word in words))
        self._tell()

    def _tell(self) -> None:
        """How many are ticked, and the first of them; and how many the search leaves."""
        ticked = [option.label for nr, option in enumerate(self._options) if _is_ticked(self.list.item(nr))]
        total, n = len(self._options), len(ticked)
        text = _("{n} of {total} ticked").format(n=n, total=total)
        if ticked:
            names = ", ".join(ticked[:_NAMED])
            rest = ngettext("and {n} more", "and {n} more", n - _NAMED).format(n=n - _NAMED) if n > _NAMED else ""
            text = f"{text}: {names} {rest}".rstrip()
        if self.line.text().strip():
            found = len(self.list.list_shown())
            text = f"{ngettext('{n} found', '{n} found', found).format(n=found)} · {text}"
        self.told.setText(text)
        self.list.setAccessibleDescription(text)

    def _enter_list(self) -> None:
        if self.list.list_shown():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _take_first(self) -> None:
        """Enter ticks the only one that was found; among more, the arrows choose."""
        shown = self.list.list_shown()
        if len(shown) == 1 and self.line.text().strip():
            self._toggle(shown[0])
            self.line.selectAll()
        else:
            self._enter_list()

    @Slot(int)
    def _toggle(self, row: int) -> None:
        if self._read_only:
            return
        item = self.list.item(row)
        _tick(item, ticked=not _is_ticked(item))
        self._tell()
        self.changed.emit()


class TickList(QListWidget):
    """The list itself: a click anywhere on a line, space or Enter is a wish to tick it; the wheel is its own only while it has the keyboard."""

    pressed_on = Signal(int)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(TickPainter(look, self))
        self.itemClicked.connect(self._press)
        self.currentRowChanged.connect(self._keep_in_sight)

    def list_shown(self) -> list[int]:
        """The lines that the search leaves."""
        return [row for row in range(self.count()) if not self.item(row).isHidden()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter tick; letters go to what begins with them."""
        if event.key() in _TOGGLES and self.currentRow() >= 0:
            self.pressed_on.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """It begins at the first line that is in sight."""
        super().focusInEvent(event)
        shown = self.list_shown()
        if shown and self.currentRow() not in shown:
            self.setCurrentRow(shown[0])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard went away."""
        super().focusOutEvent(event)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Who scrolls the page is not caught by a list on the way."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @Slot(int)
    def _keep_in_sight(self, row: int) -> None:
        """Of the page too: on a low screen the list may be higher than what is seen."""
        if self.hasFocus() and row >= 0:
            reveal(self, self.visualItemRect(self.item(row)))

    @Slot(QListWidgetItem)
    def _press(self, item: QListWidgetItem) -> None:
        self.pressed_on.emit(self.row(item))


def make_item(option: Option) -> QListWidgetItem:
    """A line with a tick; its help stands below its label."""
    item = QListWidgetItem(option.label)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
    item.setData(HELP, option.help)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (option.label, option.help) if part))
    _tick(item, ticked=False)
    return item


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked


def _tick(item: QListWidgetItem, *, ticked: bool) -> None:
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
