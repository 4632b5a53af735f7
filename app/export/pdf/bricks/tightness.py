"""Whether bricks fit in the room that they have, and less air between them."""

from app.export.pdf.bricks.brick import SLACK
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.table import Row

_AIR = 0.65
"""What is left of the space between two bricks."""


def tighten(stack: Stack) -> None:
    """Less air between its bricks and in the rows of its tables."""
    for brick in stack.bricks:
        brick.set_space(brick.before * _AIR, brick.after * _AIR)
    for brick in stack.walk():
        if isinstance(brick, Row):
            brick.tighten()


def is_too_high(stack: Stack, width: float, height: float) -> bool:
    """Whether it is higher than the page."""
    for brick in stack.walk():
        if isinstance(brick, Row):
            brick.forget()
    return stack.get_height(width) > height + SLACK
