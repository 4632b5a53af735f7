"""How a line of a long list of ticks looks: the box, the wrapped words beside it, their help below, the ring of the keyboard."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.look import Look, Role
from app.ui.parts.wrapping import compute_height, draw_text

HELP = Qt.ItemDataRole.UserRole + 1
"""What is said below the label."""

Index = QModelIndex | QPersistentModelIndex


class TickPainter(QStyledItemDelegate):
    """Draws lines; to tick them is for the field, that knows whether it may."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._fonts = (look.get_font("body"), look.get_font("small"))
        self._side = look.px(17)
        self._pad = look.px(6)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped words."""
        del option
        width = self._view.viewport().width()
        high = sum(compute_height(text, font, self._get_room(width)) for text, font in self._get_texts(index))
        return QSize(width, max(high, self._side) + 2 * self._pad)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        rect, colors = QRect(getattr(option, "rect", QRect())), self._look.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setPen(QPen(colors.get_color("focus"), 2))
            painter.setBrush(colors.get_color("primary_soft"))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)
        top = rect.top() + self._pad + max((QFontMetrics(self._fonts[0]).height() - self._side) // 2, 0)
        self._draw_box(painter, QRect(rect.left() + self._pad, top, self._side, self._side), index)
        words = rect.adjusted(self._get_left(), self._pad, -self._pad, 0)
        roles: tuple[Role, Role] = ("ink", "muted")
        for (text, font), role in zip(self._get_texts(index), roles, strict=False):
            words.setHeight(compute_height(text, font, words.width()))
            painter.setPen(colors.get_color(role))
            draw_text(painter, words, text, font)
            words.translate(0, words.height())
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Nothing is ticked here."""
        del event, model, option, index
        return False

    def _draw_box(self, painter: QPainter, box: QRect, index: Index) -> None:
        colors = self._look.palette
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        painter.setPen(QPen(colors.get_color("primary" if ticked else "field_border"), 2))
        painter.setBrush(colors.get_color("primary" if ticked else "surface"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
        if ticked:
            painter.drawPixmap(box.topLeft(), self._look.get_pixmap("check", "on_primary", 17))

    def _get_texts(self, index: Index) -> list[tuple[str, QFont]]:
        texts = (str(index.data() or ""), str(index.data(HELP) or ""))
        return [(text, font) for text, font in zip(texts, self._fonts, strict=True) if text]

    def _get_left(self) -> int:
        return self._pad + self._side + self._look.space(2)

    def _get_room(self, width: int) -> int:
        return width - self._get_left() - self._pad
