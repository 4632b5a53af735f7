"""What is already arranged: a bar of five steps for each part, low ones hatched and marked."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.model.question import Question
from app.support.texts import _
from app.ui.fields.base import FieldContext
from app.ui.look import Look
from app.ui.parts.wrapping import compute_height, draw_text
from app.ui.views.base import View, get_number
from app.ui.views.picture import Picture

LOW = 2
"""With this number or less it is a risk."""


class Bar(Struct, frozen=True):
    """One part: its label, its number, and the word for it."""

    label: str
    number: int
    word: str


class BarsPicture(Picture):
    """Label, bar, word; the label above the bar where it is narrow."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._bars: tuple[Bar, ...] = ()
        self._steps = 5

    def show_bars(self, bars: tuple[Bar, ...], steps: int) -> None:
        """Show these."""
        if (bars, steps) == (self._bars, self._steps):
            return
        self._bars, self._steps = bars, steps
        self.setAccessibleDescription(
            "; ".join(f"{bar.label}: {bar.number} ({bar.word})" if bar.number else f"{bar.label}: {bar.word}" for bar in bars)
        )
        self.show_anew()

    def compute_height(self, width: int) -> int:
        """The sum of the lines."""
        return sum(self._compute_line(bar, width) for bar in self._bars)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0
        for bar in self._bars:
            height = self._compute_line(bar, self.width())
            self._draw_line(painter, bar, QRect(0, top, self.width(), height))
            top += height

    def _is_narrow(self, width: int) -> bool:
        return width < self.look.px(520)

    def _get_left(self, width: int) -> int:
        return width if self._is_narrow(width) else round(width * 0.36)

    def _compute_line(self, bar: Bar, width: int) -> int:
        label = compute_height(bar.label, self.look.get_font(), self._get_left(width) - self.look.px(12))
        line = self.look.px(30)
        return label + line if self._is_narrow(width) else max(label + self.look.px(8), line)

    def _draw_line(self, painter: QPainter, bar: Bar, rect: QRect) -> None:
        look, palette, narrow = self.look, self.look.palette, self._is_narrow(rect.width())
        left = self._get_left(rect.width())
        label_height = rect.height() - look.px(30) if narrow else rect.height()
        painter.setPen(palette.get_color("ink"))
        draw_text(painter, QRect(0, rect.top(), left - look.px(12), label_height), bar.label, look.get_font())
        word_width = round(rect.width() * (0.5 if narrow else 0.24))
        room = QRect(0 if narrow else left, rect.bottom() - look.px(30) if narrow else rect.top(), 0, look.px(30) if narrow else rect.height())
        room.setRight(rect.right() - word_width - look.px(10))
        self._draw_bar(painter, bar, QRectF(room.left(), room.center().y() - look.px(7), room.width(), look.px(14)))
        self._draw_word(painter, bar, QRect(room.right() + look.px(10), room.top(), word_width, room.height()))

    def _draw_bar(self, painter: QPainter, bar: Bar, rect: QRectF) -> None:
        palette, gap = self.look.palette, 2.0
        step = (rect.width() - gap * (self._steps - 1)) / self._steps
        low = 0 < bar.number <= LOW
        for place in range(self._steps):
            cell = QRectF(rect.left() + place * (step + gap), rect.top(), step, rect.height())
            filled = place < bar.number
            painter.setPen(QPen(palette.get_color("pitfall" if low and filled else "primary" if filled else "field_border"), 1))
            painter.setBrush(palette.get_color("surface"))
            painter.drawRect(cell)
            if filled:
                painter.fillRect(
                    cell,
                    QBrush(palette.get_color("pitfall" if low else "primary"), Qt.BrushStyle.BDiagPattern if low else Qt.BrushStyle.SolidPattern),
                )

    def _draw_word(self, painter: QPainter, bar: Bar, rect: QRect) -> None:
        look, low = self.look, 0 < bar.number <= LOW
        if low:
            pixmap = look.get_pixmap("triangle-alert", "pitfall", 16)
            painter.drawPixmap(QPointF(rect.left(), rect.center().y() - pixmap.deviceIndependentSize().height() / 2), pixmap)
            rect = rect.adjusted(look.px(22), 0, 0, 0)
        painter.setPen(look.palette.get_color("pitfall" if low else "ink" if bar.number else "muted"))
        painter.setFont(look.get_font("small"))
        text = f"{bar.number} · {bar.word}" if bar.number else bar.word
        painter.drawText(
            rect, Qt.AlignmentFlag.AlignVCenter, QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        )


class BarsView(View):
    """The scale of a table as bars; the first other column is the label."""

    def __init__(self, question: Question, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(question, context, parent)
        self.add_title(_("At a glance"))
        self._picture = BarsPicture(context.look, self)
        self._picture.setAccessibleName(_("At a glance"))
        self.column.addWidget(self._picture)
        self.show_plan()

    def show_source(self) -> None:
        """Read the rows again."""
        scale = next((column for column in self.question.columns if column.kind == "scale"), None)
        label = next((column.id for column in self.question.columns if column.kind != "scale"), "")
        if scale is None:
            return
        options = self.context.get_options(scale)
        words = {option.value: option.label for option in options}
        bars: list[Bar] = []
        for row in self.get_rows():
            number = get_number(row.get(scale.id))
            word = words.get(number)
            bars.append(Bar(str(row.get(label) or ""), int(number) if number and word else 0, word or _("not filled in yet")))
        self._picture.show_bars(tuple(bars), max(len(options), 1))
        self.show_if(any(bar.number for bar in bars))
