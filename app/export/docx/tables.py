"""Tables: heads that come back, rows that stay whole, cells with the words that belong together."""

from collections.abc import Callable, Mapping, Sequence

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm
from docx.table import Table as Grid

from app.document import blocks as paper
from app.export.docx.marks import Border, Cell, describe_table, keep_row_whole, repeat_row, set_cell_frame
from app.export.docx.pen import Pen
from app.export.docx.styles import HEADINGS

EMPTY = "–"
DOTS = "……………………"
ROW_MM = 10
SIGN_MM = 14
_SIDES = {"left": WD_ALIGN_PARAGRAPH.LEFT, "right": WD_ALIGN_PARAGRAPH.RIGHT, "center": WD_ALIGN_PARAGRAPH.CENTER}
_UNDER_HEAD: Mapping[str, tuple[Border, int]] = {"bottom": ("single", 8)}
_UNDER_ROW: Mapping[str, tuple[Border, int]] = {"bottom": ("single", 4)}
_ABOVE_TOTAL: Mapping[str, tuple[Border, int]] = {"top": ("single", 8)}


def write_table(block: paper.Table, pen: Pen) -> None:
    """A table with its label above it and its words below it."""
    if block.label:
        pen.add_pair(f"{block.label} ", f"({block.note})" if block.note and block.blank_rows else "", style=pen.styles.label)
    count = len(block.rows) + block.blank_rows + len(block.totals)
    table = make_grid(pen, 1 + count, [column.width for column in block.columns])
    describe_table(table, block.label, head_column=block.head_column is not None)
    _write_head(table, block.columns, pen)
    rows = table.rows
    for nr, row in enumerate((*block.rows, *([None] * block.blank_rows), *block.totals), 1):
        is_total = nr > count - len(block.totals)
        cells = row.cells if row is not None else ()
        keep_row_whole(rows[nr])
        if row is None:
            rows[nr].height = Mm(ROW_MM)
        for at, cell in enumerate(rows[nr].cells):
            text = "" if row is None else cells[at] if at < len(cells) else ""
            set_cell_frame(cell, _ABOVE_TOTAL if is_total else _UNDER_ROW)
            strong = row is not None and (row.strong or is_total or at == block.head_column)
            shown = text or ("" if row is None or is_total else EMPTY)
            write_cell(cell, shown, pen, side=block.columns[at].align, strong=strong, origin=row.origin if row else "")
    for words in filter(None, (block.legend, block.under)):
        pen.add_texts(words, pen.styles.small)
    pen.add("", pen.styles.cell)


def _write_head(table: Grid, columns: Sequence[paper.TableColumn], pen: Pen) -> None:
    row = table.rows[0]
    repeat_row(row)
    keep_row_whole(row)
    for cell, column in zip(row.cells, columns, strict=True):
        set_cell_frame(cell, _UNDER_HEAD)
        write_cell(cell, column.label, pen, side=column.align, strong=True)


def write_cell(cell: Cell, text: str, pen: Pen, *, side: str = "left", strong: bool = False, origin: str = "") -> None:
    """The words of a cell."""
    with pen.within(cell, 30):
        paragraph = pen.add_pair(text, "", style=pen.styles.cell, origin=origin) if strong else pen.add(text, pen.styles.cell, origin=origin)
    if side != "left":
        paragraph.alignment = _SIDES[side]


def make_grid(pen: Pen, rows: int, widths: Sequence[float]) -> Grid:
    """An empty table over the whole width, its columns in these shares."""
    table = pen.add_table(rows, len(widths))
    whole = sum(widths) or 1
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(pen.width_mm * width / whole)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(pen.width_mm * width / whole)
    return table


