"""The calendar that pops up under a date."""

from PySide6.QtCore import QDate, QLocale, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from app.support.texts import _
from app.ui.look import Look


class CalendarPopup(QFrame):
    """A month with week numbers. Arrows and PageUp/PageDown walk, Enter chooses, Escape closes."""

    chosen = Signal(QDate)

    def __init__(self, look: Look, language: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("card", "plain")
        self._calendar = QCalendarWidget(self)
        self._calendar.setLocale(QLocale(language))
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self._calendar.setAccessibleName(_("Calendar"))
        self._calendar.setMinimumSize(look.px(330), look.px(270))
        weekend = QTextCharFormat()
        weekend.setForeground(look.palette.get_color("muted"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, weekend)
        self._dress(look)
        self._calendar.activated.connect(self._choose)
        self._calendar.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(look.space(2),) * 4)
        layout.addWidget(self._calendar)

    def _dress(self, look: Look) -> None:
        """The bar with the month in our colours, with arrows that are seen on a dark ground too."""
        bar = self._calendar.findChild(QWidget, "qt_calendar_navigationbar")
        if bar is not None:
            bar.setStyleSheet(
                f"#qt_calendar_navigationbar {{ background: {look.palette.surface}; }} QToolButton {{ border-color: {look.palette.surface}; }}"
            )
        for name, icon, text in (
            ("qt_calendar_prevmonth", "chevron-left", _("Previous month")),
            ("qt_calendar_nextmonth", "chevron-right", _("Next month")),
        ):
            button = self._calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(look.get_icon(icon))
                button.setIconSize(QSize(look.px(18), look.px(18)))
                button.setAccessibleName(text)
                button.setToolTip(text)

    def open_at(self, widget: QWidget, day: QDate) -> None:
        """Open under a widget, with a day chosen."""
        self._calendar.setSelectedDate(day)
        self.adjustSize()
        self.move(self._fit(widget))
        self.show()
        self._calendar.setFocus()

    def _fit(self, widget: QWidget) -> QPoint:
        """Below the widget, or above it where the screen ends."""
        below = widget.mapToGlobal(QPoint(0, widget.height() + 2))
        screen = QGuiApplication.screenAt(below) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        x = max(room.left(), min(below.x(), room.right() - self.width()))
        fits = below.y() + self.height() <= room.bottom()
        return QPoint(x, below.y() if fits else max(room.top(), below.y() - widget.height() - self.height() - 4))

    @Slot(QDate)
    def _choose(self, day: QDate) -> None:
        if self.isVisible():
            self.hide()
            self.chosen.emit(day)
