"""Where a line ends. Words stay whole; a word wider than the line is broken anywhere. Spaces at line ends stay in the text, so that copied words do not stick."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from app.export.pdf.text.ink import Ink, Span

_CHUNK = re.compile(r"[^ \n]{3,}?[-–—/](?=[^ \n]{3})|(?:€ (?=\d))?[^ \n]+ *| +")
"""A word with the spaces behind it. One may break after a hyphen or slash inside it, never between € and its number."""

_VOWELS = frozenset("aeiouyàáâäèéêëìíîïòóôöùúûü")
_SHORT = 3
"""Letters in a width of one em, at most: a text of more is not measured as a whole first."""
_FEWEST = 3
"""Letters of a broken word that stand together."""


class SetLine(NamedTuple):
    """A line of glyphs and its width per point of size."""

    spans: tuple[Span, ...]
    width: float


def break_lines(ink: Ink, width: float) -> tuple[SetLine, ...]:
    """The lines of a text. `width` is per point of size."""
    lines: list[SetLine] = []
    start = 0
    for hard in ink.text.split("\n"):
        end = start + len(hard)
        lines.extend(_break_hard(ink, start, end, width))
        if end < len(ink.text):
            lines[-1] = lines[-1]._replace(spans=(*lines[-1].spans, Span(ink.base, " ")))
        start = end + 1
    return tuple(lines)


def get_widest_word(ink: Ink) -> float:
    """The width of the widest word, per point of size."""
    words = (chunk.span() for chunk in _CHUNK.finditer(ink.text))
    return max((ink.get_width(start, start + len(ink.text[start:end].rstrip(" "))) for start, end in words), default=0.0)


def _break_hard(ink: Ink, start: int, end: int, width: float) -> Iterator[SetLine]:
    if end - start <= width * _SHORT:
        whole = ink.get_width(start, start + len(ink.text[start:end].rstrip(" ")))
        if whole <= width:
            yield _cut_line(ink, start, end, whole)
            return
    # where the line began, how wide it is, and the spaces waiting behind its last word
    begin, used, gap = start, 0.0, 0.0
    for chunk in _CHUNK.finditer(ink.text, start, end):
        place, stop = chunk.span()
        core = place + len(chunk.group().rstrip(" "))
        need = ink.get_width(place, core)
        if place > begin and used + gap + need > width:
            yield _cut_line(ink, begin, place, used)
            begin, used, gap = place, 0.0, 0.0
        if need > width:
            *whole, (begin, need) = _break_word(ink, place, core, width)
            for (first, part), (last, _) in pairwise([*whole, (begin, need)]):
                yield SetLine(ink.cut(first, last), part)
            used, gap = 0.0, 0.0
        used += gap + need
        gap = ink.get_width(core, stop) if core < stop else 0.0
    yield _cut_line(ink, begin, end, used)


def _break_word(ink: Ink, start: int, end: int, width: float) -> list[tuple[int, float]]:
    """A word in parts that fit: where each begins and how wide it is."""
    parts: list[tuple[int, float]] = []
    begin, used = start, 0.0
    for place, one in enumerate(ink.get_widths(start, end), start):
        if used + one > width and place > begin:
            cut = _find_syllable(ink.text[start:end], begin - start, place - start) + start
            rest = ink.get_width(cut, place)
            parts.append((begin, used - rest))
            begin, used = cut, rest
        used += one
    return [*parts, (begin, used)]


def _find_syllable(word: str, begin: int, most: int) -> int:
    """Where a word is cut, at most there: where a syllable begins, so that no letter or two stand alone; anywhere in what is no word."""
    if word.rstrip(".,;:!?)").isalpha():
        for place in range(min(most, len(word) - _FEWEST), begin + _FEWEST - 1, -1):
            before, first, second = map(str.lower, word[place - 1 : place + 2])
            if first not in _VOWELS and second in _VOWELS and before + first != "ch":
                return place
    return most


def _cut_line(ink: Ink, start: int, end: int, width: float) -> SetLine:
    text = ink.text[start:end]
    kept = len(text.rstrip(" "))
    return SetLine(ink.cut(start, start + min(kept + 1, len(text)) if kept else start), width)
