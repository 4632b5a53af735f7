"""The rows of a table, by their ids."""

from difflib import SequenceMatcher

from app.logic.comparing.change import CellChange, RowChange
from app.logic.comparing.same import is_same
from app.logic.comparing.side import Side
from app.logic.comparing.words import compare_words
from app.logic.reading import RowReading
from app.model.question import Question


def compare_rows(question: Question, before: Side, after: Side) -> tuple[RowChange, ...]:
    """The filled rows that came, went, differ or have another place."""
    old = {row.id: row for row in before.get_rows(question.id)}
    new = {row.id: row for row in after.get_rows(question.id)}
    moved = _find_moved(tuple(row for row in old if row in new), tuple(row for row in new if row in old))
    found: list[RowChange] = []
    for row_id in _merge_orders(tuple(old), tuple(new)):
        row = _compare_row(old.get(row_id), new.get(row_id), before, after, moved=row_id in moved)
        if row is not None:
            found.append(row)
    return tuple(found)


def _compare_row(old: RowReading | None, new: RowReading | None, before: Side, after: Side, *, moved: bool) -> RowChange | None:
    cells = _compare_cells(old, new, before, after)
    if old is not None and new is not None and not cells and not moved:
        return None
    shown, side = (new, after) if new is not None else (old, before)
    assert shown is not None
    return RowChange(
        id=shown.id,
        happening="added" if old is None else "removed" if new is None else "changed" if cells else "moved",
        name=side.get_row_name(shown),
        number_before=old.nr if old is not None else 0,
        number_after=new.nr if new is not None else 0,
        cells=cells,
    )


def _compare_cells(old: RowReading | None, new: RowReading | None, before: Side, after: Side) -> tuple[CellChange, ...]:
    columns = {**(before.get_columns(old) if old is not None else {}), **(after.get_columns(new) if new is not None else {})}
    found: list[CellChange] = []
    for column, label in columns.items():
        one = old.raw.get(column) if old is not None else None
        other = new.raw.get(column) if new is not None else None
        if is_same(one, other):
            continue
        texts = before.get_cell(old, column), after.get_cell(new, column)
        found.append(CellChange(column=column, label=label, before=texts[0], after=texts[1], pieces=compare_words(*texts)))
    return tuple(found)


def _find_moved(old: tuple[str, ...], new: tuple[str, ...]) -> frozenset[str]:
    """The fewest rows whose moving explains the new order."""
    if old == new:
        return frozenset()
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    stayed = {row for block in blocks for row in old[block.a : block.a + block.size]}
    return frozenset(new) - stayed


def _merge_orders(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """All rows in the new order, those that went behind the row they stood behind."""
    present = set(new)
    behind: dict[str, list[str]] = {}
    last = ""
    for row in old:
        if row in present:
            last = row
        else:
            behind.setdefault(last, []).append(row)
    return (*behind.get("", ()), *(each for row in new for each in (row, *behind.get(row, ()))))
