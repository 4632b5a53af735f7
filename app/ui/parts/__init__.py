"""Small building bricks of every screen: buttons, labels, cards, folds, columns that scroll."""

from importlib import import_module
from typing import TYPE_CHECKING

from app.ui.parts.buttons import TextButton, Variant, make_button, make_tool
from app.ui.parts.cards import Card, Fold
from app.ui.parts.layout import clear_layout, make_row, make_stack
from app.ui.parts.scroll import Column
from app.ui.parts.text import ElidedLabel, make_icon_label, make_label

if TYPE_CHECKING:
    from app.ui.parts.check import WrapCheck, WrapRadio
    from app.ui.parts.sheet import Sheet

__all__ = [
    "Card",
    "Column",
    "ElidedLabel",
    "Fold",
    "Sheet",
    "TextButton",
    "Variant",
    "WrapCheck",
    "WrapRadio",
    "clear_layout",
    "make_button",
    "make_icon_label",
    "make_label",
    "make_row",
    "make_stack",
    "make_tool",
]
_LATER = {"Sheet": "sheet", "WrapCheck": "check", "WrapRadio": "check"}


def __getattr__(name: str) -> object:
    """Dialogues and what stands in them are not painted first, so they are loaded when they are asked for."""
    if name not in _LATER:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