def write_beside(
    pen: Pen, boxes: Sequence[Callable[[], None]], *, borders: Sequence[Border] = (), border: Border = "single", columns: int = 2
) -> None:
    """Frames next to each other: a table only to place them, so without heads."""
    if not boxes:
        return
    table = make_grid(pen, -(-len(boxes) // columns), [1] * columns)
    describe_table(table, "", head_column=False, plain=True)
    for nr, write in enumerate(boxes):
        row = table.rows[nr // columns]
        if nr % columns == 0:
            keep_row_whole(row)
        cell = row.cells[nr % columns]
        set_cell_frame(cell, dict.fromkeys(("top", "left", "bottom", "right"), (borders[nr] if borders else border, 6)))
        with pen.within(cell, pen.width_mm / columns - 4):
            write()
    pen.add("", pen.styles.cell)


def write_side_by_side(block: paper.SideBySide, pen: Pen) -> None:
    """Two or three texts next to each other."""

    def write(box: paper.Box) -> None:
        if box.label:
            pen.add_pair(box.label, "")
        if box.text:
            pen.add_texts(box.text, origin=box.origin)
        if box.lines:
            pen.add_lines(box.lines)

    borders: list[Border] = ["dashed" if box.dashed else "single" for box in block.boxes]
    write_beside(pen, [_later(write, box) for box in block.boxes], borders=borders, columns=len(block.boxes))


def write_frames(block: paper.Frames, pen: Pen) -> None:
    """The frames of the plan on one page; here nothing has to be left out."""

    def write(frame: paper.Frame) -> None:
        pen.add_pair(f"★ {frame.title}" if frame.star else frame.title, "")
        if frame.lines:
            pen.add_lines(frame.lines)
        for nr, item in enumerate(frame.items):
            strong = frame.strong_last and nr == len(frame.items) - 1
            text = f"{nr + 1}. {item}" if frame.numbered else item
            pen.add_pair(text if strong else "", "" if strong else text, origin=frame.origin)
        if not frame.items and frame.empty:
            pen.add(frame.empty, pen.styles.small)
        if frame.left_out and frame.more and "{page}" not in frame.more:
            pen.add(frame.more.replace("{n}", str(frame.left_out)), pen.styles.small)

    write_beside(pen, [_later(write, frame) for frame in block.frames])


def write_cards(block: paper.Cards, pen: Pen) -> None:
    """Agreements on cards, two next to each other; a wide one by itself."""

    def write(card: paper.Card) -> None:
        pen.add(f"{card.number} · {card.title}" if card.number else card.title, HEADINGS[2], origin=card.origin)
        if card.bullets:
            pen.add_bullets(card.lines, origin=card.origin)
        else:
            for line in card.lines:
                pen.add(f"{line} {DOTS}" if card.ruled else line, origin=card.origin)

    pair: list[paper.Card] = []
    for card in (*block.cards, None):
        if pair and (card is None or card.wide or pair[0].wide or len(pair) == 2):
            borders: list[Border] = ["dashed" if each.is_open else "single" for each in pair]
            write_beside(pen, [_later(write, each) for each in pair], borders=borders, columns=1 if pair[0].wide else 2)
            pair = []
        if card is not None:
            pair.append(card)


def write_signatures(block: paper.SignatureBlock, pen: Pen) -> None:
    """Lines to sign on, and room for remarks."""
    if block.is_strip:
        _write_strip(block, pen)
        return
    if block.label:
        pen.add_label(block.label)
    table = make_grid(pen, 1 + len(block.rows), [24, 26, 18, 32])
    describe_table(table, block.label, head_column=True)
    _write_head(table, [paper.TableColumn(label=label, width=25) for label in block.columns], pen)
    for row, signature in zip(table.rows[1:], block.rows, strict=True):
        keep_row_whole(row)
        row.height = Mm(SIGN_MM)
        for nr, (cell, text) in enumerate(zip(row.cells, (signature.role, signature.function, signature.date, signature.note), strict=True)):
            set_cell_frame(cell, _UNDER_ROW)
            write_cell(cell, text, pen, strong=nr == 0)
    if block.remarks:
        pen.add_pair(block.remarks, "")
        pen.add_lines(block.remark_lines)


def _write_strip(block: paper.SignatureBlock, pen: Pen) -> None:
    """Two names on a row, each with a line behind it."""
    table = make_grid(pen, (len(block.rows) + 1) // 2, [18, 32, 18, 32])
    describe_table(table, block.label, head_column=True)
    for row in table.rows:
        keep_row_whole(row)
        row.height = Mm(SIGN_MM)
    for at, signature in enumerate(block.rows):
        cells = table.rows[at // 2].cells
        write_cell(cells[at % 2 * 2], signature.role, pen)
        set_cell_frame(cells[at % 2 * 2 + 1], _UNDER_ROW)
        write_cell(cells[at % 2 * 2 + 1], "", pen)


def _later(write: Callable[..., None], what: object) -> Callable[[], None]:
    def run() -> None:
        write(what)

    return run
