"""One of the four lists of a move: a title with a count that opens, and what it means."""

from PySide6.QtCore import Signal, Slot

from app.logic.moving import Fate, MoveItem
from app.support.texts import _, ngettext
from app.ui.look import Look
from app.ui.moving.item_line import ItemLine
from app.ui.parts import Card, Fold, make_label
from app.ui.parts.cards import CardKind

CARDS: dict[Fate, CardKind] = {"taken": "goal", "converted": "tip", "drawer": "pitfall", "new": "plain"}
"""The order in which what wants looking at stands first is that of the screen, not of this."""


class FateCard(Card):
    """Built when it is first opened: a plan may have a hundred answers that simply go along."""

    jump_wished = Signal(str)
    opened = Signal()

    def __init__(self, look: Look, fate: Fate, items: tuple[MoveItem, ...]) -> None:
        super().__init__(look, CARDS[fate])
        self._items = items
        self.fold = Fold(look, get_fate_title(fate, len(items), with_parts=any(item.source for item in items)), self.role)
        self.fold.stack.setContentsMargins(look.space(6), 0, 0, 0)
        self._meaning = make_label(look, get_meaning(fate), "small", "muted")
        self._meaning.setContentsMargins(look.space(6), 0, 0, 0)
        self.stack.addWidget(self.fold)
        self.stack.addWidget(self._meaning)
        self.fold.setEnabled(bool(items))
        self.fold.opened.connect(self._build)

    @Slot()
    def _build(self) -> None:
        if not self.fold.is_built:
            for item in self._items:
                line = ItemLine(self.look, item)
                line.jump_wished.connect(self.jump_wished)
                self.fold.stack.addWidget(line)
        self.opened.emit()


def get_fate_title(fate: Fate, n: int, *, with_parts: bool = False) -> str:
    """How many, in words. `with_parts`: among what is new are columns and choices of questions that were there."""
    if fate == "taken":
        return ngettext("{n} answer goes along", "{n} answers go along", n).format(n=n)
    if fate == "converted":
        return ngettext("{n} answer is converted", "{n} answers are converted", n).format(n=n)
    if fate == "drawer":
        return ngettext("{n} answer goes into the drawer", "{n} answers go into the drawer", n).format(n=n)
    if with_parts:
        return ngettext("{n} question is new or has something new", "{n} questions are new or have something new", n).format(n=n)
    return ngettext("{n} question is new", "{n} questions are new", n).format(n=n)


def get_meaning(fate: Fate) -> str:
    """What that is."""
    return {
        "taken": _("They stay as they are."),
        "converted": _("The question has another form now. You see what was, and what becomes of it."),
        "drawer": _("They are no longer asked. They are kept under “Kept answers”, and can be printed as an appendix. From there you can copy them."),
        "new": _("You can answer these afterwards."),
    }[fate]
