"""Days: typed freely and read back in words, or picked in a calendar."""

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.logic.kinds import KINDS
from app.model.json import Json
from app.support.texts import _
from app.ui.fields.base import AnyField, FieldContext
from app.ui.fields.calendar import CalendarPopup
from app.ui.fields.line import LineField
from app.ui.parts.buttons import make_tool


class DateField(LineField):
    """A day. "8 april" is enough: the first 8 April from today; the line below says which day was understood."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._popup: CalendarPopup | None = None
        self._edit.setPlaceholderText(
            _("for example {text}").format(text=KINDS["date"].get_typed(context.today.isoformat(), field, context.language))
        )
        self._edit.installEventFilter(self)
        self._button = make_tool(context.look, _("Choose a day in the calendar"), "calendar", "Alt+↓")
        self._button.clicked.connect(self._open)
        self._row.addWidget(self._button)
        self._set_width(max(self._edit.placeholderText(), "30 september 2027 xxxx", key=len) + "xx")

    def name_parts(self, name: str) -> None:
        """The button says for which date it is."""
        self._button.setAccessibleDescription(name)

    def get_last_focus(self) -> QWidget:
        """The button of the calendar."""
        return self._button

    def set_read_only(self, read_only: bool) -> None:
        """No calendar either."""
        super().set_read_only(read_only)
        self._button.setEnabled(not read_only)

    def get_remark(self, raw: Json) -> str:
        """It stays as typed."""
        del raw
        return _("This is not a date yet. It stays as you typed it.")

    def get_hint(self, raw: Json) -> str:
        """The day in words, with the day of the week."""
        day = _read_day(raw)
        return QLocale(self.context.language).toString(day, "dddd d MMMM yyyy") if day else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Down opens the calendar, as it opens any list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            down = event.key() == Qt.Key.Key_Down and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if (down or event.key() == Qt.Key.Key_F4) and not self._edit.isReadOnly():
                self._open()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _open(self) -> None:
        if self._popup is None:
            self._popup = CalendarPopup(self.context.look, self.context.language, self)
            self._popup.chosen.connect(self._choose)
        today = self.context.today
        self._popup.open_at(self._edit, _read_day(self._raw) or QDate(today.year, today.month, today.day))

    @Slot(QDate)
    def _choose(self, day: QDate) -> None:
        raw = day.toString(Qt.DateFormat.ISODate)
        self._tell(raw)
        self._show_again()
        self._edit.setFocus()


def _read_day(raw: Json) -> QDate | None:
    day = QDate.fromString(raw, Qt.DateFormat.ISODate) if isinstance(raw, str) else QDate()
    return day if day.isValid() else None
