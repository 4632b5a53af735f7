"""Tables: a head that repeats, thin lines under the rows, numbers at the right."""

from collections.abc import Iterator, Sequence

from app.document.blocks import Align, Table, TableColumn
from app.document.blocks import TableRow as PaperRow
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.columns import Columns
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.table import CELL_GAP, HEAD_LINE, ROW_LINE, Row, TableBrick, TableHead, TableRow
from app.export.pdf.bricks.text import TextStyle
from app.export.pdf.bricks.tick import OPEN_TICK
from app.export.pdf.drawers.folding import Folded, fold
from app.export.pdf.drawers.texts import build_tick
from app.export.pdf.paper import GAP
from app.export.pdf.tagging.structure import COLUMN_HEAD, ROW_HEAD, Attributes, Element
from app.export.pdf.widths import compute_shares
from app.export.pdf.workshop import Workshop

EMPTY = "–"


def build_table(block: Table, workshop: Workshop) -> list[Brick]:
    """The label, the table, and what stands under it."""
    bricks: list[Brick] = [workshop.add_label(block.label)] if block.label else []
    if block.note:
        note = workshop.add_paragraph(block.note, workshop.styles.small)
        note.keeps_with_next = True
        bricks.append(note)
    return [*bricks, TableMaker(block, workshop).build()]


class TableMaker:
    """Makes one table: its structure and its rows."""

    def __init__(self, block: Table, workshop: Workshop) -> None:
        folded = self.fold(block, workshop)
        self._block = folded.table
        self._below = folded.below
        self.workshop = workshop
        self._style = workshop.styles.table
        self._element = workshop.element.add("Table")
        self._shares = compute_shares(self._block, workshop)
        self._wide = Attributes("Table", {"ColSpan": len(self._block.columns)})

    def fold(self, block: Table, workshop: Workshop) -> Folded:
        """The columns that have room, and what goes below their rows."""
        return fold(block, workshop)

    def build(self) -> TableBrick:
        """The whole table, with what explains it at its foot."""
        block = self._block
        head = self._make_head(block.columns) if any(column.label for column in block.columns) else None
        rows = [self._make_row(row, below) for row, below in zip(block.rows, self._below, strict=True)]
        rows += [self._make_blank() for _ in range(block.blank_rows)]
        totals = [self._make_row(row, total=True) for row in block.totals]
        if totals:
            totals[0].row.above = HEAD_LINE
        notes = [self.workshop.add_paragraph(text, self.workshop.styles.small).set_space(4, 0) for text in (block.legend, block.under) if text]
        table = TableBrick(head, [*rows, *totals], foot=Stack(notes) if notes else None).set_space(2, GAP * 1.5)
        table.origin = block.origin
        return table

    def _make_head(self, columns: Sequence[TableColumn]) -> TableHead:
        style = self._style.strong()
        element = self._element.add("TR")
        first: list[Brick] = []
        again: list[Brick] = []
        for column in columns:
            cell = element.add("TH", attributes=COLUMN_HEAD)
            first.append(self.make_cell(column.label, style, column.align, cell))
            again.append(self.workshop.set_text(column.label, style.aligned(column.align), ""))
        rows = [Row(Columns(cells, self._shares, CELL_GAP, at_foot=True), HEAD_LINE) for cells in (first, again)]
        return TableHead(first=rows[0], again=rows[1])

    def _make_row(self, row: PaperRow, below: Sequence[tuple[str, str]] = (), *, total: bool = False) -> TableRow:
        style = self._style.strong() if row.strong or total else self._style
        element = self._element.add("TR")
        cells: list[Brick] = []
        for number, column in enumerate(self._block.columns):
            text = row.cells[number] if number < len(row.cells) else ""
            cells.append(self.make_cell(text if text or total else EMPTY, style, column.align, self._add_cell(element, number)))
        made = Row(self._arrange(cells), ROW_LINE, below=self._make_below(below, style) if below else None)
        made.origin = row.origin
        going_on = self.workshop.phrases.get("continued", "")
        again = "\n".join(filter(None, (row.cells[0] if row.cells else "", f"({going_on})" if going_on else "")))
        return TableRow(row=made, again=self.workshop.set_text(again, style.aligned(self._block.columns[0].align), ""))

    def _make_below(self, texts: Sequence[tuple[str, str]], style: TextStyle) -> Stack:
        cell = self._element.add("TR").add("TD", attributes=self._wide)
        lines = [self.workshop.set_pair(f"{label}: ", text, style, cell.add("P")) for label, text in texts]
        return Stack(tuple(self._pair_up(lines, style)))

    def _pair_up(self, texts: Sequence[Brick], style: TextStyle) -> Iterator[Brick]:
        """Two that are a line in half the width stand next to each other."""
        half = (self.workshop.width - CELL_GAP) / 2
        left = list(texts)
        while left:
            pair = [text for text in left[:2] if text.get_height(half) < 2 * style.lead]
            both = len(pair) == 2
            yield Columns(pair, [1, 1], CELL_GAP) if both else left[0]
            left = left[2 if both else 1 :]

    def make_cell(self, text: str, style: TextStyle, align: Align, element: Element) -> Brick:
        """What stands in a cell."""
        if text == OPEN_TICK and align == "center":
            return build_tick(text, element, self.workshop, centered=True)
        return self.workshop.set_text(text, style.aligned(align), element)

    def _add_cell(self, row: Element, number: int) -> Element:
        is_head = number == self._block.head_column
        return row.add("TH" if is_head else "TD", attributes=ROW_HEAD if is_head else None)

    def _make_blank(self) -> TableRow:
        row = Row(self._arrange([Stack(()) for _ in self._block.columns]), ROW_LINE, least=self.workshop.sizes.table_row)
        return TableRow(row=row, again=self.workshop.set_text("", self._style, ""))

    def _arrange(self, cells: Sequence[Brick]) -> Columns:
        return Columns(cells, self._shares, CELL_GAP)
