"""A list of options under each other, for one choice or for many. What is not among the options stays, as an option of its own."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from app.model.question import Option
from app.ui.fields.optionrow import OptionRow, Radio, make_radio, make_tick
from app.ui.fields.taborder import put_in_order
from app.ui.look import Look

_MANY = 6
MANY = 30
"""More options than this are a list to search (`longlist.py`)."""


class Chosen(Struct, frozen=True):
    """One chosen option, with its own text if there is one."""

    id: str
    text: str = ""


class OptionList(QWidget):
    """The rows. `changed` sounds when the user ticks, chooses, takes back or types."""

    changed = Signal()
    left = Signal()

    can_clear = True
    """Whether a single choice may be taken back."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, single: bool, two_columns: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        self._single = single
        self._two_columns = two_columns
        self._options: tuple[Option, ...] = ()
        self._rows: list[OptionRow] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.space(4))
        self._grid.setVerticalSpacing(0)
        self._columns = 1
        self._showing = False
        self._group = QButtonGroup(self)
        self._group.setExclusive(single)

    def show_options(self, options: Sequence[Option]) -> None:
        """Offer these options. A row that stays keeps the keyboard."""
        if tuple(options) == self._options:
            return
        known = dict(zip(self._options, self._rows, strict=True))
        self._options = tuple(options)
        self._rows = [known.pop(option, None) or self._make(option) for option in options]
        for row in known.values():
            self._grid.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        self._place()
        put_in_order(self, [stop for row in self._rows for stop in row.get_stops()])

    def get_rows(self) -> tuple[OptionRow, ...]:
        """The rows, in order."""
        return tuple(self._rows)

    def get_chosen(self) -> tuple[Chosen, ...]:
        """What is chosen, in the order of the list."""
        pairs = zip(self._options, self._rows, strict=True)
        return tuple(Chosen(option.id, row.get_own_text().strip() if option.own_text else "") for option, row in pairs if row.button.isChecked())

    def show_chosen(self, chosen: Sequence[Chosen]) -> None:
        """Tick these and no others."""
        texts = {each.id: each.text for each in chosen}
        self._showing = True
        self._group.setExclusive(False)
        for option, row in zip(self._options, self._rows, strict=True):
            row.button.setChecked(option.id in texts)
            if option.id in texts:
                row.show_own_text(texts[option.id])
        self._group.setExclusive(self._single)
        self._showing = False

    def set_read_only(self, read_only: bool) -> None:
        """Nothing can be ticked, chosen or typed."""
        self.setEnabled(not read_only)

    def get_tab_stop(self) -> QWidget:
        """Where Tab comes in."""
        chosen = next((row.button for row in self._rows if row.button.isChecked()), None) if self._single else None
        return chosen or (self._rows[0].button if self._rows else self)

    def get_last_stop(self) -> QWidget:
        """Where Tab goes out: the last own text or button."""
        return next((w for row in reversed(self._rows) for w in (row.get_own_edit(), row.button) if w is not None), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where the page is wide and the options are many and short."""
        super().resizeEvent(event)
        plain = all(not option.help and not option.own_text for option in self._options[:-1])
        many = len(self._options) >= (_MANY - 2 if self._two_columns else _MANY)
        columns = 2 if many and (plain or self._two_columns) and self.width() >= self._look.px(520) else 1
        if columns != self._columns:
            self._columns = columns
            self._place()

    def sizeHint(self) -> QSize:
        """As wide as the page lets it be."""
        return super().sizeHint().expandedTo(QSize(self._look.px(240), 0))

    def _make(self, option: Option) -> OptionRow:
        row = make_radio(self._look, self) if self._single else make_tick(self._look, self)
        row.show_words(option.label, option.help)
        if option.own_text:
            row.offer_own_text(option.label)
        if isinstance(row.button, Radio):
            row.button.cleared.connect(self.clear)
            self._group.addButton(row.button)
        # Assistive technology toggles without a click.
        row.button.toggled.connect(self._toggle)
        row.typed.connect(self._type)
        row.left.connect(self.left)
        row.setVisible(True)
        return row

    def _place(self) -> None:
        high = -(-len(self._rows) // self._columns)
        for number, row in enumerate(self._rows):
            self._grid.removeWidget(row)
            self._grid.addWidget(row, number % high if high else 0, number // high if high else 0)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)

    @Slot(bool)
    def _toggle(self, chosen: bool) -> None:
        """Of a single choice only the new one tells; the old one goes by itself."""
        if not self._showing and (chosen or not self._single):
            self.changed.emit()

    @Slot()
    def _type(self) -> None:
        if not self._showing:
            self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Take the choice back, as the user wishes."""
        if self.can_clear:
            self.show_chosen(())
            self.changed.emit()
