"""A fold with a list in it that may be very long: a part of it is built when it is opened, and the rest when that is asked for."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.support.texts import ngettext
from app.ui.look import Look, Role
from app.ui.parts.cards import Fold

MANY = 40
"""So many stand under one title."""


class LongFold(Fold):
    """Builds its lines when it is opened."""

    def __init__(self, look: Look, title: str, lines: Sequence[Callable[[], QWidget]], role: Role = "ink") -> None:
        super().__init__(look, title, role)
        self._look = look
        self._role: Role = role
        self._lines = tuple(lines)
        self.opened.connect(self._build)

    @Slot()
    def _build(self) -> None:
        if self.is_built:
            return
        for make in self._lines[:MANY]:
            self.stack.addWidget(make())
        rest = self._lines[MANY:]
        if rest:
            self.stack.addWidget(make_more(self._look, rest, self._role))


def make_more(look: Look, lines: Sequence[Callable[[], QWidget]], role: Role) -> LongFold:
    """The rest of a list."""
    fold = LongFold(look, ngettext("{n} more", "{n} more", len(lines)).format(n=len(lines)), lines, role)
    fold.stack.setContentsMargins(0, 0, 0, 0)
    return fold
