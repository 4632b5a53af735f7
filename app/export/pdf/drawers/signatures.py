"""Lines to sign on."""

from app.document.blocks import Signature, SignatureBlock
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.columns import Columns
from app.export.pdf.bricks.ruled import WritingRules
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.table import CELL_GAP, HEAD_LINE, Row, TableBrick, TableHead, TableRow
from app.export.pdf.drawers.texts import build_tick_row
from app.export.pdf.paper import GAP, MM
from app.export.pdf.tagging.structure import COLUMN_HEAD, ROW_HEAD, Element
from app.export.pdf.workshop import Workshop

_SHARES = (25.0, 25.0, 14.0)
"""Role, function, date; the signature has its own fixed length."""
_STRIP_ROW = 9 * MM
_LONGEST_LINE = 0.73
"""Of half a page; what is left is for the name."""
_NOBODY = Signature(role="", function="", date="")


def build_signature_block(block: SignatureBlock, workshop: Workshop) -> list[Brick]:
    """A table with a line per signature, and room for remarks."""
    if block.is_strip:
        return _build_strip(block, workshop)
    bricks: list[Brick] = [workshop.add_label(block.label)] if block.label else []
    element = workshop.element.add("Table")
    head = _make_head(block, element, workshop)
    table = TableBrick(head, [_make_row(row, element, workshop) for row in block.rows]).set_space(2, GAP)
    table.origin = block.origin
    bricks.append(table)
    for note in filter(None, (row.note for row in block.rows)):
        bricks.append(workshop.add_paragraph(note, workshop.styles.small).set_space(0, GAP))
    if block.remarks:
        bricks.append(build_tick_row(block.remarks, workshop).set_space(GAP, 0))
        bricks[-1].keeps_with_next = bool(block.remark_lines)
    if block.remark_lines:
        bricks.append(WritingRules(block.remark_lines, workshop.sizes.line).set_space(0, GAP * 1.5))
    return bricks


def _build_strip(block: SignatureBlock, workshop: Workshop) -> list[Brick]:
    """Two names on a row, each with a line behind it; on a small paper the lines are shorter."""
    table = workshop.element.add("Table")
    half = (workshop.width - 3 * CELL_GAP) / 2
    line = min(workshop.sizes.signature, half * _LONGEST_LINE)
    bricks: list[Brick] = []
    for at in range(0, len(block.rows), 2):
        row = table.add("TR")
        pair = (*block.rows[at : at + 2], _NOBODY)[:2]
        cells = [cell for signature in pair for cell in _make_pair(signature, row, workshop)]
        bricks.append(Columns(cells, (half - line, line) * 2, CELL_GAP, at_foot=True).set_space(0, 0))
    return bricks


def _make_pair(signature: Signature, row: Element, workshop: Workshop) -> tuple[Brick, Brick]:
    """The name, and the line to sign on; neither for the empty half of the last row."""
    owner = row.add("TH", attributes=ROW_HEAD) if signature.role else row.add("TD")
    row.add("TD")
    name = workshop.set_text(signature.role, workshop.styles.table, owner) if signature.role else Stack(())
    return name, Stack(()) if signature is _NOBODY else WritingRules(1, _STRIP_ROW)


def _arrange(cells: list[Brick], workshop: Workshop) -> Columns:
    free = workshop.width - workshop.sizes.signature - 3 * CELL_GAP
    return Columns(cells, (*(free * share / sum(_SHARES) for share in _SHARES), workshop.sizes.signature), CELL_GAP)


def _make_head(block: SignatureBlock, element: Element, workshop: Workshop) -> TableHead:
    style = workshop.styles.table.strong()
    row = element.add("TR")
    first: list[Brick] = [workshop.set_text(label, style, row.add("TH", attributes=COLUMN_HEAD)) for label in block.columns]
    again: list[Brick] = [workshop.set_text(label, style, "") for label in block.columns]
    return TableHead(first=Row(_arrange(first, workshop), HEAD_LINE), again=Row(_arrange(again, workshop), HEAD_LINE))


def _make_row(signature: Signature, element: Element, workshop: Workshop) -> TableRow:
    style = workshop.styles.table
    row = element.add("TR")
    cells: list[Brick] = [
        workshop.set_text(signature.role, style.strong(), row.add("TH", attributes=ROW_HEAD)),
        workshop.set_text(signature.function, style, row.add("TD")),
        _make_date(signature, row, workshop),
        WritingRules(1, workshop.sizes.signature_row - 6),
    ]
    row.add("TD")
    made = Row(_arrange(cells, workshop), None, least=workshop.sizes.signature_row)
    return TableRow(row=made, again=workshop.set_text(signature.role, style, ""))


def _make_date(signature: Signature, row: Element, workshop: Workshop) -> Brick:
    """The day when it is known, a line to write it on as long as it is not."""
    owner = row.add("TD")
    return workshop.set_text(signature.date, workshop.styles.table, owner) if signature.date else WritingRules(1, workshop.sizes.signature_row - 6)
