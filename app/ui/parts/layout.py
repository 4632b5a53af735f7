"""Rows and stacks without the margins that Qt adds."""

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

L = TypeVar("L", bound=QBoxLayout)


def make_row(parent: QWidget | None = None, spacing: int = 0, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """A row, left to right."""
    return _dress(QHBoxLayout(parent) if parent is not None else QHBoxLayout(), spacing, margins)


def make_stack(parent: QWidget | None = None, spacing: int = 0, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """A stack, top to bottom."""
    return _dress(QVBoxLayout(parent) if parent is not None else QVBoxLayout(), spacing, margins)


def clear_layout(layout: QLayout) -> None:
    """Take everything out, and let go of the widgets."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)


def _dress(layout: L, spacing: int, margins: tuple[int, int, int, int]) -> L:
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    return layout
