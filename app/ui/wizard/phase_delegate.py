"""Draws the lines of the phase list: a numbered ring and a count for a phase, a thread with signs for its steps."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.look import Look, Role
from app.ui.parts.wrapping import compute_height, draw_laid, layout_text
from app.ui.wizard.phase_lines import Line

Index = QModelIndex | QPersistentModelIndex
MOST = 1000
"""So many places of lines are remembered."""
_SIGNS: dict[str, tuple[str, Role]] = {
    "done": ("check", "goal"),
    "begun": ("circle-dot", "primary"),
    "parked": ("square-parking", "pitfall"),
    "empty": ("circle", "muted"),
}


class PhaseDelegate(QStyledItemDelegate):
    """One line of the list."""

    def __init__(self, look: Look, view: QListView, port: QWidget) -> None:
        super().__init__(view)
        self._view, self._port = view, port
        self._look = look
        self._ring = look.px(26)
        self._pad = look.space(2)
        self._heights: dict[tuple[str, str, bool, bool, int], int] = {}
        """Measured once, as the words below: the view asks for every line at every step, and draws them all."""
        self._spans: dict[tuple[Line, int], tuple[int, int]] = {}
        self._counts: dict[tuple[str, str, int], str] = {}
        self._words: dict[tuple[str, bool, int], tuple[QTextLayout, int]] = {}
        self._signs = {key: look.get_pixmap(icon, role, 15) for key, (icon, role) in _SIGNS.items()}
        self._pencil = look.get_pixmap("pencil", "ink", 15)
        self._tick = look.get_pixmap("check", "on_primary", 16)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped title."""
        line = self._get_line(index)
        key = (line.title, line.count, bool(line.step), line.here, option.rect.width())
        if key not in self._heights:
            self._heights[key] = self._compute_height(line, option.rect.width())
        return QSize(option.rect.width(), self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        line = self._get_line(index)
        # Asked of the view: the style's own states come with hundreds of words that the first paint would have to load.
        hover = self._view.underMouse() and index == self._view.indexAt(self._port.mapFromGlobal(QCursor.pos()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.step:
            self._paint_step(painter, option.rect, line, hover=hover)
        else:
            self._paint_phase(painter, option.rect, line, hover=hover)
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.palette.get_color("focus"), 2))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 6, 6)
        painter.restore()

    def _compute_height(self, line: Line, width: int) -> int:
        font = self._look.get_font("label" if not line.step or line.here else "body")
        height = compute_height(line.title, font, self._get_span(line, width)[1])
        least = self._ring if not line.step else self._look.px(16)
        return max(height, least) + self._pad * (2 if not line.step else 1) + (0 if line.step else self._pad // 2)

    def _paint_phase(self, painter: QPainter, rect: QRect, line: Line, *, hover: bool) -> None:
        look = self._look
        if hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.palette.get_color("head"))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        ring = QRectF(rect.left() + self._pad, rect.center().y() - self._ring / 2 + 1, self._ring, self._ring)
        self._paint_ring(painter, ring, line)
        left, width = self._get_span(line, rect.width())
        painter.setPen(look.palette.get_color("ink"))
        self._draw_title(painter, QRect(rect.left() + left, rect.top(), width, rect.height()), line.title, strong=True)
        painter.setFont(look.get_font("small"))
        painter.setPen(look.palette.get_color("muted"))
        painter.drawText(
            rect.adjusted(0, 0, -self._pad, 0), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._get_count(line, rect.width())
        )

    def _paint_ring(self, painter: QPainter, ring: QRectF, line: Line) -> None:
        look = self._look
        done = line.state == "done"
        strong: Role = "primary" if done or line.here else "field_border"
        painter.setPen(QPen(look.palette.get_color(strong), 2))
        painter.setBrush(look.palette.get_color("primary" if done else "surface"))
        painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
        if done:
            size = look.px(16)
            painter.drawPixmap(round(ring.center().x() - size / 2), round(ring.center().y() - size / 2), self._tick)
            return
        painter.setFont(look.get_font("small"))
        painter.setPen(look.palette.get_color("primary" if line.here else "muted"))
        painter.drawText(ring, int(Qt.AlignmentFlag.AlignCenter), line.number)

    def _paint_step(self, painter: QPainter, rect: QRect, line: Line, *, hover: bool) -> None:
        look = self._look
        thread = rect.left() + self._pad + self._ring // 2
        if line.here or hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.palette.get_color("primary_soft" if line.here else "head"))
            painter.drawRoundedRect(QRect(thread + 1, rect.top(), rect.right() - thread, rect.height()), 6, 6)
        painter.setPen(QPen(look.palette.get_color("primary" if line.here else "line"), 2))
        painter.drawLine(thread, rect.top(), thread, rect.bottom())
        left, width = self._get_span(line, rect.width())
        pixmap = self._pencil if line.here else self._signs[line.state]
        size = look.px(15)
        painter.drawPixmap(rect.left() + left - size - self._pad, rect.center().y() - size // 2 + 1, pixmap)
        painter.setPen(look.palette.get_color("ink" if line.here else "muted"))
        self._draw_title(painter, QRect(rect.left() + left, rect.top(), width, rect.height()), line.title, strong=line.here)

    def _draw_title(self, painter: QPainter, rect: QRect, title: str, *, strong: bool) -> None:
        key = (title, strong, rect.width())
        if key not in self._words:
            self._words[key] = layout_text(title, self._look.get_font("label" if strong else "body"), rect.width())
        draw_laid(painter, rect, *self._words[key])

    def _get_span(self, line: Line, width: int) -> tuple[int, int]:
        """Where the title begins, and how wide it may be."""
        key = (line, width)
        if key not in self._spans:
            if len(self._spans) > MOST:
                self._spans.clear()
            self._spans[key] = self._compute_span(line, width)
        return self._spans[key]

    def _compute_span(self, line: Line, width: int) -> tuple[int, int]:
        if line.step:
            left = self._pad + self._ring // 2 + self._look.px(15) + self._pad * 2 + 4
            return left, width - left - self._pad
        left = self._pad * 2 + self._ring + 2
        count = self._measure_count(self._get_count(line, width))
        return left, width - left - (count + self._pad * 2 if count else self._pad)

    def _get_count(self, line: Line, width: int) -> str:
        """The count gives way to a word that would be broken beside it; assistive technology still says it."""
        key = (line.title, line.count, width)
        if key not in self._counts:
            self._counts[key] = self._compute_count(line, width)
        return self._counts[key]

    def _compute_count(self, line: Line, width: int) -> str:
        room = width - self._pad * 4 - self._ring - 2 - self._measure_count(line.count)
        metrics = QFontMetrics(self._look.get_font("label"))
        return line.count if all(metrics.horizontalAdvance(word) <= room for word in line.title.split()) else ""

    def _measure_count(self, count: str) -> int:
        return QFontMetrics(self._look.get_font("small")).horizontalAdvance(count)

    @staticmethod
    def _get_line(index: Index) -> Line:
        line = index.data(Qt.ItemDataRole.UserRole)
        assert isinstance(line, Line)
        return line
