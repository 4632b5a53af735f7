"""The way of the Tab key: as the eye goes, region by region, whenever the parts were made. Qt itself goes by when they were made."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLayout, QScrollArea, QWidget


def step_on(regions: Iterable[QWidget], *, forward: bool) -> bool:
    """Give the keyboard to the next stop, or to the one before. False when it is nowhere on this way."""
    stops = [stop for region in regions for stop in list_stops(region)]
    here = _find_place(stops)
    if here is None:
        return False
    target = stops[(here + (1 if forward else -1)) % len(stops)]
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _bring_in_sight(target)
    return True


def list_stops(widget: QWidget) -> Iterator[QWidget]:
    """Every place in a widget where Tab stops, in the order of its layouts."""
    if not widget.isVisible() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QAbstractItemView):
        return
    for child in _list_children(widget):
        yield from list_stops(child)


def _find_place(stops: list[QWidget]) -> int | None:
    focus = QApplication.focusWidget()
    while focus is not None and focus not in stops:
        focus = focus.parentWidget()
    return stops.index(focus) if focus is not None else None


def _list_children(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        return [inside] if inside is not None else []
    laid = list(_list_laid(widget.layout()))
    others = [child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow() and child not in laid]
    return [*laid, *sorted(others, key=_get_corner)]


def _list_laid(layout: QLayout | None) -> Iterator[QWidget]:
    for place in range(layout.count() if layout is not None else 0):
        item = layout.itemAt(place) if layout is not None else None
        inner = item.widget() if item is not None else None
        if inner is not None:
            yield inner
        elif item is not None:
            yield from _list_laid(item.layout())


def _get_corner(widget: QWidget) -> tuple[int, int]:
    return widget.y(), widget.x()


def _bring_in_sight(target: QWidget) -> None:
    parent = target.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(target, 0, 48)
        parent = parent.parentWidget()
