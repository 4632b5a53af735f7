"""Buttons in our variants, and one that wraps its text."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QToolButton, QWidget

from app.ui.look import Look, Role
from app.ui.parts.wrapping import compute_height, draw_text

Variant = Literal["", "primary", "quiet", "link", "danger"]

GAP = 4
"""More air between an icon and the words beside it."""

_ICON_ROLES: dict[str, Role] = {"primary": "on_primary", "quiet": "muted", "link": "primary", "danger": "error"}


def make_button(look: Look, text: str, icon: str = "", variant: Variant = "", *, icon_after: bool = False) -> QPushButton:
    """A push button. Style comes from the sheet of the area where it stands."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    if variant:
        button.setProperty("variant", variant)
    if icon:
        show_icon(look, button, icon, _ICON_ROLES.get(variant, "ink"), after=icon_after)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def show_icon(look: Look, button: QAbstractButton, icon: str, role: Role, size: int = 18, *, after: bool = False) -> None:
    """An icon before (or after) the words, with air between: Qt itself leaves too little."""
    button.setIcon(look.get_icon(icon, role, size, gap=-GAP if after else GAP))
    button.setIconSize(QSize(look.px(size) + look.px(GAP), look.px(size)))
    if after:
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


def make_tool(look: Look, name: str, icon: str, shortcut: str = "", variant: Variant = "quiet") -> QToolButton:
    """A button of one icon. Its name is its tooltip, with the keys, and what assistive technology reads."""
    button = QToolButton()
    button.setProperty("variant", variant)
    button.setIcon(look.get_icon(icon, _ICON_ROLES.get(variant, "ink"), 20))
    button.setIconSize(QSize(look.px(20), look.px(20)))
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({shortcut})" if shortcut else name)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


class TextButton(QPushButton):
    """A line of text, with an icon if wanted, that can be pressed and wraps when it is long: a finding, a search result, a way to somewhere."""

    def __init__(self, look: Look, text: str, role: Role = "ink", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        self._role: Role = role
        self._hover = False
        self._font = look.get_font("body")
        self._pixmap = look.get_pixmap(icon, role, 16) if icon else None
        self._left = 4 if self._pixmap is None else look.px(16) + 12
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pixmap(self, pixmap: QPixmap) -> None:
        """Another icon."""
        self._pixmap = pixmap
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped text."""
        return compute_height(self.text(), self._font, width - self._left - 6) + 8

    def sizeHint(self) -> QSize:
        """On one line if it can."""
        width = min(QFontMetrics(self._font).horizontalAdvance(self.text()) + 4, self._look.px(420)) + self._left + 8
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few words wide."""
        return QSize(self._look.px(80), QFontMetrics(self._font).height() + 8)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Underline while the mouse is here."""
        self._hover = True
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """No longer."""
        self._hover = False
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, text, and the ring when it has the keyboard."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._pixmap is not None:
            painter.drawPixmap(4, 4 + max((QFontMetrics(self._font).height() - self._look.px(16)) // 2, 0), self._pixmap)
        font = QFont(self._font)
        font.setUnderline(self._hover)
        painter.setPen(self._look.palette.get_color(self._role if self.isEnabled() else "muted"))
        draw_text(painter, self.rect().adjusted(self._left, 4, -4, -4), self.text(), font)
        if self.hasFocus():
            painter.setPen(QPen(self._look.palette.get_color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.end()
