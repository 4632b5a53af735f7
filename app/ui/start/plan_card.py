"""The card of one plan: press it to open the plan; the three dots are for the rest."""

from datetime import datetime

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from app.model.summary import PlanSummary
from app.support.texts import _
from app.ui.look import Look, Role
from app.ui.look.look import Type
from app.ui.parts import make_tool
from app.ui.parts.wrapping import compute_height, draw_text
from app.ui.start.card_words import compute_words, hide_names

_CHIPS: dict[str, tuple[Role, Role]] = {"netwerk": ("primary", "primary_soft"), "werkgroep": ("assignment", "assignment_soft")}


def _get_acts() -> tuple[tuple[str, str, str], ...]:
    return (
        ("rename", "pen-line", _("Rename…")),
        ("duplicate", "copy", _("Duplicate")),
        ("combine", "users", _("Combine with a copy…")),
        ("archive", "archive", _("Archive")),
        ("folder", "folder-open", _("Show in the folder")),
        ("backups", "clock", _("Backups…")),
        ("delete", "trash-2", _("Delete…")),
    )


class PlanCard(QPushButton):
    """Tells `opened`, and `wished` with an act for the menu."""

    opened = Signal(object)
    wished = Signal(object, str)

    def __init__(self, look: Look, card: PlanSummary, now: datetime, *, names_hidden: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        self.names_hidden = names_hidden
        self._look = look
        self._heights: dict[int, int] = {}
        """Measured once for each width: a grid of fifty cards asks hundreds of times."""
        self.words = compute_words(hide_names(card) if names_hidden else card, now)
        self.setAccessibleName(self.words.spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.menu_button: QToolButton = make_tool(look, _("More with {title}").format(title=self.words.title), "ellipsis")
        self.menu_button.setParent(self)
        self.menu_button.clicked.connect(self._show_menu)
        self.clicked.connect(self._open)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All lines under each other."""
        if width not in self._heights:
            self._heights[width] = self._draw(None, width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """A third of a screen."""
        width = self._look.px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for one column."""
        return QSize(self._look.px(180), self._look.px(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The dots stay in the corner."""
        super().resizeEvent(event)
        size = self.menu_button.sizeHint()
        self.menu_button.setGeometry(self.width() - size.width() - self._look.space(2), self._look.space(3), size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, words, ring."""
        del event
        colors = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colors.get_color("surface"))
        painter.setPen(QPen(colors.get_color("primary" if self.underMouse() else "line"), 1))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 14, 14)
        self._draw(painter, self.width())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colors.get_color("focus"), 3))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -3, -3), 13, 13)
        painter.end()

    def _draw(self, painter: QPainter | None, width: int) -> int:
        """Draw from top to bottom, or only measure; gives the height."""
        look, words = self._look, self.words
        pad = look.space(5) - 1
        y = pad + self._draw_chip(painter, pad, pad, width)
        room = width - 2 * pad
        y += self._draw_line(painter, QRect(pad, y, room, 0), words.title, "subtitle", "ink") + look.space(1)
        y += self._draw_line(painter, QRect(pad, y, room, 0), words.where, "body", "muted") + look.space(1)
        if not self.card.trouble:
            y += look.space(2)
            self._draw_segments(painter, QRect(pad, y, room, look.px(8)))
            y += look.px(8) + look.space(2)
            y += self._draw_line(painter, QRect(pad, y, room, 0), words.how_far, "small", "ink") + look.space(1)
        for sign in words.signs:
            y += look.space(1)
            left = look.px(16) + look.space(2)
            if painter is not None:
                painter.drawPixmap(pad, y + 2, look.get_pixmap(sign.icon, sign.role, 16))
            y += self._draw_line(painter, QRect(pad + left, y, room - left, 0), sign.text, "small", sign.role) + look.space(1)
        return y + pad - look.space(1)

    def _draw_chip(self, painter: QPainter | None, left: int, top: int, width: int) -> int:
        look = self._look
        font = look.get_font("small")
        font.setWeight(look.get_font("label").weight())
        metrics = QFontMetrics(font)
        height = metrics.height() + look.space(1)
        if painter is not None and self.words.chip:
            ink, ground = _CHIPS.get(self.card.form, ("goal", "goal_soft"))
            most = width - 2 * left - self.menu_button.sizeHint().width()
            text = metrics.elidedText(self.words.chip, Qt.TextElideMode.ElideRight, most - look.space(5))
            chip = QRectF(left, top, metrics.horizontalAdvance(text) + look.space(5), height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.palette.get_color(ground))
            painter.drawRoundedRect(chip, height / 2, height / 2)
            painter.setPen(look.palette.get_color(ink))
            painter.setFont(font)
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), text)
        return height + look.space(2)

    def _draw_line(self, painter: QPainter | None, rect: QRect, text: str, kind: Type, role: Role) -> int:
        font = self._look.get_font(kind)
        height = compute_height(text, font, rect.width()) if text else 0
        if painter is not None and text:
            painter.setPen(self._look.palette.get_color(role))
            draw_text(painter, QRect(rect.topLeft(), QSize(rect.width(), height)), text, font)
        return height

    def _draw_segments(self, painter: QPainter | None, rect: QRect) -> None:
        parts = self.get_parts()
        if painter is None or not parts:
            return
        colors, gap = self._look.palette, self._look.px(4)
        width = (rect.width() - gap * (len(parts) - 1)) / len(parts)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, part in enumerate(parts):
            box = QRectF(rect.left() + place * (width + gap), rect.top(), width, rect.height())
            painter.setBrush(colors.get_color("track"))
            painter.drawRoundedRect(box, 3, 3)
            if part > 0:
                painter.setBrush(colors.get_color("primary"))
                painter.drawRoundedRect(QRectF(box.left(), box.top(), max(box.width() * part, 4), box.height()), 3, 3)

    def get_parts(self) -> tuple[float, ...]:
        """How full each phase is."""
        card = self.card
        if card.progress:
            return tuple(min(answered / total, 1.0) if total else 0.0 for answered, total in card.progress)
        if not card.phases:
            return ()
        whole = card.answered / card.total if card.total else 0.0
        return tuple(min(max(whole * card.phases - place, 0.0), 1.0) for place in range(card.phases))

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self.card)

    @Slot()
    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act, icon, text in _get_acts():
            action = QAction(self._look.get_icon(icon, "error" if act == "delete" else "muted"), text, menu)
            action.setData(act)
            menu.addAction(action)
        menu.triggered.connect(self._tell)
        menu.popup(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height())))

    @Slot(QAction)
    def _tell(self, action: QAction) -> None:
        self.wished.emit(self.card, str(action.data()))
