"""Header and footer: what stands at the edges of every page but the cover. Not part of the text: assistive technology skips them."""

from app.document.blocks import Document
from app.export.pdf.bricks.text import Text, TextStyle
from app.export.pdf.paper import EDGE, FAINT, MM, MUTED, THIN, PageShape
from app.export.pdf.tagging.surface import Artifact, Stroke, Surface
from app.export.pdf.workshop import Workshop

_GAP = 6 * MM
_LEFT_LEAST = 0.3
"""Part of the width that the left text always has."""


class Edges:
    """Draws the header and footer of a paper."""

    def __init__(self, document: Document, workshop: Workshop) -> None:
        self._document = document
        self._workshop = workshop
        self._style = TextStyle(size=workshop.sizes.small, lead=workshop.sizes.small_lead, tone=MUTED)

    def draw(self, surface: Surface, shape: PageShape, page: int, pages: int) -> None:
        """Both, for one page."""
        numbers = {"{page}": str(page), "{pages}": str(pages)}
        lead = self._style.lead
        top = shape.height - EDGE
        self._draw_pair(surface, shape, top, self._fill(self._document.header, numbers), "Header")
        foot = EDGE + lead
        texts = self._fill(self._document.footer, numbers)
        if any(texts):
            surface.draw_line((shape.left, foot + 3), (shape.width - shape.right, foot + 3), Stroke(THIN, FAINT), "Footer")
        self._draw_pair(surface, shape, foot, texts, "Footer")

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
