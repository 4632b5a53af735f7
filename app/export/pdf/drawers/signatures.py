"""Lines to sign on."""

from app.document.blocks import Signature, SignatureBlock
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.columns import Columns
from app.export.pdf.bricks.ruled import WritingRules
from app.export.pdf.bricks.table import CELL_GAP, HEAD_LINE, Row, TableBrick, TableHead, TableRow
from app.export.pdf.drawers.texts import build_tick_row
from app.export.pdf.paper import GAP
from app.export.pdf.tagging.structure import COLUMN_HEAD, ROW_HEAD, Element
from app.export.pdf.workshop import Workshop

_SHARES = (25.0, 25.0, 14.0)
"""Role, function, date; the signature has its own fixed length."""


def build_signature_block(block: SignatureBlock, workshop: Workshop) -> list[Brick]:
    """A table with a line per signature, and room for remarks."""
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
