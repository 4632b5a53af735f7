"""For every `as` of a sheet the blocks it becomes. One entry per word in `MAKERS`."""

from collections.abc import Callable, Mapping
from datetime import date

from app.document.blocks import Block, Note, Title
from app.document.drawings import GridChart, MapPoint
from app.document.entry import Entry
from app.document.timeline import get_month_names
from app.document.worksheets.bench import Bench
from app.document.worksheets.evaluating import compute_scale, compute_sheet_lines
from app.document.worksheets.sheet import Piece, Sheet
from app.document.worksheets.sheet_tables import compute_cards, compute_sheet_table
from app.document.writing import (
    Ask,
    DrawingArea,
    Ruled,
    RuledRow,
    SliderLine,
    Sliders,
    Tally,
    Tick,
    Ticks,
    WriteBox,
    WriteBoxes,
    WriteCell,
    WriteColumn,
    WriteRow,
    WriteTable,
)

Maker = Callable[[Piece], tuple[Block, ...]]
LINE_MM = 9
GRID_MM = (150, 150)


def compute_sheet_block(bench: Bench, sheet: Sheet, entry: Entry, at: int) -> tuple[Block, ...]:
    """One block of a sheet. `at`: its place, which names its fields."""
    maker = MAKERS.get(entry.get_text("as"))
    return maker(Piece(bench=bench, sheet=sheet, entry=entry, at=str(at + 1))) if maker else ()


def _compute_starter(piece: Piece) -> tuple[Block, ...]:
    text, lines = piece.entry.get_text("text"), int(piece.entry.get_number("lines", 2))
    ticked = False if piece.entry.get_text("choose") else None
    return tuple(
        Ruled(slot=piece.make_slot(piece.at, str(nr), label=text, kind="lines"), lines=lines, lead=text, ticked=ticked)
        for nr in range(1, int(piece.entry.get_number("times", 1)) + 1)
    )


def _compute_sliders(piece: Piece) -> tuple[Block, ...]:
    lines = tuple(
        SliderLine(
            left=line.get_text("left"),
            right=line.get_text("right"),
            slot=piece.make_slot(piece.at, str(nr), label=f"{line.get_text('left')} – {line.get_text('right')}"),
        )
        for nr, line in enumerate(piece.entry.get_entries("lines"), 1)
    )
    return (Sliders(lines=lines, length_mm=piece.entry.get_number("length_mm", 140), label=piece.entry.get_text("title")),)


def _compute_fields(piece: Piece) -> tuple[Block, ...]:
    """Labels with lines behind them."""
    title, fields = piece.entry.get_text("title"), _read_fields(piece.entry)
    found: list[Block] = [Title(text=title, level=2)] if title else []
    rules: list[Ruled] = []
    for nr, (label, lines) in enumerate(fields, 1):
        kind = "lines" if lines > 1 else "text"
        rules.append(Ruled(slot=piece.make_slot(piece.at, str(nr), label=label, kind=kind), lines=lines, lead=label))
    # what has no room for a line each stands on one line
    tight = len(rules) > 1 and 0 < piece.entry.get_number("h") < len(rules) * LINE_MM
    return (*found, RuledRow(parts=tuple(rules))) if tight else (*found, *rules)


def _read_fields(entry: Entry) -> tuple[tuple[str, int], ...]:
    texts = entry.get_texts("fields")
    if texts:
        return tuple((text, 1) for text in texts)
    return tuple((field.get_text("text"), int(field.get_number("lines", 1))) for field in entry.get_entries("fields"))


def _compute_lines(piece: Piece) -> tuple[Block, ...]:
    questions = compute_sheet_lines(piece)
    if questions:
        return questions
    title, lines = piece.entry.get_text("title"), int(piece.entry.get_number("lines", 2))
    if not piece.entry.get_flag("numbered"):
        return (Ask(number="", label=title, parts=(Ruled(slot=piece.make_slot(piece.at, label=title, kind="lines"), lines=lines),)),)
    parts = tuple(Ruled(slot=piece.make_slot(piece.at, str(nr), label=title), nr=f"{nr}.") for nr in range(1, lines + 1))
    return (Ask(number="", label=title, parts=parts),)


def _compute_ticks(piece: Piece) -> tuple[Block, ...]:
    words = piece.entry.get_texts("ticks")
    ticks = tuple(Tick(label=word, slot=piece.make_slot(piece.at, str(nr), label=word, kind="tick")) for nr, word in enumerate(words, 1))
    columns = int(piece.entry.get_number("columns", 1))
    if piece.bench.job.settings.large:
        columns = max(1, min(columns, 2))
    return (Ticks(ticks=ticks, columns=columns, label=piece.entry.get_text("title")),)


