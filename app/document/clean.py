"""Hostile or odd characters made harmless, once, over a whole Document: nothing typed is lost, and nothing can turn the paper around.

Line breaks of every kind become line breaks. Control characters become the visible sign that Unicode has for them. Marks that turn the direction
of the text become visible words. Half characters become the replacement sign. Marks without a shape of their own are left out.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from types import MappingProxyType
from typing import Any, TypeVar, cast

T = TypeVar("T")

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
    return cast("T", _clean(value))


def _clean(value: object) -> object:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, tuple):
        return tuple(_clean(part) for part in cast("tuple[object, ...]", value))
    if isinstance(value, dict):
        return {key: _clean(part) for key, part in cast("dict[str, object]", value).items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(cast("Any", value), **{field.name: _clean(getattr(value, field.name)) for field in fields(value)})
    return value
