"""Tables to write in: rows high enough for a pen, columns wide enough for a word, thin lines between the columns."""

from collections.abc import Iterator

from msgspec.structs import replace
from typing_extensions import override

from app.document.writing import WriteCell, WriteColumn, WriteRow, WriteTable
from app.export.pdf.bricks.brick import SLACK, Brick, Whole
from app.export.pdf.bricks.columns import Columns
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.table import CELL_GAP, HEAD_LINE, ROW_LINE, Row, TableBrick, TableHead, TableRow
from app.export.pdf.bricks.text import Text, TextStyle
from app.export.pdf.paper import BLACK, FAINT, GAP, MM, THIN
from app.export.pdf.tagging.structure import COLUMN_HEAD, ROW_HEAD, Element
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.widths import fit_widths
from app.export.pdf.workshop import Workshop
from app.export.pdf.writing.overlong import take_overlong
from app.export.pdf.writing.ticks import TICK_SIGN, TickBox

_BETWEEN = Stroke(THIN, FAINT)
_PADS = (2.5, 3.5)
_CIRCLED = Stroke(1.4, BLACK)
_APART, _LEAST_APART = 6, 4
"""Beside each word to circle, and where the column is a little too narrow for all of them on one line."""
_HEAD = 40
"""Letters of a head that is too long for its column."""


def build_write_table(block: WriteTable, workshop: Workshop) -> list[Brick]:
    """The label, the table, and what stands under it."""
    bricks: list[Brick] = [workshop.add_label(block.label)] if block.label else []
    block, above = _lift_heads(block, workshop)
    table = _Maker(block, workshop).build().set_space(2, GAP * 1.5)
    table.origin = block.origin
    note = workshop.add_paragraph(block.under, workshop.styles.small).set_space(4, 0) if block.under else None
    table.foot = Stack([note]) if note else None
    return [*bricks, *above, table]


def _lift_heads(block: WriteTable, workshop: Workshop) -> tuple[WriteTable, list[Brick]]:
    """A head comes back on every page, so it must leave room for rows: longer words stand above the table, and with dots in it."""
    taken = [take_overlong(column.label, workshop.styles.table, workshop)[1] for column in block.columns]
    if not any(taken):
        return block, []
    pairs = zip(block.columns, taken, strict=True)
    columns = tuple(replace(column, label=f"{column.label[:_HEAD]}…") if above else column for column, above in pairs)
    return replace(block, columns=columns), [brick for above in taken for brick in above]


def compute_write_widths(block: WriteTable, workshop: Workshop) -> tuple[float, ...]:
    """As asked, but never narrower than somebody can write in, or than the longest word of the head. A number takes no more than it needs."""
    free = workshop.width - CELL_GAP * (len(block.columns) - 1)
    least: list[float] = []
    for at, column in enumerate(block.columns):
        cells = [row.cells[at] for row in block.rows if at < len(row.cells)]
        least.append(min(_get_least(column, cells, workshop) + 1, free * 0.4))
    numbers = sum(need for need, column in zip(least, block.columns, strict=True) if column.is_number)
    asked = [0 if column.is_number else max(column.width, 1) for column in block.columns]
    pairs = zip(least, asked, strict=True)
    return fit_widths([(free - numbers) * width / sum(asked) if width else need for need, width in pairs], least)


def _get_least(column: WriteColumn, cells: list[WriteCell], workshop: Workshop) -> float:
    """Below this a word would be cut, or a pen has no room. The number of a row stays on one line with its sign."""
    bold, plain = workshop.styles.table.strong(), workshop.styles.table
    words = [workshop.get_width(word, bold) for word in column.label.split() if len(word) <= 24]
    if column.is_number:
        return max([*words, *(workshop.get_width(cell.text, plain) for cell in cells)], default=0.0)
    words += [workshop.get_width(word, plain) for cell in cells[:100] for word in cell.text.split() if len(word) <= 24]
    words += [_get_marks_width(cell, workshop) for cell in cells[:3] if cell.marks]
    narrowest = workshop.sizes.tick + 2 if all(cell.ticked is not None for cell in cells) and cells else workshop.sizes.cell
    return max([narrowest, *words])


def _get_marks_width(cell: WriteCell, workshop: Workshop) -> float:
    style = workshop.styles.table
    return sum(max(workshop.get_width(mark, style), style.size) + _APART for mark in cell.marks)


class WriteRowBrick(Row):
    """A row with a thin line between its cells."""

    is_empty = False
    """Nothing is printed in it."""

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        height = self.get_height(width)
        self.cells.draw_in(surface, x, top - _PADS[0], (width, height - sum(_PADS)))
        if self.line:
            surface.draw_line((x, top - height), (x + width, top - height), self.line)
        for place in self.cells.get_places(width)[1:]:
            edge = x + place.left - CELL_GAP / 2
            surface.draw_line((edge, top), (edge, top - height), _BETWEEN)
        for brick, place in zip(self.cells.bricks, self.cells.get_places(width), strict=True):
            if isinstance(brick, PenCell):
                brick.place(surface, (x + place.left, top - height, x + place.left + place.width, top))


class PenCell(Brick):
    """A cell with a text or nothing, and room for a pen over all of it."""

    def __init__(self, cell: WriteCell, text: Text | None, form: Element | None) -> None:
        self._cell = cell
        self._text = text
        self._form = form

    def place(self, surface: Surface, box: tuple[float, float, float, float]) -> None:
        """Tell where its room is, once the height of the row is known."""
        surface.add_slot(self._cell.slot, box, self._form)

    @override
    def get_parts(self) -> tuple[Brick, ...]:
        return (self._text,) if self._text else ()

    @override
    def get_height(self, width: float) -> float:
        return self._text.get_height(width) if self._text else 0

    @override
    def split(self, width: float, room: float, *, forced: bool) -> "tuple[Brick, Brick] | None":
        return self._text.split(width, room, forced=forced) if self._text else (Stack(()), Stack(()))

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        # what stands in a field is not printed under it too; it only makes the row as high as it needs
        if self._text and not (self._cell.slot and self._cell.slot.value):
            self._text.draw(surface, x, top, width)

    @override
    def draw_in(self, surface: Surface, x: float, top: float, size: tuple[float, float]) -> None:
        self.draw(surface, x, top - _center(self, size), size[0])