def _compute_boxes(piece: Piece) -> tuple[Block, ...]:
    """Frames to write in. Signs of a box (× and ○) are boxes to tick at its right."""
    texts, numbered = piece.entry.get_texts("boxes"), piece.entry.get_flag("numbered")
    signs = tuple(sign for sign in ("×", "○") if sign in piece.entry.get_text("marks"))
    boxes = tuple(
        WriteBox(
            label=f"{nr} {text}" if numbered else text,
            lines=int(piece.entry.get_number("lines")),
            slot=piece.make_slot(piece.at, str(nr), label=text, kind="lines"),
            marks=tuple(
                Tick(label=sign, slot=piece.make_slot(piece.at, str(nr), str(place), label=f"{text} {sign}", kind="tick"))
                for place, sign in enumerate(signs, 1)
            ),
        )
        for nr, text in enumerate(texts, 1)
    )
    columns, size = int(piece.entry.get_number("columns", 1)), piece.entry.get_numbers("box_mm")
    height = size[1] if len(size) > 1 else 33
    rows = -(-len(boxes) // max(columns, 1)) or 1
    gap = piece.entry.get_number("h") / rows - height
    return (WriteBoxes(boxes=boxes, columns=columns, height_mm=height, gap_mm=min(max(gap, 0.8), 4)),)


def _compute_grid(piece: Piece) -> tuple[Block, ...]:
    """The empty support map; on a filled sheet with the parties of the plan as numbers, and their names below."""
    job, size = piece.bench.job, piece.entry.get_numbers("size_mm") or GRID_MM
    x, y = piece.entry.get_entry("x"), piece.entry.get_entry("y")
    points = _get_points(piece.bench, piece.sheet)
    axes = (job.get_phrase(x.get_text("title_phrase")), job.get_phrase(y.get_text("title_phrase")))
    chart = GridChart(
        kind="support_map",
        points=points,
        x_axis=axes[0],
        y_axis=axes[1],
        x_labels=(x.get_text("left"), "", "", "", x.get_text("right")),
        y_labels=(y.get_text("bottom"), "", "", "", y.get_text("top")),
        alt=job.get_phrase("alt.sheet_grid", x=axes[0], y=axes[1]),
        legend=" · ".join(f"{point.nr} {point.label}" for point in points),
        width_mm=160,
        height_mm=size[1],
    )
    return (chart,)


def _get_points(bench: Bench, sheet: Sheet) -> tuple[MapPoint, ...]:
    """The parties that have a place, where the sheet is about a table with an attitude and an influence."""
    job = bench.job
    found: list[MapPoint] = []
    for question in job.get_questions(sheet.entry.get_texts("feeds")):
        if question.view != "support_map":
            continue
        for row in job.reading.get_rows(question.id):
            x, y = row.get_value("attitude"), row.get_value("influence")
            if x is not None and y is not None:
                found.append(MapPoint(nr=str(row.nr), label=job.get_cell(row, question.columns[0]), x=int(str(x)), y=int(str(y))))
    return tuple(found)


def _compute_plan(piece: Piece) -> tuple[Block, ...]:
    size = piece.entry.get_numbers("size_mm")
    return (DrawingArea(height_mm=size[1] if len(size) > 1 else 112, label=piece.entry.get_text("title")),)


def _compute_timeline(piece: Piece) -> tuple[Block, ...]:
    """Twelve months to draw bars in, from the start of the plan when that is known."""
    months, rows = int(piece.entry.get_number("months", 12)), int(piece.entry.get_number("rows", 6))
    size = piece.entry.get_numbers("size_mm")
    start = piece.bench.job.reading.get_value("gen.period_start")
    names = get_month_names(piece.bench.job.form.language, short=piece.bench.job.settings.large)
    first = start.month - 1 if isinstance(start, date) else 0
    columns = tuple(WriteColumn(label=names[(first + nr) % 12], width=1, align="center") for nr in range(months))
    empty = WriteRow(cells=(WriteCell(),) * months)
    height = (size[1] if len(size) > 1 else 100) / rows
    return (WriteTable(columns=columns, rows=(empty,) * rows, row_mm=height, label=""), Note(text=piece.entry.get_text("rule")))


def _compute_tally(piece: Piece) -> tuple[Block, ...]:
    return (
        Tally(
            label=piece.bench.job.get_phrase(piece.entry.get_text("phrase")),
            boxes=int(piece.entry.get_number("boxes", 30)),
            a_row=int(piece.entry.get_number("per_row", 15)),
            box_mm=piece.entry.get_number("box_mm", 8),
        ),
    )


def _compute_note(piece: Piece) -> tuple[Block, ...]:
    text = piece.entry.get_text("text") or piece.bench.job.get_phrase(piece.entry.get_text("text_phrase"))
    return (Note(text=text),) if text else ()


MAKERS: Mapping[str, Maker] = {
    "starter": _compute_starter,
    "sliders": _compute_sliders,
    "fields": _compute_fields,
    "lines": _compute_lines,
    "ticks": _compute_ticks,
    "boxes": _compute_boxes,
    "grid": _compute_grid,
    "table": compute_sheet_table,
    "cards": compute_cards,
    "plan": _compute_plan,
    "timeline": _compute_timeline,
    "tally": _compute_tally,
    "scale": compute_scale,
    "note": _compute_note,
}
