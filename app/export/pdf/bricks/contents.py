"""A line of the table of contents."""

from collections.abc import Callable

from typing_extensions import override

from app.export.pdf.bricks.brick import Whole
from app.export.pdf.bricks.text import Text
from app.export.pdf.paper import MUTED
from app.export.pdf.tagging.structure import Element
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.text.characters import make_plain

_NUMBER_ROOM = 40.0


class ContentsLine(Whole):
    """A title with dots and its page number; the whole line leads there."""

    def __init__(self, anchor: str, label: Text | None, title: Text, get_page: Callable[[], Text], *, link: Element, indent: float) -> None:
        self.anchor = anchor
        self.label = label
        self.title = title
        self.get_page = get_page
        self.link = link
        self.indent = indent

    @override
    def get_height(self, width: float) -> float:
        return self.title.get_height(self._get_title_width(width))

    def _get_title_width(self, width: float) -> float:
        return width - self.indent - _NUMBER_ROOM

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        height = self.get_height(width)
        if self.label:
            self.label.draw(surface, x, top, self.indent)
        title_width = self._get_title_width(width)
        self.title.draw(surface, x + self.indent, top, title_width)
        style = self.title.style
        last = self.title.get_lines(title_width)[-1]
        page = self.get_page()
        page.draw(surface, x + width - _NUMBER_ROOM, top - height + style.lead, _NUMBER_ROOM)
        number = page.get_lines(_NUMBER_ROOM)[0].width * style.size
        y = top - height + (style.lead - 0.68 * style.size) / 2
        left, right = x + self.indent + last.width * style.size + 6, x + width - number - 6
        if right > left:
            surface.draw_line((left, y), (right, y), Stroke(0.8, MUTED, (0.8, 3.2)))
        words = make_plain(f"{self.title.ink.text} {page.ink.text}")
        surface.add_link(self.link, (x, top - height, x + width, top), self.anchor, words)
