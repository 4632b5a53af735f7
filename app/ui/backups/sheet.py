"""The backups of a plan: when, how much was in it, and what can be done with one."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.session.backups import Backup, describe_backup
from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import Sheet, make_label


class BackupsSheet(Sheet):
    """Tells `copy_wished` or `restore_wished` with the Backup that is chosen."""

    copy_wished = Signal(object)
    restore_wished = Signal(object)

    def __init__(self, look: Look, title: str, backups: Sequence[Backup], now: datetime, parent: QWidget) -> None:
        super().__init__(look, _("Backups of “{title}”").format(title=title), parent, 620)
        self._backups = tuple(backups)
        words = _(
            "Kwartiermaker makes one each time you open a plan in which something was changed. They are on this laptop only, apart from your plan."
        )
        self.stack.addWidget(make_label(look, words, "body", "muted"))
        self.list = self._make_list(now)
        self.stack.addWidget(self.list, 1)
        self.empty = make_label(look, _("There is no backup of this plan yet."))
        self.empty.setVisible(not backups)
        self.list.setVisible(bool(backups))
        self.stack.addWidget(self.empty)
        self.add_cancel(_("Close"))
        self.copy = self.add_button(_("Open as a copy"), "", "copy")
        self.copy.clicked.connect(self._wish_copy)
        self.restore = self.add_button(_("Put back…"), "primary", "undo-2")
        self.restore.clicked.connect(self._wish_restore)
        for button in (self.copy, self.restore):
            button.setVisible(bool(backups))
        (self.copy if backups else self.list).setFocus()
        if backups:
            self.list.setFocus()

    @property
    def chosen(self) -> Backup | None:
        """The one on which she stands."""
        row = self.list.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def _make_list(self, now: datetime) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(_("Backups"))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setWordWrap(True)
        for backup in self._backups:
            when = backup.made.moment.astimezone(now.tzinfo).strftime("%d-%m-%Y %H:%M")
            item = QListWidgetItem(f"{when}\n{describe_backup(backup)}")
            item.setSizeHint(QSize(0, 2 * made.fontMetrics().lineSpacing() + self.look.space(4)))
            made.addItem(item)
        made.setCurrentRow(0)
        made.setMinimumHeight(min(max(len(self._backups), 1), 6) * (2 * made.fontMetrics().lineSpacing() + self.look.space(4)) + self.look.space(2))
        return made

    @Slot()
    def _wish_copy(self) -> None:
        backup = self.chosen
        if backup is not None:
            self.accept()
            self.copy_wished.emit(backup)

    @Slot()
    def _wish_restore(self) -> None:
        backup = self.chosen
        if backup is not None:
            self.accept()
            self.restore_wished.emit(backup)
