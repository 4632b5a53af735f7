"""Keep what the user works on in sight of the page that scrolls around it."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QScrollArea, QWidget

_AIR = 24


def reveal(widget: QWidget, rect: QRect | None = None) -> None:
    """Scroll the page so that a widget, or a rectangle in it, is seen."""
    area = find_page(widget)
    shown = area.widget() if area else None
    if area is None or shown is None or not widget.isVisible():
        return
    wanted = rect or widget.rect()
    target = QRect(widget.mapTo(shown, wanted.topLeft()), wanted.size())
    bar = area.verticalScrollBar()
    top, bottom = target.top() - _AIR, target.bottom() + _AIR
    if top < bar.value() or target.height() > area.viewport().height():
        bar.setValue(max(top, 0))
    elif bottom > bar.value() + area.viewport().height():
        bar.setValue(bottom - area.viewport().height())


def find_page(widget: QWidget) -> QScrollArea | None:
    """The page that scrolls around a widget."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.widget() is not None:
            return parent
        parent = parent.parentWidget()
    return None