def _center(brick: Brick, size: tuple[float, float]) -> float:
    """How far down a cell stands in the middle of its row."""
    return max(size[1] - brick.get_height(size[0]), 0) / 2


class MarksCell(Whole):
    """Small words next to each other, one to put a circle around; in a narrow column below each other."""

    def __init__(self, cell: WriteCell, element: Element, workshop: Workshop) -> None:
        self._cell = cell
        style = workshop.styles.table.aligned("center")
        self._words = [workshop.set_text(f"{mark} ", style.strong() if at == cell.chosen else style, element) for at, mark in enumerate(cell.marks)]
        self._widths = [max(workshop.get_width(mark, style), style.size) for mark in cell.marks]
        self._line = max(workshop.sizes.tick, style.lead) + 2
        self._forms = [element.add_form(slot) for slot in cell.mark_slots]
        self._lead = style.lead

    @override
    def get_height(self, width: float) -> float:
        return self._line * (1 + sum(at > 0 and not left for at, left in enumerate(self._iter_lefts(width))))

    def _list_wide(self, width: float) -> list[float]:
        """How wide each is: somewhat closer together where all of them fit on one line then."""
        apart = (width - sum(self._widths)) / max(len(self._widths), 1)
        apart = min(apart, _APART) if apart >= _LEAST_APART else _APART
        return [wide + apart for wide in self._widths]

    def _iter_lefts(self, width: float) -> Iterator[float]:
        """How far to the right each stands; one that has no room begins a line below."""
        left = 0.0
        for wide in self._list_wide(width):
            if left + wide > width + SLACK:
                left = 0.0
            yield left
            left += wide

    @override
    def draw_in(self, surface: Surface, x: float, top: float, size: tuple[float, float]) -> None:
        self.draw(surface, x, top - _center(self, size), size[0])

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        middle = top - self._line / 2
        for at, (word, wide, right) in enumerate(zip(self._words, self._list_wide(width), self._iter_lefts(width), strict=True)):
            middle -= self._line if at and not right else 0
            left = x + right
            word.draw(surface, left + 1, middle + self._lead / 2, wide)
            if at == self._cell.chosen:
                surface.draw_circle(left + wide / 2, middle, self._lead * 0.62, _CIRCLED)
            if at < len(self._forms):
                half = self._lead * 0.62
                box = (left + wide / 2 - half, middle - half, left + wide / 2 + half, middle + half)
                surface.add_slot(self._cell.mark_slots[at], box, self._forms[at], "ring")


class _Maker:
    """Makes one table to write in: its structure and its rows."""

    def __init__(self, block: WriteTable, workshop: Workshop) -> None:
        self._block = block
        self._workshop = workshop
        self._style: TextStyle = workshop.styles.table
        self._shares = compute_write_widths(block, workshop)
        self._row = max(block.row_mm * MM, workshop.sizes.table_row if not block.row_mm or workshop.sizes.body > 14 else 0)
        self._element = workshop.element.add("Table")

    def build(self) -> TableBrick:
        """The whole table."""
        head = self._make_head() if any(column.label for column in self._block.columns) else None
        return TableBrick(head, [self._make_row(row) for row in self._block.rows])

    def _make_head(self) -> TableHead:
        element = self._element.add("TR")
        rows: list[Row] = []
        for is_first in (True, False):
            cells: list[Brick] = []
            for column in self._block.columns:
                owner = element.add("TH", attributes=COLUMN_HEAD) if is_first else ""
                cells.append(self._workshop.set_text(column.label, self._style.strong().aligned(column.align), owner))
            rows.append(Row(Columns(cells, self._shares, CELL_GAP, at_foot=True), HEAD_LINE, least=self._block.head_mm * MM))
        return TableHead(first=rows[0], again=rows[1])

    def _make_row(self, row: WriteRow) -> TableRow:
        element = self._element.add("TR")
        head = next((at for at, cell in enumerate(row.cells) if cell.text), -1)
        cells = [self._make_cell(cell, at, element, is_head=at == head) for at, cell in enumerate(row.cells)]
        made = WriteRowBrick(Columns(cells, self._shares, CELL_GAP), ROW_LINE, least=self._row)
        made.origin = row.origin
        made.is_empty = not any(cell.text for cell in row.cells) and not row.origin
        return TableRow(row=made, again=self._workshop.set_text(row.cells[0].text if row.cells else "", self._style, ""))

    def _make_cell(self, cell: WriteCell, at: int, row: Element, *, is_head: bool) -> Brick:
        element = row.add("TH" if is_head else "TD", attributes=ROW_HEAD if is_head else None)
        if cell.ticked is not None:
            sign = self._workshop.set_text(TICK_SIGN, self._workshop.styles.body.strong(), element) if cell.ticked else None
            return TickBox(cell.slot, ticked=cell.ticked, workshop=self._workshop, sign=sign, form=element.add_form(cell.slot))
        if cell.marks:
            return MarksCell(cell, element, self._workshop)
        text = self._workshop.set_text(cell.text, self._style.aligned(self._block.columns[at].align), element) if cell.text else None
        return PenCell(cell, text, element.add_form(cell.slot))
