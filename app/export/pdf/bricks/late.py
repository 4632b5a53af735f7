"""A line whose words are known only when every page has its place."""

from collections.abc import Callable

from typing_extensions import override

from app.export.pdf.bricks.brick import Whole
from app.export.pdf.bricks.text import Text, TextStyle
from app.export.pdf.tagging.surface import Surface


class LateText(Whole):
    """One line of text, composed while drawing."""

    def __init__(self, compose: Callable[[], Text], style: TextStyle) -> None:
        self.compose = compose
        self.style = style

    @override
    def get_height(self, width: float) -> float:
        return self.style.lead

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        text = self.compose()
        text.shorten(width, 1)
        text.draw(surface, x, top, width)
