"""What happens in time: a bar from start to end, a diamond for a single day, a line for today. A programme per year stands in quarters."""

from datetime import date, timedelta

from msgspec import Struct
from PySide6.QtCore import QDate, QLocale, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.logic.kinds.notation import get_date_text, read_date
from app.model.json import Row
from app.model.question import Question
from app.support.texts import _, ngettext
from app.ui.fields.base import FieldContext
from app.ui.fields.live import get_typed
from app.ui.look import Look, Role
from app.ui.parts.wrapping import compute_height, draw_text
from app.ui.views.base import View, get_number
from app.ui.views.picture import Picture

_YEARS = range(1900, 2200)


class Stretch(Struct, frozen=True):
    """An action in time. `state` is done, late or planned."""

    label: str
    start: date
    end: date
    state: str
    when: str
    """The days in words."""


class TimelinePicture(Picture):
    """Labels at the left and time at the right; labels above the time where it is narrow."""

    def __init__(self, look: Look, language: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._stretches: tuple[Stretch, ...] = ()
        self._locale = QLocale(language)
        self._today = today
        self._first = self._last = today
        self._in_quarters = False

    def show_stretches(self, stretches: tuple[Stretch, ...], *, in_quarters: bool = False) -> None:
        """Show these, in whole months around them and today, or in the quarters of their own years."""
        if (stretches, in_quarters) == (self._stretches, self._in_quarters):
            return
        self._stretches, self._in_quarters = stretches, in_quarters
        if stretches and in_quarters:
            self._first = min(stretch.start for stretch in stretches)
            self._last = max(stretch.end for stretch in stretches) + timedelta(days=1)
        elif stretches:
            first = min(*(stretch.start for stretch in stretches), self._today)
            last = max(*(stretch.end for stretch in stretches), self._today)
            self._first = first.replace(day=1)
            self._last = (last.replace(day=1) + timedelta(days=32)).replace(day=1)
        self.setAccessibleDescription("; ".join(f"{stretch.label}: {stretch.when}" for stretch in stretches))
        self.show_anew()

    def compute_height(self, width: int) -> int:
        """The months, and a line for each action."""
        return self.look.px(26) + sum(self._compute_line(stretch, width) for stretch in self._stretches)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw months, today, and the actions that are in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_months(painter)
        top = self.look.px(26)
        for stretch in self._stretches:
            height = self._compute_line(stretch, self.width())
            place = QRect(0, top, self.width(), height)
            if event.rect().intersects(place):
                self._draw_stretch(painter, stretch, place)
            top += height
        self._draw_today(painter)

    def _is_narrow(self, width: int) -> bool:
        return width < self.look.px(520)

    def _get_left(self, width: int) -> int:
        return 0 if self._is_narrow(width) else round(width * 0.36)

    def _compute_line(self, stretch: Stretch, width: int) -> int:
        look, narrow = self.look, self._is_narrow(width)
        label = compute_height(stretch.label, look.get_font("small"), width if narrow else self._get_left(width) - look.px(12))
        return label + look.px(24) if narrow else max(label + look.px(8), look.px(28))

    def _get_x(self, day: date) -> float:
        left = self._get_left(self.width()) + 8
        days = max((self._last - self._first).days, 1)
        return left + (self.width() - left - 8) * (day - self._first).days / days

    def _draw_months(self, painter: QPainter) -> None:
        look, month = self.look, self._first
        count = (self._last.year - self._first.year) * 12 + self._last.month - self._first.month
        room = self._get_x(self._last) - self._get_x(self._first)
        metrics = QFontMetrics(look.get_font("small"))
        every = next(
            (
                step
                for step in ((3, 12) if self._in_quarters else (1, 2, 3, 6, 12))
                if room / max(count, 1) * step > metrics.horizontalAdvance("MMM 2027 ")
            ),
            12,
        )
        painter.setFont(look.get_font("small"))
        for number in range(count + 1):
            x = self._get_x(month)
            painter.setPen(QPen(look.palette.get_color("line"), 1))
            if not self._in_quarters or number % 3 == 0:
                painter.drawLine(QPointF(x, look.px(20)), QPointF(x, look.px(26) if self._is_narrow(self.width()) else self.height()))
            if number % every == 0 and number < count:
                painter.setPen(look.palette.get_color("muted"))
                painter.drawText(QPointF(x + 3, look.px(16)), self._describe_month(month, every, with_year=number == 0 or month.month <= every))
            month = (month + timedelta(days=32)).replace(day=1)

    def _describe_month(self, month: date, every: int, *, with_year: bool) -> str:
        if self._in_quarters and every > 3:
            return str(month.year)
        if self._in_quarters:
            quarter = _("Q{n}").format(n=(month.month + 2) // 3)
            return f"{quarter} {month.year}" if with_year else quarter
        return self._locale.toString(QDate(month.year, month.month, 1), "MMM yyyy" if with_year else "MMM").replace(".", "")

    def _draw_stretch(self, painter: QPainter, stretch: Stretch, rect: QRect) -> None:
        look, narrow = self.look, self._is_narrow(rect.width())
        left = self._get_left(rect.width())
        role: Role = "goal" if stretch.state == "done" else "pitfall" if stretch.state == "late" else "primary"
        label = QRect(0, rect.top(), rect.width() if narrow else left - look.px(12), rect.height() - (look.px(24) if narrow else 0))
        painter.setPen(look.palette.get_color("pitfall" if stretch.state == "late" else "ink"))
        draw_text(painter, label, stretch.label, look.get_font("small"))
        middle = rect.bottom() - look.px(12) if narrow else rect.center().y()
        x1, x2, half = self._get_x(stretch.start), self._get_x(stretch.end), look.px(6)
        color = look.palette.get_color(role)
        painter.setPen(QPen(color, 1.5))
        style = Qt.BrushStyle.BDiagPattern if stretch.state == "late" else Qt.BrushStyle.SolidPattern
        painter.setBrush(QBrush(color, style))
        if x2 - x1 < 2 * half:
            painter.drawPolygon(
                QPolygonF([QPointF(x2 - half, middle), QPointF(x2, middle - half), QPointF(x2 + half, middle), QPointF(x2, middle + half)])
            )
        else:
            painter.drawRoundedRect(QRectF(x1, middle - half, x2 - x1, 2 * half), 4, 4)
        self._draw_mark(painter, stretch, QPointF(x2 + half + 3, middle))

    def _draw_mark(self, painter: QPainter, stretch: Stretch, at: QPointF) -> None:
        """A tick for done, a warning for late: colour is never alone."""
        icon = {"done": ("check", "goal"), "late": ("triangle-alert", "pitfall")}.get(stretch.state)
        if icon is None:
            return
        pixmap = self.look.get_pixmap(icon[0], "goal" if icon[1] == "goal" else "pitfall", 14)
        size = pixmap.deviceIndependentSize()
        x = at.x() if at.x() + size.width() <= self.width() else at.x() - size.width() - self.look.px(24)
        painter.drawPixmap(QPointF(x, at.y() - size.height() / 2), pixmap)

    def _draw_today(self, painter: QPainter) -> None:
        if not self._first <= self._today <= self._last:
            return
        look, x = self.look, self._get_x(self._today)
        painter.setPen(QPen(look.palette.get_color("focus"), 2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, look.px(22)), QPointF(x, self.height()))


class Timeline(View):
    """The rows of a table that have a day: `start`, `end` or `date`; where rows only have a `year`, the programme of these years."""

    def __init__(self, question: Question, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(question, context, parent)
        self._per_year = not any(column.kind == "date" for column in question.columns) and self.get_column("year") is not None
        self.add_title(_("The programme in quarters") if self._per_year else _("Timeline"), _("The dashed line is today."))
        self._picture = TimelinePicture(context.look, context.language, context.today, self)
        self._picture.setAccessibleName(_("Timeline"))
        self.column.addWidget(self._picture)
        self.show_plan()

    def show_source(self) -> None:
        """Read the rows again, the earliest first."""
        read = self._read_year if self._per_year else self._read
        found = [stretch for stretch in map(read, self.get_rows()) if stretch]
        self._picture.show_stretches(tuple(sorted(found, key=_get_order)), in_quarters=self._per_year)
        self.show_if(found)

    def _read(self, row: Row) -> Stretch | None:
        days = [day for day in (read_date(row.get(column.id)) for column in self.question.columns if column.kind == "date") if day]
        label = next((str(row.get(column.id) or "") for column in self.question.columns if column.kind == "text"), "")
        if not days:
            return None
        start, end = min(days), max(days)
        state = "done" if row.get("status") == "done" else "late" if end < self.context.today and row.get("status") != "stopped" else "planned"
        return Stretch(label or _("no name yet"), start, end, state, self._describe(start, end, state))

    def _read_year(self, row: Row) -> Stretch | None:
        year = get_number(row.get("year"))
        if year is None or year != int(year) or int(year) not in _YEARS:
            return None
        columns = [column for kind in ("text", "choice") if (column := next((c for c in self.question.columns if c.kind == kind), None))]
        words = [text for column in columns if (text := get_typed(column, row.get(column.id), self.context))]
        return Stretch(" · ".join(words) or _("no name yet"), date(int(year), 1, 1), date(int(year), 12, 31), "planned", str(int(year)))

    def _describe(self, start: date, end: date, state: str) -> str:
        days = [get_date_text(day, self.context.language) for day in (start, end)]
        text = days[1] if start == end else f"{days[0]} – {days[1]}"
        late = (self.context.today - end).days
        if state == "late":
            return f"{text} ({ngettext('{n} day late', '{n} days late', late).format(n=late)})"
        return f"{text} ({_('done')})" if state == "done" else text


def _get_order(stretch: Stretch) -> tuple[date, date]:
    return stretch.start, stretch.end
