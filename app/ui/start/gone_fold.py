"""Plans that are no longer there, with what can still be done: bring one back from a backup, or take its backups away."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.session.gone import GonePlan
from app.support.texts import _, ngettext
from app.ui.look import Look
from app.ui.parts import Fold, make_button, make_label, make_row, make_stack


def describe_count(gone: Sequence[GonePlan]) -> str:
    """How many there are."""
    return ngettext("Gone, with backups: {n} plan", "Gone, with backups: {n} plans", len(gone)).format(n=len(gone))


class GoneFold(Fold):
    """Tells `wished` with the GonePlan and what: restore or delete."""

    wished = Signal(object, str)

    def __init__(self, look: Look, gone: Sequence[GonePlan], now: datetime) -> None:
        super().__init__(look, describe_count(gone))
        words = _("The file of these plans is no longer where it was: thrown away, moved, or on a stick that is not here.")
        self.stack.addWidget(make_label(look, words, "body", "muted"))
        for plan in gone:
            line = GoneLine(look, plan, now)
            line.wished.connect(self.wished)
            self.stack.addWidget(line)


class GoneLine(QWidget):
    """One of them."""

    wished = Signal(object, str)

    def __init__(self, look: Look, gone: GonePlan, now: datetime) -> None:
        super().__init__()
        self._gone = gone
        title = gone.path.stem
        row = make_row(self, look.space(2))
        words = make_stack(None, 0)
        words.addWidget(make_label(look, title, "label"))
        when = gone.latest.astimezone(now.tzinfo).strftime("%d-%m-%Y %H:%M")
        count = ngettext("{n} backup, of {when}", "{n} backups, the last of {when}", gone.backups).format(n=gone.backups, when=when)
        about = make_label(look, " · ".join((count, _("stood in {folder}").format(folder=gone.path.parent))), "small", "muted")
        words.addWidget(about)
        row.addLayout(words, 1)
        self.restore = make_button(look, _("Bring back…"), "undo-2")
        self.restore.setAccessibleName(_("Bring back: {title}").format(title=title))
        self.restore.clicked.connect(self._wish_restore)
        self.delete = make_button(look, _("Delete…"), "trash-2", "quiet")
        self.delete.setAccessibleName(_("Delete the backups: {title}").format(title=title))
        self.delete.clicked.connect(self._wish_delete)
        for button in (self.restore, self.delete):
            row.addWidget(button)

    @Slot()
    def _wish_restore(self) -> None:
        self.wished.emit(self._gone, "restore")

    @Slot()
    def _wish_delete(self) -> None:
        self.wished.emit(self._gone, "delete")
