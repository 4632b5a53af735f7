"""Tables and cards of a sheet: first cells that are given, empty rows behind them, and on a filled sheet what the plan holds."""

from typing import Literal

from app.document.blocks import Block
from app.document.entry import Entry
from app.document.worksheets.bench import Bench
from app.document.worksheets.sheet import Piece, Sheet
from app.document.worksheets.tables import get_prefill
from app.document.writing import CardField, WriteCards, WriteCell, WriteColumn, WriteRow, WriteTable
from app.logic.kinds.base import get_loose_text
from app.logic.reading import RowReading

YEARS = "vp.years"
FEWEST_YEARS, MOST_YEARS = 2, 5
CARD_COLUMNS = ("action", "owner", "end", "done_when", "quick_win")


def compute_sheet_table(piece: Piece) -> tuple[Block, ...]:
    """A table of a sheet."""
    entry = piece.entry
    columns = _read_columns(piece.bench, entry)
    given = _get_given(piece.bench, piece.sheet, entry)
    empty = int(entry.get_number("rows")) if given else max(int(entry.get_number("rows")), 1)
    place = 1 if entry.get_texts("given_second") else 0
    rows = [_make_row(piece, columns, nr, place, text) for nr, text in enumerate((*given, *("",) * empty), 1)]
    table = WriteTable(
        columns=tuple(WriteColumn(label=_get_label(column), width=column.get_number("mm", 20), align=_get_side(column)) for column in columns),
        rows=tuple(rows),
        row_mm=entry.get_number("row_mm"),
        head_mm=entry.get_number("head_mm"),
        label=entry.get_text("title"),
    )
    return (table,)


def _get_label(column: Entry) -> str:
    text = column.get_text("text")
    return text[:1].upper() + text[1:]


def _get_side(column: Entry) -> Literal["left", "center"]:
    return "center" if column.get_flag("tick") else "left"


def _read_columns(bench: Bench, entry: Entry) -> tuple[Entry, ...]:
    """The columns; a grid of years has as many of these as the plan."""
    columns = entry.get_entries("columns")
    if not entry.get_text("years") or len(columns) <= FEWEST_YEARS:
        return columns
    number = _count_years(bench, len(columns) - 2)
    first, *years, last = columns
    word = years[0].get_text("text").rstrip("0123456789 ")
    wide = sum(year.get_number("mm") for year in years) / number
    return (first, *(Entry({"text": f"{word} {nr}", "mm": str(wide)}) for nr in range(1, number + 1)), last)


def _count_years(bench: Bench, otherwise: int) -> int:
    raw = get_loose_text(bench.job.plan.get_answer(YEARS))
    digits = "".join(char for char in raw if char.isdigit())
    return max(FEWEST_YEARS, min(int(digits), MOST_YEARS)) if digits else otherwise


def _get_given(bench: Bench, sheet: Sheet, entry: Entry) -> tuple[str, ...]:
    """What stands in the first cells: words of the sheet, the proposals of a question, or on a filled sheet the goals of the plan."""
    job = bench.job
    given = entry.get_texts("given") or entry.get_texts("given_second")
    if sheet.is_borrowed:
        return ("",) * len(given)
    source = next((question for question in job.get_questions(sheet.entry.get_texts("feeds")) if question.prefill), None)
    if entry.get_text("given_from") and source is not None:
        texts = tuple(job.wording.replace_names(get_loose_text(row.get(source.columns[0].id))) for row in get_prefill(job, source))
        return texts[: int(entry.get_number("given_count", 12))]
    if entry.get_text("filled") and not job.settings.blank:
        goals = job.reading.get_rows("shr.goals")
        texts = tuple(job.get_cell(row, row.question.columns[0]) for row in goals)
        return (*texts, *("",) * max(int(entry.get_number("rows")) - len(texts), 0)) if texts else given
    return given


def _make_row(piece: Piece, columns: tuple[Entry, ...], nr: int, place: int, text: str) -> WriteRow:
    """A row; `place`: which cell the given words stand in."""
    cells: list[WriteCell] = []
    for number, column in enumerate(columns):
        words = text if number == place else ""
        label = f"{column.get_text('text')} {nr}"
        if number == 0 and piece.entry.get_flag("numbered"):
            words = words or f"{nr}."
        scale = int(column.get_number("scale"))
        if column.get_flag("tick"):
            cells.append(WriteCell(ticked=False, slot=piece.make_slot(piece.at, str(nr), str(number + 1), label=label, kind="tick")))
        elif scale:
            marks = tuple(str(mark) for mark in range(1, scale + 1))
            slots = tuple(piece.make_slot(piece.at, str(nr), str(number + 1), mark, label=f"{label} · {mark}", kind="one") for mark in marks)
            cells.append(WriteCell(marks=marks, mark_slots=slots))
        else:
            is_given = bool(text) and number == place
            slot = None if is_given else piece.make_slot(piece.at, str(nr), str(number + 1), label=label)
            cells.append(WriteCell(text=words, slot=slot))
    return WriteRow(cells=tuple(cells))


def compute_cards(piece: Piece) -> tuple[Block, ...]:
    """Cards to cut out; on a filled sheet the actions of the plan stand on the first of them."""
    entry, job = piece.entry, piece.bench.job
    count = int(entry.get_number("count", 10))
    rows = job.reading.get_rows("shr.actions") if piece.sheet.entry.get_text("filled") and not job.settings.blank else ()
    fields = entry.get_entries("on_card")
    number = max(count, -(-len(rows) // 2) * 2)
    cards = tuple(_make_card(piece, fields, nr, rows[nr - 1] if nr <= len(rows) else None) for nr in range(1, number + 1))
    size = entry.get_numbers("card_mm")
    return (WriteCards(cards=cards, columns=int(entry.get_number("columns", 2)), height_mm=size[1] if len(size) > 1 else 43),)


def _make_card(piece: Piece, fields: tuple[Entry, ...], nr: int, row: RowReading | None) -> tuple[CardField, ...]:
    made: list[CardField] = []
    for number, field in enumerate(fields):
        label, is_tick = field.get_text("text"), field.get_flag("tick")
        text = _get_text(piece.bench, row, CARD_COLUMNS[number]) if row and number < len(CARD_COLUMNS) else ""
        slot = piece.make_slot(piece.at, str(nr), str(number + 1), label=label, kind="tick" if is_tick else "text")
        made.append(
            CardField(
                label=label,
                lines=int(field.get_number("lines", 1)),
                half=field.get_flag("half"),
                tick=is_tick,
                slot=slot,
                text="" if is_tick else text,
                ticked=is_tick and row is not None and row.raw.get(CARD_COLUMNS[-1]) == "yes",
            )
        )
    return tuple(made)


def _get_text(bench: Bench, row: RowReading, column_id: str) -> str:
    column = next((column for column in row.question.columns if column.id == column_id), None)
    return bench.job.get_cell(row, column, short=column.kind in ("date", "person")) if column else ""
