"""A text with the font of each part, ready to be measured and cut into lines."""

from bisect import bisect_right
from typing import NamedTuple

from app.export.pdf.text.typeface import Typeface


class Span(NamedTuple):
    """Text in one font."""

    face: Typeface
    text: str


class Ink:
    """A text, and from which place on which font holds. Line breaks are still in it."""

    def __init__(self, text: str, starts: tuple[tuple[int, Typeface], ...]) -> None:
        self.text = text
        self.starts = starts
        self._places = [place for place, _ in starts]

    @property
    def base(self) -> Typeface:
        """The body font: the first part is always in it, even when empty."""
        return self.starts[0][1]

    def cut(self, start: int, end: int) -> tuple[Span, ...]:
        """A part of the text, by font."""
        if len(self.starts) == 1:
            return (Span(self.base, self.text[start:end]),)
        spans: list[Span] = []
        index = bisect_right(self._places, start) - 1
        while start < end:
            stop = min(end, self._places[index + 1] if index + 1 < len(self._places) else end)
            if stop > start:
                spans.append(Span(self.starts[index][1], self.text[start:stop]))
            start = stop
            index += 1
        return tuple(spans)

    def get_width(self, start: int, end: int) -> float:
        """The width of a part, per point of size."""
        if len(self.starts) == 1:
            return self.base.get_width(self.text[start:end])
        return sum(span.face.get_width(span.text) for span in self.cut(start, end))

    def get_widths(self, start: int, end: int) -> list[float]:
        """The width of each character of a part."""
        return [width for span in self.cut(start, end) for width in span.face.get_widths(span.text)]


def join_inks(*inks: Ink) -> Ink:
    """Texts behind each other in one line of text: a bold label and its value."""
    starts: list[tuple[int, Typeface]] = []
    length = 0
    for ink in inks:
        starts.extend((length + place, face) for place, face in ink.starts)
        length += len(ink.text)
    return Ink("".join(ink.text for ink in inks), tuple(starts))
