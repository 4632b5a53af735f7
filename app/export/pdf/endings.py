"""Ends every stream of a finished file so that no reader can take its last byte for a part of the line end behind it.

A packed stream may happen to end in a carriage return. With the line feed behind it that looks like one line end, and a strict reader then finds the stream
a byte shorter than it says. Such a stream gets a whole line end of its own. The byte for it comes from a space that its dictionary does not need, so nothing
else in the file moves.
"""

import re
from typing import Final

_DOUBTFUL: Final = b"\r\nendstream\nendobj"
_WHOLE: Final = b"\r\r\nendstream\nendobj"
_OPENING: Final = b" 0 obj\n<< /"
_LENGTH: Final = re.compile(rb"/Length (\d+)\b")
_DATA: Final = b">>\nstream\n"


def settle_endings(body: bytes) -> bytes:
    """The same file, equally long, with every stream ended beyond doubt."""
    at = body.find(_DOUBTFUL)
    if at < 0:
        return body
    settled = bytearray(body)
    while at >= 0:
        space = _find_space(body, at + 1)
        if space is not None:
            settled[space : at + len(_DOUBTFUL)] = body[space + 1 : at] + _WHOLE
        at = body.find(_DOUBTFUL, at + 1)
    return bytes(settled)


def _find_space(body: bytes, end: int) -> int | None:
    """Where the spare space is in the object whose stream ends here. Packed bytes may look like an object: only the one whose length is right counts."""
    opening = body.rfind(_OPENING, 0, end)
    while opening >= 0:
        space = opening + len(_OPENING) - 2
        data = body.find(_DATA, opening, end)
        length = _LENGTH.search(body, opening, data) if data >= 0 else None
        if length is not None and data + len(_DATA) + int(length[1]) == end:
            return space
        opening = body.rfind(_OPENING, 0, opening)
    return None
