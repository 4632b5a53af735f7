"""Wrapped text for painters: between words, and inside a word only when it does not fit on a line of its own."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption


def layout_text(text: str, font: QFont, width: int, most: int = 100_000) -> tuple[QTextLayout, int]:
    """The text broken into lines of at most `width`, and its height. With `most` no more lines are looked for than that."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    height = 0.0
    layout.beginLayout()
    while layout.lineCount() < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 24))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, round(height + 0.5)


def compute_height(text: str, font: QFont, width: int) -> int:
    """How high the wrapped text is. Layouts ask the same again and again, so it is remembered."""
    return _compute_height(text, font.key(), width)


@lru_cache(maxsize=4096)
def _compute_height(text: str, key: str, width: int) -> int:
    return layout_text(text, _make_font(key), width)[1]


@lru_cache(maxsize=64)
def _make_font(key: str) -> QFont:
    """A font that was just made has to be looked for among all of the system."""
    font = QFont()
    font.fromString(key)
    return font


def draw_text(painter: QPainter, rect: QRect, text: str, font: QFont) -> None:
    """Draw the text in the pen of the painter, wrapped, in the middle of the height."""
    draw_laid(painter, rect, *layout_text(text, font, rect.width()))


def draw_laid(painter: QPainter, rect: QRect, layout: QTextLayout, height: int) -> None:
    """The same for a text that was broken into lines before."""
    layout.draw(painter, QPointF(rect.left(), rect.top() + max((rect.height() - height) / 2, 0)))
