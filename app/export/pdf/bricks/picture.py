"""A drawing with an alternative text."""

from abc import abstractmethod

from typing_extensions import override

from app.export.pdf.bricks.brick import Whole
from app.export.pdf.tagging.structure import Element
from app.export.pdf.tagging.surface import Surface


class Picture(Whole):
    """A drawing of a fixed size; everything in it is one figure. Narrower than asked for where the paper is."""

    def __init__(self, element: Element, width: float, height: float) -> None:
        self.element = element
        self.width = width
        self.height: float = height

    @override
    def get_height(self, width: float) -> float:
        return self.height

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        wide = min(self.width, width)
        with surface.figure(self.element, (x, top - self.height, x + wide, top)):
            self.draw_picture(surface, x, top, wide)

    @abstractmethod
    def draw_picture(self, surface: Surface, x: float, top: float, width: float) -> None:
        """Draw it downwards from a top."""
