"""Which letters: a tick for each that there is for this plan, with for whom it is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.document.papers import LetterChoice
from app.support.texts import _, ngettext
from app.ui.look import Look
from app.ui.parts import make_button, make_label, make_stack
from app.ui.parts.check import WrapCheck


class LetterList(QWidget):
    """The letters of the plan. Only the first is chosen at first: a pile of paper is no surprise that anybody wants."""

    changed = Signal()

    def __init__(self, letters: Sequence[LetterChoice], look: Look) -> None:
        super().__init__()
        self._look = look
        stack = make_stack(self, look.space(1))
        stack.addWidget(make_label(look, _("Which letters?"), "label"))
        self.ticks = {letter.id: self._make_tick(letter) for letter in letters}
        for nr, tick in enumerate(self.ticks.values()):
            tick.setChecked(nr == 0)
            tick.toggled.connect(self.changed)
            stack.addWidget(tick)
        self.all_button = make_button(look, _("Tick all"), "check")
        self.all_button.clicked.connect(self._tick_all)
        stack.addWidget(self.all_button)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the ticked ones."""
        return tuple(letter for letter, tick in self.ticks.items() if tick.isChecked())

    def _make_tick(self, letter: LetterChoice) -> WrapCheck:
        copies = ngettext("{n} letter", "{n} letters", letter.copies).format(n=letter.copies) if letter.copies > 1 else ""
        behind = ", ".join(filter(None, (_("for {reader}").format(reader=letter.to) if letter.to else "", copies)))
        tick = WrapCheck(self._look, f"{letter.title} ({behind})" if behind else letter.title)
        tick.setToolTip(letter.when)
        tick.setAccessibleDescription(letter.when)
        return tick

    @Slot()
    def _tick_all(self) -> None:
        for tick in self.ticks.values():
            tick.setChecked(True)
