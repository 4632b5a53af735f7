"""Text that fits in XML: the formats of an office are all made of it."""

from collections.abc import Mapping
from types import MappingProxyType


def _compute_table() -> Mapping[int, str]:
    control = (code for code in range(0x20) if code not in (0x09, 0x0A))
    table = {code: chr(0x2400 + code) for code in control}
    table[0x0D] = "\n"
    table |= dict.fromkeys((*range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\ufffd")
    return MappingProxyType(table)


_TABLE = _compute_table()


def make_xml_text(text: str) -> str:
    """The text without the few characters that XML cannot hold: each is a visible sign instead."""
    if text.isascii() and text.isprintable():
        return text
    return text.replace("\r\n", "\n").translate(_TABLE)
