"""Keep Tab in the order of the page when parts are made later than what stands below them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_in_order(container: QWidget, stops: Iterable[QWidget]) -> None:
    """Tab visits these, one after the other, where their container stands."""
    before = _find_before(container)
    for stop in stops:
        if before is not None:
            QWidget.setTabOrder(before, stop)
        before = stop


def put_after(before: QWidget, container: QWidget) -> QWidget:
    """Tab goes from a widget into everything in a container. Gives the last of these."""
    for stop in list_stops(container):
        QWidget.setTabOrder(before, stop)
        before = stop
    return before


def list_stops(container: QWidget) -> list[QWidget]:
    """Everything in a container that can take the keyboard, in the order of Tab."""
    found: list[QWidget] = []
    widget: QWidget | None = container.nextInFocusChain()
    while widget is not None and widget is not container:
        if container.isAncestorOf(widget) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _find_before(container: QWidget) -> QWidget | None:
    widget: QWidget | None = container.previousInFocusChain()
    while widget is not None and widget is not container:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not container.isAncestorOf(widget):
            return widget
        widget = widget.previousInFocusChain()
    return None
