"""How a cell looks: wrapped text of a few lines, the ring of the keyboard, the menu dots."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.fields.table.model import ODD, PROPOSED, RowsModel
from app.ui.look import Look, Role
from app.ui.parts.wrapping import layout_text

_LINES = 4
_LETTERS = 2000
"""So many are enough to fill these lines."""


class CellPainter(QStyledItemDelegate):
    """Draws cells, and says how high they want to be. `open_row` is drawn as chosen; `heights` are those of the rows without an opened form."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._fonts = {True: look.get_font("label"), False: look.get_font()}
        self._slanted = look.get_font(italic=True)
        self._known: dict[tuple[str, int, bool], int] = {}
        self.open_row = -1
        self.height_of_open = 0
        self.with_ring = False

    def compute_height(self, text: str, width: int, *, first: bool) -> int:
        """How high a cell is at a width."""
        key = (text, width, first)
        if key not in self._known:
            if len(self._known) > 20_000:
                self._known.clear()
            self._known[key] = self._measure(text, self._get_inner(width), self._fonts[first])
        return self._known[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw one cell."""
        rect, colors = QRect(_get_rect(option)), self._look.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == self.open_row:
            rect.setHeight(self.height_of_open)
            painter.fillRect(rect, colors.get_color("primary_soft"))
        painter.setPen(colors.get_color("line"))
        painter.drawLine(_get_rect(option).bottomLeft(), _get_rect(option).bottomRight())
        model = index.model()
        if isinstance(model, RowsModel) and index.column() == model.menu_column:
            self._draw_menu(painter, rect, proposed=bool(index.data(PROPOSED)))
        else:
            self._draw_words(painter, rect, index)
        if self.with_ring and index == self._view.currentIndex():
            self._draw_ring(painter, rect)
        painter.restore()

    def _draw_words(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        look, proposed = self._look, bool(index.data(PROPOSED))
        text = str(index.data() or "")
        first = index.column() == 0
        role: Role = "muted" if proposed else "pitfall" if index.data(ODD) else "ink"
        painter.setPen(look.palette.get_color(role))
        room = QRect(rect.left() + look.px(10), rect.top(), self._get_inner(rect.width()), rect.height())
        draw_lines(painter, room, text, self._slanted if proposed else self._fonts[first], role_color=look.palette.get_color(role))

    def _draw_menu(self, painter: QPainter, rect: QRect, *, proposed: bool) -> None:
        pixmap = self._look.get_pixmap("plus" if proposed else "ellipsis", "primary" if proposed else "muted", 18)
        size = pixmap.deviceIndependentSize()
        painter.drawPixmap(QPointF(rect.center().x() - size.width() / 2, rect.center().y() - size.height() / 2), pixmap)

    def _draw_ring(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(self._look.palette.get_color("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -2.5), 5, 5)

    def _get_inner(self, width: int) -> int:
        return max(width - self._look.px(16), 24)

    def _measure(self, text: str, width: int, font: QFont) -> int:
        line = QFontMetrics(font).height()
        height = layout_text(text[:_LETTERS], font, width, _LINES + 1)[1] if text else line
        return min(height, _LINES * line + 2) + self._look.px(16)


def draw_lines(painter: QPainter, rect: QRect, text: str, font: QFont, role_color: QColor) -> None:
    """Draw a text of at most a few lines, in the middle of the height; what is more shows as dots."""
    layout, height = layout_text(text, font, rect.width())
    painter.setPen(role_color)
    painter.setFont(font)
    shown = min(layout.lineCount(), _LINES)
    if layout.lineCount() > shown:
        height = round(layout.lineAt(shown).y())
    top = rect.top() + max((rect.height() - height) / 2, 2)
    for number in range(shown):
        last = number == shown - 1 and layout.lineCount() > shown
        if last:
            _draw_last(
                painter, layout, number, text, QRectF(rect.left(), top + layout.lineAt(number).y(), rect.width(), layout.lineAt(number).height())
            )
        else:
            layout.lineAt(number).draw(painter, QPointF(rect.left(), top))


def _draw_last(painter: QPainter, layout: QTextLayout, number: int, text: str, rect: QRectF) -> None:
    rest = text[layout.lineAt(number).textStart() :].replace("\n", " ")
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, painter.fontMetrics().elidedText(rest[:400], Qt.TextElideMode.ElideRight, int(rect.width())))


def _get_rect(option: QStyleOptionViewItem) -> QRect:
    """The members of a style option are plain attributes, unknown to its stub."""
    rect = getattr(option, "rect", None)
    return rect if isinstance(rect, QRect) else QRect()
