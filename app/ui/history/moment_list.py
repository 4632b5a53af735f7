"""The versions and the days of work, the latest first, as one list to go through with the arrow keys."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from app.logic.kinds.notation import get_date_text
from app.model.version import Version
from app.session.moments import Day
from app.support.texts import _, get_language, ngettext
from app.ui.look import Look

Choice = Version | Day
_CHOICE = Qt.ItemDataRole.UserRole
_LARGE = 150


class MomentList(QListWidget):
    """Tells `chosen` with a Version or a Day."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setWordWrap(True)
        self.setSpacing(1)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        # As high as there is room for, instead of asking for more: the dialogue itself never scrolls.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setAccessibleName(_("Versions and days"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)

    def show_moments(self, versions: tuple[Version, ...], days: tuple[Day, ...], wanted: str = "") -> None:
        """All of them; the version that is wanted, or the first, is chosen."""
        self.blockSignals(True)
        self.clear()
        self._add_heading(_("Versions"))
        for version in versions:
            when = describe_time(version.at)
            # In large letters a line has no room for both.
            self._add(f"{version.name}\n{when if self._look.text_size < _LARGE else when.replace(', ', chr(10))}", version)
        if not versions:
            self._add_heading(_("none yet"), muted=True)
        if days:
            self._add_heading(_("Days of work"))
        for day in days:
            count = ngettext("{n} change", "{n} changes", day.changes).format(n=day.changes)
            self._add(f"{get_date_text(day.on, get_language())}\n{count}", day)
        self.blockSignals(False)
        self._choose(wanted)

    def _choose(self, wanted: str) -> None:
        items = [item for row in range(self.count()) if (item := self.item(row)).data(_CHOICE) is not None]
        same = (item for item in items if wanted and getattr(item.data(_CHOICE), "uid", "") == wanted)
        found = next(same, items[0] if items else None)
        if found is not None:
            self.setCurrentItem(found)

    def _add_heading(self, text: str, *, muted: bool = False) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(self._look.get_font("small" if muted else "label"))
        item.setForeground(self._look.palette.get_color("muted" if muted else "primary"))
        self.addItem(item)

    def _add(self, text: str, choice: Choice) -> None:
        item = QListWidgetItem(text)
        item.setData(_CHOICE, choice)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, text.replace("\n", ", "))
        item.setToolTip(text)
        self.addItem(item)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _tell(self, item: QListWidgetItem | None) -> None:
        choice = item.data(_CHOICE) if item is not None else None
        if choice is not None:
            self.chosen.emit(choice)


def describe_time(at: str) -> str:
    """9 november 2027, 14:03; what is no time stays as it is."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    return f"{get_date_text(moment.date(), get_language())}, {moment:%H:%M}"
