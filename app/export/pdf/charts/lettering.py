"""Words in drawings: never smaller than the small type of the paper, never over their edge."""

from typing import NamedTuple

from app.export.pdf.bricks.text import Text, TextStyle
from app.export.pdf.paper import BLACK
from app.export.pdf.tagging.structure import Element
from app.export.pdf.tagging.surface import Surface
from app.export.pdf.workshop import Workshop


class Room(NamedTuple):
    """Where words may stand: left, top and width."""

    x: float
    top: float
    width: float


class Lettering:
    """Sets the words of one drawing."""

    def __init__(self, workshop: Workshop, element: Element) -> None:
        self._workshop = workshop
        self._element = element
        self.style = TextStyle(size=workshop.sizes.small, lead=workshop.sizes.small_lead, tone=BLACK)

    def set(self, words: str, width: float, style: TextStyle | None = None, *, most: int = 1) -> Text:
        """Words in at most so many lines of a width; a sign shows that there was more."""
        # the space keeps it apart from the next words when the drawing is copied as text
        kept = words if most > 1 else " ".join(words.split())
        text = self._workshop.set_text(f"{kept} ", style or self.style, self._element)
        text.shorten(width, most)
        return text

    def draw(self, surface: Surface, words: str, room: Room, style: TextStyle | None = None, *, most: int = 1) -> float:
        """Draw them and tell how high they came out."""
        if not words:
            return 0
        text = self.set(words, room.width, style, most=most)
        text.draw(surface, room.x, room.top, room.width)
        return text.get_height(room.width)

    def draw_at(self, surface: Surface, words: str, center: tuple[float, float], style: TextStyle | None = None) -> None:
        """Draw a short word with its middle at a point."""
        style = (style or self.style).aligned("center")
        width = self.get_width(words, style) + 1
        self.draw(surface, words, Room(center[0] - width / 2, center[1] + style.lead / 2, width), style)

    def get_width(self, words: str, style: TextStyle | None = None) -> float:
        """How wide words are on one line."""
        return self._workshop.get_width(words, style or self.style)

    def get_widest_word(self, words: str, style: TextStyle | None = None) -> float:
        """How wide the widest single word is."""
        return max((self.get_width(word, style) for word in words.split()), default=0.0)
