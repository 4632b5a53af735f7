"""The heading of a section: its number and title; a bookmark leads to it."""

from typing_extensions import override

from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.framed import Labelled
from app.export.pdf.bricks.text import Text
from app.export.pdf.tagging.surface import Surface


class SectionHeading(Labelled):
    """A number with the title behind it."""

    keeps_with_next = True

    def __init__(self, anchor: str, number: Text | None, title: Brick, indent: float) -> None:
        super().__init__(number, title, indent)
        self.anchor = anchor

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        surface.anchors.setdefault(self.anchor, (surface.page, top + self.before))
        super().draw(surface, x, top, width)
