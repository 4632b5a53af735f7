"""The options of a choice next to each other; the chosen one has a thick frame and a tick."""

from app.document.blocks import Choices
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.columns import Columns
from app.export.pdf.bricks.framed import Framed, FrameStyle
from app.export.pdf.paper import BLACK, CHOSEN, FRAME, GAP, MM, RULE
from app.export.pdf.tagging.structure import UNMARKED, Element
from app.export.pdf.tagging.surface import Stroke
from app.export.pdf.workshop import Workshop

_MOST = 5
"""Options in one row."""
_PLAIN = FrameStyle(stroke=Stroke(FRAME, RULE), corner=1 * MM, padding=2.2 * MM)
_THICK = FrameStyle(stroke=Stroke(CHOSEN, BLACK), corner=1 * MM, padding=2.2 * MM)
_TICK = " ✓"


def build_choices(block: Choices, workshop: Workshop) -> list[Brick]:
    """Rows of frames of equal width."""
    bricks: list[Brick] = [workshop.add_label(block.label)] if block.label else []
    if block.lead:
        bricks.append(workshop.add_paragraph(block.lead, workshop.styles.body).set_space(0, GAP / 2))
        bricks[-1].keeps_with_next = True
    whole = workshop.element.add("L", attributes=UNMARKED)
    a_row = _get_number_in_row(len(block.options))
    frames = [_frame(option, number == block.chosen, whole, workshop) for number, option in enumerate(block.options)]
    for first in range(0, len(frames), a_row):
        row = Columns(frames[first : first + a_row], [1] * len(frames[first : first + a_row]), 1.5 * MM)
        row.origin = block.origin
        bricks.append(row.set_space(2, 1.5 * MM))
    bricks[-1].after = GAP * 1.5
    return bricks


def _get_number_in_row(number: int) -> int:
    rows = -(-number // _MOST)
    return -(-number // rows) if rows else 1


def _frame(option: str, chosen: bool, whole: Element, workshop: Workshop) -> Framed:
    style = workshop.styles.table.aligned("center")
    body = whole.add("LI").add("LBody")
    text = workshop.set_text(f"{option}{_TICK}", style.strong(), body) if chosen else workshop.set_text(option, style, body)
    return Framed(text, _THICK if chosen else _PLAIN)
