"""Which characters can stand on paper at all."""

import re
import unicodedata
from collections.abc import Iterator

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_WIDE = (0x1680, *range(0x2000, 0x2007), *range(0x2008, 0x200B), 0x205F, 0x3000)
_SPACES = dict.fromkeys(_WIDE, " ") | dict.fromkeys((0x2007, 0x202F), "\u00a0")
"""Spaces of every width, most of which no font has; two of them may not break."""
_PICTURES = {0x2400 + code: code for code in range(0x20)} | {0x2421: 0x7F}
"""The signs for control characters, with what they stand for."""
_NEVER = frozenset({"Cc", "Cf"})
"""Control and format characters: they print nothing, and some may not stand in the file."""
_VARIANTS = range(0xFE00, 0xFE10)
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_UNASSIGNED = frozenset({"Cn", "Co", "Cs"})
SYMBOLS = range(0x2190, 0x27C0)
"""Arrows, boxes, stars: taken from one font, so that they match beside each other."""
UNSETTLED = frozenset({0x0D, 0xAD, *range(0x0300, 0x0370)})
"""Even when a font has them: ends of lines, soft hyphens, and accents that are first put on their letter."""


def clean(text: str) -> str:
    """The text as it can be set: one kind of line end, composed letters, a tab as a space, nothing that prints nothing."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ").translate(_SPACES)
    return "".join(char for char in text if char == "\n" or not _is_silent(char))


def _is_silent(char: str) -> bool:
    return unicodedata.category(char) in _NEVER or ord(char) in _VARIANTS or ord(char) in _SKIN_TONES


def is_printable(char: str) -> bool:
    """Whether we may try to print it. Scripts that run from right to left would come out unjoined and in the wrong order."""
    return unicodedata.category(char) not in _UNASSIGNED and unicodedata.bidirectional(char) not in _RIGHT_TO_LEFT


def get_typed_code(char: str) -> int:
    """The number of the character that was typed: of a control character its own, not that of the sign that stands for it."""
    return _PICTURES.get(ord(char), ord(char))


def list_ranges(codes: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The codes as ranges, for a character class."""
    first = last = -2
    for code in sorted(codes):
        if code != last + 1:
            if last >= 0:
                yield first, last
            first = code
        last = code
    if last >= 0:
        yield first, last


def make_plain(text: str) -> str:
    """A text for the properties of the file and for alternative texts, on one line: without characters that may not stand there."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
