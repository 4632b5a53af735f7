"""Hostile or odd characters made harmless, once, over a whole Document: nothing typed is lost, and nothing can turn the paper around.

Line breaks of every kind become line breaks. Control characters become the visible sign that Unicode has for them. Marks that turn the direction
of the text become visible words. Half characters become the replacement sign. Marks without a shape of their own are left out. In a drawing, where a text
has one line, line breaks become spaces.
"""

import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar, cast

from msgspec import Struct
from msgspec.structs import fields, replace

from app.document.drawings import BarChart, Faces, Gantt, GridChart, MonthStrip, Strip

T = TypeVar("T")
DRAWINGS = (BarChart, Faces, Gantt, GridChart, MonthStrip, Strip)

BREAKS = (0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
TURNING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
SHAPELESS = (0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xFEFF)


def _compute_table() -> Mapping[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20) if code != 0x0A}
    table |= {0x09: "    ", 0x7F: "\u2421"}
    table |= dict.fromkeys((*range(0x80, 0xA0), *range(0xD800, 0xE000)), "\ufffd")
    table |= dict.fromkeys(BREAKS, "\n")
    table |= {code: f"[U+{code:04X}]" for code in TURNING}
    table |= dict.fromkeys(SHAPELESS, "")
    return MappingProxyType(table)


TABLE = _compute_table()


def clean_text(text: str) -> str:
    """The text with every character visible or harmless."""
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").translate(TABLE)
    return unicodedata.normalize("NFC", text)


def clean_texts(value: T) -> T:
    """The same value with every text in it cleaned: a block, a section, a whole Document."""
    return cast("T", _clean(value, clean_text))


def _clean(value: object, clean: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, tuple):
        return tuple(_clean(part, clean) for part in cast("tuple[object, ...]", value))
    if isinstance(value, dict):
        return {key: _clean(part, clean) for key, part in cast("dict[str, object]", value).items()}
    if isinstance(value, Struct):
        inner = _clean_line if isinstance(value, DRAWINGS) else clean
        return replace(value, **{field.name: _clean(getattr(value, field.name), inner) for field in fields(value)})
    return value


def _clean_line(text: str) -> str:
    return " ".join(clean_text(text).split("\n"))
