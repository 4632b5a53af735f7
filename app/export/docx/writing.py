"""What somebody writes on: lines, boxes to tick, tables and frames with room."""

from collections.abc import Callable, Mapping
from typing import Any

from docx.shared import Mm

from app.document import writing as room
from app.export.docx.marks import describe_table, keep_row_whole, repeat_row, set_cell_frame
from app.export.docx.pen import Pen
from app.export.docx.tables import DOTS, ROW_MM, make_grid, write_beside, write_cell
from app.export.docx.texts import OPEN_TICK, TICKED

LINE_MM = 9


def write_ruled(block: room.Ruled, pen: Pen) -> None:
    """What was answered, then the lines that are left."""
    tick = "" if block.ticked is None else f"{TICKED if block.ticked else OPEN_TICK} "
    lead = f"{tick}{block.nr} {block.lead}".strip()
    if block.text:
        pen.add_pair(f"{lead} " if lead else "", block.text, origin=block.origin)
        return
    pen.add_lines(block.lines, lead)


def write_ruled_row(block: room.RuledRow, pen: Pen) -> None:
    """Short lines under each other."""
    for part in block.parts:
        write_ruled(part, pen)


def write_ticks(block: room.Ticks, pen: Pen) -> None:
    """Boxes to tick."""
    if block.label:
        pen.add_label(block.label)
    for tick in block.ticks:
        own = f" {tick.own_text or DOTS}" if tick.own is not None or tick.own_text else ""
        paragraph = pen.add_pair("", f"{TICKED if tick.ticked else OPEN_TICK} {tick.label}{own}", origin=block.origin)
        paragraph.paragraph_format.space_after = Mm(1)
        if tick.help:
            pen.add(tick.help, pen.styles.small)


def write_rating(block: room.Rating, pen: Pen) -> None:
    """Numbers to choose from, the chosen one filled."""
    if block.label:
        pen.add_label(block.label)
    signs = "   ".join(f"{TICKED if nr == block.chosen else OPEN_TICK} {number}" for nr, number in enumerate(block.numbers))
    pen.add("   ".join(filter(None, (block.low, signs, block.high))), origin=block.origin)


def write_boxed(block: room.Boxed, pen: Pen) -> None:
    """A place for a number, a date or a time."""
    pen.add(" ".join(filter(None, (block.before, block.text or DOTS, block.behind))), origin=block.origin)


def write_write_table(block: room.WriteTable, pen: Pen) -> None:
    """A table to write in."""
    if block.label:
        pen.add_label(block.label)
    table = make_grid(pen, 1 + len(block.rows), [column.width for column in block.columns])
    describe_table(table, block.label, head_column=False)
    head, *rows = table.rows
    repeat_row(head)
    frame = dict.fromkeys(("top", "left", "bottom", "right"), ("single", 4))
    for cell, column in zip(head.cells, block.columns, strict=True):
        set_cell_frame(cell, {**frame, "bottom": ("single", 8)})
        write_cell(cell, column.label, pen, side=column.align, strong=True)
    for row, written in zip(rows, block.rows, strict=True):
        keep_row_whole(row)
        row.height = Mm(block.row_mm or ROW_MM)
        for at, cell in enumerate(row.cells):
            set_cell_frame(cell, {**frame})
            words = _get_cell(written.cells[at]) if at < len(written.cells) else ""
            write_cell(cell, words, pen, side=block.columns[at].align, origin=written.origin)
    pen.add(block.under, pen.styles.small)


def _get_cell(cell: room.WriteCell) -> str:
    tick = "" if cell.ticked is None else TICKED if cell.ticked else OPEN_TICK
    marks = "  ".join(f"[{mark}]" if nr == cell.chosen else mark for nr, mark in enumerate(cell.marks))
    return " ".join(filter(None, (tick, cell.text, marks)))


def write_boxes(block: room.WriteBoxes, pen: Pen) -> None:
    """Frames to write in, in columns."""
    if block.label:
        pen.add_label(block.label)

    def write(box: room.WriteBox) -> None:
        pen.add_pair(box.label, "")
        if box.text:
            pen.add(box.text)
        for mark in box.marks:
            pen.add(f"{TICKED if mark.ticked else OPEN_TICK} {mark.label}", pen.styles.cell)
        if box.lines:
            pen.add_lines(box.lines)

    def later(box: room.WriteBox) -> Callable[[], None]:
        def run() -> None:
            write(box)

        return run

    write_beside(pen, [later(box) for box in block.boxes], columns=block.columns)


def write_sliders(block: room.Sliders, pen: Pen) -> None:
    """Lines between two ends."""
    if block.label:
        pen.add_label(block.label)
    for line in block.lines:
        pen.add(f"{line.left}  |{'—' * 20}|  {line.right}")


def write_area(block: room.DrawingArea, pen: Pen) -> None:
    """An empty frame to draw in."""
    if block.label:
        pen.add_label(block.label)
    table = make_grid(pen, 1, [1])
    describe_table(table, block.label, head_column=False, plain=True)
    table.rows[0].height = Mm(block.height_mm)
    set_cell_frame(table.rows[0].cells[0], dict.fromkeys(("top", "left", "bottom", "right"), ("single", 6)))
    pen.add("", pen.styles.cell)


def write_tally(block: room.Tally, pen: Pen) -> None:
    """Boxes to count with."""
    pen.add_label(block.label)
    for at in range(0, block.boxes, max(block.a_row, 1)):
        pen.add(" ".join([OPEN_TICK] * min(block.a_row, block.boxes - at)))


def write_write_cards(block: room.WriteCards, pen: Pen) -> None:
    """Cards to write on."""

    def later(card: tuple[room.CardField, ...]) -> Callable[[], None]:
        def run() -> None:
            for field in card:
                tick = f"{TICKED if field.ticked else OPEN_TICK} " if field.tick else ""
                pen.add_pair(f"{tick}{field.label} ", field.text or DOTS)

        return run

    write_beside(pen, [later(card) for card in block.cards], border="dashed", columns=block.columns)


def write_aim(block: room.Aim, pen: Pen) -> None:
    """What to reach, and what goes wrong."""
    for label, text in ((block.goal_label, block.goal), (block.pitfall_label, block.pitfall), (block.remedy_label, block.remedy)):
        if text:
            pen.add_pair(f"{label} ", text, style=pen.styles.box)
    if block.see:
        pen.add(block.see, pen.styles.small)
    pen.add("", pen.styles.cell)


def write_ask(block: room.Ask, pen: Pen) -> None:
    """A question with room for its answer."""
    pen.add(f"{block.number} {block.label}".strip(), pen.styles.label, origin=block.origin)
    if block.help:
        pen.add(block.help, pen.styles.small)
    for part in block.parts:
        WRITERS[type(part)](part, pen)
    for note in block.notes:
        pen.add(note, pen.styles.small)


WRITERS: Mapping[type, Callable[[Any, Pen], None]] = {
    room.Ruled: write_ruled,
    room.RuledRow: write_ruled_row,
    room.Ticks: write_ticks,
    room.Rating: write_rating,
    room.Boxed: write_boxed,
    room.WriteTable: write_write_table,
    room.WriteBoxes: write_boxes,
    room.Sliders: write_sliders,
    room.DrawingArea: write_area,
    room.Tally: write_tally,
    room.WriteCards: write_write_cards,
    room.Aim: write_aim,
    room.Ask: write_ask,
}
