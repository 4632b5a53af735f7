"""Header and footer: what stands at the edges of every page but the cover. Not part of the text: assistive technology skips them."""

from app.document.blocks import Document, Section
from app.export.pdf.bricks.text import Text, TextStyle
from app.export.pdf.paper import BLACK, EDGE, FAINT, FRAME, MM, MUTED, THIN, PageShape
from app.export.pdf.tagging.surface import Artifact, Stroke, Surface
from app.export.pdf.workshop import Workshop

_GAP = 6 * MM
_LEFT_LEAST = 0.3
"""Part of the width that the left text always has."""
_BETWEEN = 3.5 * MM
DOTS = "……………"
_ROOM_FOR_NAME = 18 * MM
TICK = "□"
"""In a footer: a box to tick with a pen."""


class Edges:
    """Draws the header and footer of a paper."""

    def __init__(self, document: Document, workshop: Workshop) -> None:
        self._document = document
        self._workshop = workshop
        self._style = TextStyle(size=workshop.sizes.small, lead=workshop.sizes.small_lead, tone=MUTED)

    def draw(self, surface: Surface, shape: PageShape, page: int, pages: int, sections: tuple[Section, ...] = ()) -> None:
        """Both, for one page, as its sections want them: the first sheet to tick says how, or the first one."""
        section = next((each for each in sections if each.mark[0]), sections[0] if sections else None)
        numbers = {"{page}": str(page), "{pages}": str(pages), **_join_marks(sections)}
        own = (section.header, section.footer) if section else (None, None)
        header, footer = (self._document.header if own[0] is None else own[0], self._document.footer if own[1] is None else own[1])
        lead = self._style.lead
        top = shape.height - EDGE
        self._draw_pair(surface, shape, top, self._fill(header, numbers), "Header")
        foot = EDGE + lead
        texts = self._fill(footer, numbers)
        if TICK in texts[0]:
            self._draw_ticks(surface, shape, foot, texts)
            return
        if any(texts):
            surface.draw_line((shape.left, foot + 3), (shape.width - shape.right, foot + 3), Stroke(THIN, FAINT), "Footer")
        self._draw_pair(surface, shape, foot, texts, "Footer")

    def _draw_ticks(self, surface: Surface, shape: PageShape, foot: float, texts: tuple[str, str]) -> None:
        """A footer to tick: boxes as large as everywhere on this paper, with their words behind them."""
        side = self._workshop.sizes.tick
        top = foot + max(side - self._style.lead, 0)
        surface.draw_line((shape.left, top + 4), (shape.width - shape.right, top + 4), Stroke(THIN, FAINT), "Footer")
        x, middle = shape.left, top - side / 2
        behind, left = texts[1], texts[0]
        free = shape.text_width - sum(side + 1.5 * MM + _BETWEEN for _ in left.split(TICK)[1:])
        if self._measure(left) + self._measure(behind) > free:
            # the page number counts most: the header has the number of the sheet already
            behind = behind.rpartition(" · ")[2]
        left, behind = self._fit_dots(left, behind, free)
        before, *boxed = left.split(TICK)
        for number, words in enumerate((before, *boxed)):
            if number:
                surface.draw_box((x, middle - side / 2, side, side), Stroke(FRAME, BLACK), corner=1, owner="Footer")
                x += side + 1.5 * MM
            shown = " ".join(words.split())
            self._draw_text(surface, shown, (x, middle + self._style.lead / 2, shape.text_width), self._style, "Footer")
            x += self._workshop.get_width(shown, self._style) + (_BETWEEN if shown else 0)
        room = max(shape.width - shape.right - x, 0)
        self._draw_text(surface, behind, (x, middle + self._style.lead / 2, room), self._style.aligned("right"), "Footer")

    def _fit_dots(self, left: str, behind: str, free: float) -> tuple[str, str]:
        """Room to write a name behind "later": as many dots as fit; where these are too few, the page number does without its first word."""
        room = 0.0
        for shown in (behind, behind.partition(" ")[2]):
            behind, room = shown, free - self._measure(left.replace(DOTS, "")) - self._measure(shown)
            if room >= _ROOM_FOR_NAME:
                break
        dots = int(room // self._workshop.get_width(DOTS[:1], self._style))
        return left.replace(DOTS, DOTS[:1] * min(max(dots, 1), len(DOTS))), behind

    def _measure(self, words: str) -> float:
        return self._workshop.get_width(" ".join(words.replace(TICK, "").split()), self._style)

    def _fill(self, pair: tuple[str, str], numbers: dict[str, str]) -> tuple[str, str]:
        left, right = pair
        for sign, number in numbers.items():
            left, right = left.replace(sign, number), right.replace(sign, number)
        return left, right

    def _draw_pair(self, surface: Surface, shape: PageShape, top: float, texts: tuple[str, str], kind: Artifact) -> None:
        width = shape.text_width
        right = self._workshop.get_width(texts[1], self._style)
        room = max(width - right - (_GAP if right else 0), width * _LEFT_LEAST)
        self._draw_text(surface, texts[0], (shape.left, top, room), self._style, kind)
        rest = width - min(room, self._workshop.get_width(texts[0], self._style)) - _GAP
        self._draw_text(surface, texts[1], (shape.width - shape.right - rest, top, rest), self._style.aligned("right"), kind)

    def _draw_text(self, surface: Surface, words: str, place: tuple[float, float, float], style: TextStyle, kind: Artifact) -> None:
        if not words:
            return
        x, top, width = place
        text: Text = self._workshop.set_text(" ".join(words.split()), style, kind)
        text.shorten(width + 1, 1)
        text.draw(surface, x, top, width + 1)


def _join_marks(sections: tuple[Section, ...]) -> dict[str, str]:
    """What stands at the edges for the first sheet of a page, and what for all of them."""
    joined: dict[str, str] = {}
    for at in range(2):
        marks = tuple(section.mark[at] for section in sections if section.mark[at])
        if len(marks) > 1:
            joined[marks[0]] = " + ".join(marks)
    return joined
