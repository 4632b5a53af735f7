"""How a paper of exactly one page is made to fit: less in the frames, then fewer lines. Type never gets smaller."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.framed import Framed
from app.export.pdf.bricks.ruled import WritingRules
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.table import ROW_SPARE, Row
from app.export.pdf.bricks.text import Text
from app.export.pdf.bricks.tightness import is_too_high
from app.export.pdf.charts.grid import GridPicture
from app.export.pdf.drawers.cards import CARD_GAP, CardRow
from app.export.pdf.drawers.frames import FramesBrick

_STEP = 6.0
_LINES = (12, 8, 6, 4, 3, 2, 1)


def fit_frames(stack: Stack, width: float, height: float) -> None:
    """Make cards no higher than what stands on them, then frames lower, until all fits or they hold only a few lines."""
    for row in [brick for brick in stack.walk() if isinstance(brick, CardRow)]:
        if is_too_high(stack, width, height):
            row.least = 0
    if is_too_high(stack, width, height):
        stack.bricks = tuple(_stack_cards(stack.bricks, width))
    for frames in [brick for brick in stack.walk() if isinstance(brick, FramesBrick)]:
        while is_too_high(stack, width, height) and frames.limit > frames.least:
            frames.set_limit(frames.limit - _STEP)
        _grow_frames(frames, stack, width, height)


def _stack_cards(bricks: Sequence[Brick], width: float) -> Iterator[Brick]:
    """The cards in two columns, each below the other, so that a short one leaves no hole next to a long one."""
    for is_pair, run in groupby(bricks, lambda brick: isinstance(brick, CardRow) and len(brick.bricks) > 1):
        if not is_pair:
            yield from run
            continue
        cards = [card.set_space(CARD_GAP, CARD_GAP) for row in run for card in row.get_parts() if card.get_height(width)]
        wide = (width - CARD_GAP) / 2
        ways = ((Stack(cards[:at]), Stack(cards[at:])) for at in range(1, len(cards) + 1))
        best = min(ways, key=lambda way: max(side.get_height(wide) for side in way))
        yield CardRow(best, 0).set_space(CARD_GAP, CARD_GAP)


def _grow_frames(frames: FramesBrick, stack: Stack, width: float, height: float) -> None:
    """Higher frames while something was cut that the page still has room for."""
    while frames.is_cut and frames.limit < height:
        limit = frames.limit
        frames.set_limit(limit + _STEP)
        if is_too_high(stack, width, height):
            frames.set_limit(limit)
            return


def fit_lines(stack: Stack, width: float, height: float) -> None:
    """Fewer lines to write on, then shorter texts. What is cut stands in the plan."""
    for rules in [brick for brick in stack.walk() if isinstance(brick, WritingRules)]:
        while is_too_high(stack, width, height) and rules.number > 1:
            rules.number -= 1
    for most in _LINES:
        for text in _list_texts(stack):
            if not is_too_high(stack, width, height):
                return
            text.shorten_to(most)


def _list_texts(stack: Stack) -> list[Text]:
    """From the last to the first; a frame at the foot holds what is asked of whoever reads it, so that comes last of all."""
    whole = [brick for brick in stack.walk() if isinstance(brick, Text)]
    foot = stack.bricks[-1] if stack.bricks else None
    asked = len([brick for brick in Stack([foot]).walk() if isinstance(brick, Text)]) if isinstance(foot, Framed) else 0
    return [*reversed(whole[: len(whole) - asked]), *reversed(whole[len(whole) - asked :])]


def fit_section(stack: Stack, width: float, height: float) -> None:
    """Lower charts and tighter rows, where that keeps a section together on the page it begins."""
    over = stack.get_height(width) - height
    charts = [brick for brick in stack.walk() if isinstance(brick, GridPicture)]
    rows = [brick for brick in stack.walk() if isinstance(brick, Row)]
    if 0 < over <= sum(chart.spare for chart in charts):
        for chart in charts:
            over -= chart.shrink(over)
    elif 0 < over <= len(rows) * ROW_SPARE:
        for row in rows:
            row.tighten()
