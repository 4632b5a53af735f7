"""The band with the labels of the columns."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QHeaderView, QWidget

from app.ui.look import Look
from app.ui.parts.wrapping import compute_height, draw_text

RADIUS = 8.0


class Head(QHeaderView):
    """Labels that wrap, on a band with the round corners of the table."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setViewport(QWidget())  # our own, as in `Column`
        self.viewport().setAutoFillBackground(False)
        self._look = look
        self._font = look.get_font("label")
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSectionSize(20)

    def sizeHint(self) -> QSize:
        """As high as the highest label."""
        return QSize(super().sizeHint().width(), self.compute_height())

    def compute_height(self) -> int:
        """As high as the highest label at the widths of now."""
        model, look = self.model(), self._look
        shown = [n for n in range(self.count()) if not self.isSectionHidden(n)]
        texts = ((str(model.headerData(n, Qt.Orientation.Horizontal) or ""), self.sectionSize(n) - look.px(16)) for n in shown)
        return max((compute_height(text, self._font, width) for text, width in texts if text), default=0) + look.px(14)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803  the name that Qt gives it
        """The band and the label."""
        look = self._look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(self._get_band(rect, logicalIndex), look.palette.get_color("head"))
        painter.setPen(look.palette.get_color("ink"))
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        draw_text(painter, rect.adjusted(look.px(10), 0, -look.px(6), 0), text, self._font)
        painter.setPen(look.palette.get_color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _get_band(self, rect: QRect, section: int) -> QPainterPath:
        """A round corner where the table has one."""
        shown = [n for n in range(self.count()) if not self.isSectionHidden(n)]
        path, box = QPainterPath(), QRectF(rect)
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRect(box.adjusted(RADIUS if section == shown[0] else 0, 0, -RADIUS if section == shown[-1] else 0, 0))
        path.addRect(box.adjusted(0, RADIUS, 0, 0))
        path.addRoundedRect(box, RADIUS, RADIUS)
        return path
