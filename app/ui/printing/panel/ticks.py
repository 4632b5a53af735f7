"""A list of boxes to tick, of which only the first few show until all are asked for."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import clear_layout, make_button, make_label, make_stack
from app.ui.parts.buttons import TextButton
from app.ui.parts.check import WrapCheck

FEW = 4
"""Boxes that show at first. One more than that is shown too: a fold for one line is no use."""


class Tick(Struct, frozen=True):
    """A box: what it stands for, and its words."""

    id: str
    words: str
    says: str = ""


class TickList(QWidget):
    """Tells when somebody ticks; showing by program tells nothing."""

    changed = Signal()

    def __init__(self, look: Look, title: str, all_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._all_words = all_words
        self._ticks: tuple[Tick, ...] = ()
        self._is_open = False
        self._showing = False
        self.boxes: dict[str, WrapCheck] = {}
        stack = make_stack(self, look.space(1))
        stack.addWidget(make_label(look, title, "label", "muted"))
        self._body = QWidget()
        self._stack = make_stack(self._body, look.space(1))
        stack.addWidget(self._body)
        self.more = TextButton(look, "", "primary", "chevron-down")
        self.more.clicked.connect(self._turn)
        stack.addWidget(self.more)
        self.all_button = make_button(look, _("Tick all"), "check", "link")
        self.all_button.clicked.connect(self._tick_all)
        self.all_button.hide()
        stack.addWidget(self.all_button)

    def show_ticks(self, ticks: Sequence[Tick], ticked: Sequence[str]) -> None:
        """These boxes; the ticked ones are ticked."""
        self._showing = True
        if tuple(ticks) != self._ticks:
            self._ticks = tuple(ticks)
            clear_layout(self._stack)
            self.boxes = {}
            for tick in ticks:
                box = WrapCheck(self._look, tick.words)
                box.setToolTip(tick.says)
                box.setAccessibleDescription(tick.says)
                box.toggled.connect(self._tell)
                self._stack.addWidget(box)
                self.boxes[tick.id] = box
            self._fold()
        for tick, box in self.boxes.items():
            box.setChecked(tick in ticked)
        self._showing = False

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the ticked ones, in order."""
        return tuple(tick for tick, box in self.boxes.items() if box.isChecked())

    def _fold(self) -> None:
        folds = len(self.boxes) > FEW + 1
        for nr, box in enumerate(self.boxes.values()):
            box.setVisible(self._is_open or not folds or nr < FEW)
        self.more.setVisible(folds)
        self.more.setText(_("Show fewer") if self._is_open else self._all_words.format(n=len(self.boxes)))
        self.more.setAccessibleDescription(_("unfolded") if self._is_open else _("folded"))
        self.more.show_pixmap(self._look.get_pixmap("chevron-up" if self._is_open else "chevron-down", "primary", 16))

    @Slot()
    def _turn(self) -> None:
        self._is_open = not self._is_open
        self._fold()

    @Slot()
    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()

    @Slot()
    def _tick_all(self) -> None:
        self._showing = True
        for box in self.boxes.values():
            box.setChecked(True)
        self._showing = False
        self.changed.emit()
