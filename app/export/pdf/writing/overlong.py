"""Words that are longer than the place they are for: they stand above it in full, where they may go on on the next page."""

from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.text import TextStyle
from app.export.pdf.workshop import Workshop

LONGEST = 400
"""Letters that stand beside a box or in a cell: in large type and half the width these take less than a page."""
LONGEST_BESIDE = 60
"""Letters that stand on one line with something to fill in."""


def take_overlong(text: str, style: TextStyle, workshop: Workshop, most: int = LONGEST) -> tuple[str, list[Brick]]:
    """What stands in its place, and what stands above it instead: one of both is empty."""
    if len(text) <= most:
        return text, []
    return "", [workshop.add_paragraph(text, style).set_space(2, 2)]
