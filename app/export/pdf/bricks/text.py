"""A text in one style."""

from msgspec import Struct
from msgspec.structs import replace
from typing_extensions import override

from app.document.blocks import Align
from app.export.pdf.bricks.brick import SLACK, Brick
from app.export.pdf.paper import INK, Tone
from app.export.pdf.tagging.surface import Owner, Surface, TextRun
from app.export.pdf.text.ink import Ink
from app.export.pdf.text.lines import SetLine, break_lines, get_widest_word

_SHIFT = {"left": 0.0, "center": 0.5, "right": 1.0}


class TextStyle(Struct, frozen=True, kw_only=True):
    """How a text looks."""

    size: float
    lead: float
    bold: bool = False
    tone: Tone = INK
    align: Align = "left"
    balanced: bool = False
    """Lines of about the same length: for a large title."""

    def aligned(self, align: Align) -> "TextStyle":
        """The same at another side."""
        return replace(self, align=align)

    def strong(self) -> "TextStyle":
        """The same in bold."""
        return replace(self, bold=True)

    def toned(self, tone: Tone) -> "TextStyle":
        """The same in another tone."""
        return replace(self, tone=tone)


class Text(Brick):
    """A text that wraps. Its lines are broken once per width; the parts of a split text share them."""

    def __init__(self, ink: Ink, style: TextStyle, owner: Owner, *, lines: tuple[SetLine, ...] = ()) -> None:
        self.ink = ink
        self.style = style
        self.owner: Owner = owner
        self._lines = lines
        self._is_part = bool(lines)
        self._width = -1.0

    def get_lines(self, width: float) -> tuple[SetLine, ...]:
        """Its lines at a width."""
        if not self._is_part and abs(width - self._width) > SLACK:
            self._lines = break_lines(self.ink, width / self.style.size)
            if self.style.balanced:
                self._lines = _balance(self.ink, width / self.style.size, self._lines)
            self._width = width
        return self._lines

    @override
    def get_height(self, width: float) -> float:
        return len(self.get_lines(width)) * self.style.lead

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Text, Text] | None":
        lines = self.get_lines(width)
        fit = min(int((room + SLACK) / self.style.lead), len(lines))
        if not forced and len(lines) - fit < 2:
            fit = len(lines) - 2
        if fit < (1 if forced else 2) or fit >= len(lines):
            return None
        return self._make_part(lines[:fit]), self._make_part(lines[fit:])

    def shorten(self, width: float, most: int) -> None:
        """Keep the first lines only, with a sign that there was more."""
        lines = self.get_lines(width)
        if len(lines) > most:
            *_, last = lines[most - 1].spans
            has_room = lines[most - 1].width * self.style.size + self.style.size <= width
            more = last._replace(text=f"{last.text.rstrip() if has_room else _drop_word(last.text.rstrip())}…")
            self._lines = (*lines[: most - 1], lines[most - 1]._replace(spans=(*lines[most - 1].spans[:-1], more)))

    def shorten_to(self, most: int) -> None:
        """Keep the first lines only, at the width it was last set in."""
        if self._width > 0:
            self.shorten(self._width, most)

    def _make_part(self, lines: tuple[SetLine, ...]) -> "Text":
        return Text(self.ink, self.style, self.owner, lines=lines).inherit(self)

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        size, lead = self.style.size, self.style.lead
        # capitals stand in the middle of their line
        y = top - (lead + 0.68 * size) / 2
        shift = _SHIFT[self.style.align]
        runs = [TextRun(x + shift * (width - line.width * size), y - number * lead, line.spans) for number, line in enumerate(self.get_lines(width))]
        surface.draw_text(runs, size, self.owner, self.style.tone)


def _drop_word(text: str) -> str:
    """A text with room for a sign behind it: without its last word where most of it stays, else without its last letter."""
    head, _, last = text.rpartition(" ")
    return head.rstrip(" (,;:–") if len(head) > len(last) else text[:-1].rstrip()


def _balance(ink: Ink, width: float, lines: tuple[SetLine, ...]) -> tuple[SetLine, ...]:
    """The same number of lines at the least width, so that no short word stands alone on the last."""
    if len(lines) not in range(2, 5):
        return lines
    # a word wider than the lines would be cut
    narrow, wide = min(max(width / len(lines), get_widest_word(ink)), width), width
    for _ in range(8):
        middle = (narrow + wide) / 2
        tried = break_lines(ink, middle)
        if len(tried) > len(lines):
            narrow = middle
        else:
            wide, lines = middle, tried
    return lines
