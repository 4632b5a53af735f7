"""Lists as a spreadsheet: days as days, choices to choose from, a filter, a head that stays in sight, and what is late or done in a look of its own.

Nothing that somebody typed is ever a formula or a link. A hidden last column holds the id of each row, and a hidden sheet what the columns are, so that the
sheet can be read back (`reading.py`).
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any, cast

import xlsxwriter
from msgspec import Struct
from xlsxwriter.utility import xl_range_formula, xl_rowcol_to_cell

from app.document.lists import ACTIONS, ListColumn, Lists, ListSheet, Value
from app.export.plain import make_xml_text

HIDDEN = "_kwartiermaker"
LONGEST = 32_700
"""Letters in a cell: the format holds no more than 32,767."""
CUT = " […]"
LINE, HIGHEST, FILLED = 13.5, 400.0, 0.85
"""Points of a line, of the highest row that a program shows, and how much of a column words fill."""
NAME = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_CELL: Mapping[str, object] = {"valign": "top", "bottom": 1, "bottom_color": "#BDBDB6"}
"""With a thin line below each row: on paper there is no grid to read along."""
_HEAD: Mapping[str, object] = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 2, "bg_color": "#EFEFEB"}
_FORMATS: Mapping[str, Mapping[str, object]] = {
    "head": _HEAD,
    "head_of_numbers": {**_HEAD, "align": "right", "indent": 1},
    "text": {**_CELL, "text_wrap": True},
    "choice": {**_CELL, "text_wrap": True},
    "nr": {**_CELL, "align": "left"},
    "number": {**_CELL, "num_format": "#,##0.##", "align": "right", "indent": 1},
    "money": {**_CELL, "num_format": '"€" #,##0.00', "align": "right", "indent": 1},
    "day": {**_CELL, "align": "left", "num_format": "d mmm yyyy"},
    "done": {"font_color": "#5F5F5F", "font_strikeout": True},
    "late": {"bold": True, "bg_color": "#E4E4E0"},
}
_PLACES = {"nl": "413", "nl_BE": "813", "en": "809"}
"""What the format calls a language."""
_BELOW = " below"
"""The looks of a column for rows that somebody adds: the same, without the line."""
_NUMBERS = ("number", "money")
_DONE = ("done", "stopped")


class Trace(Struct, frozen=True, kw_only=True):
    """From which plan and which change of it a sheet was written."""

    plan: str
    change: str


Sheet = Any
"""A sheet of the library, which has no types."""


def render_xlsx(lists: Lists, trace: Trace) -> bytes:
    """The file. The same lists give the same bytes."""
    made = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = cast("Sheet", xlsxwriter.Workbook(made, options))
    book.set_properties({"title": make_xml_text(lists.file_title)[:255], "author": "", "created": datetime.combine(lists.today, time(12))})
    formats = {name: book.add_format(dict(look)) for name, look in _FORMATS.items()}
    formats |= {f"{name}{_BELOW}": book.add_format({**look, "bottom": 0}) for name, look in _FORMATS.items()}
    for name in ("day", f"day{_BELOW}"):
        formats[name].set_num_format(f"[$-{_PLACES.get(lists.language, '413')}]d mmm yyyy")
    names: set[str] = set()
    placed = [(sheet, book.add_worksheet(_make_name(sheet.title, names))) for sheet in lists.sheets]
    hidden = book.add_worksheet(HIDDEN)
    hidden.very_hidden()
    ranges = _write_hidden(hidden, lists, trace, {sheet.id: place.get_name() for sheet, place in placed})
    for sheet, place in placed:
        _write_sheet(place, sheet, formats, ranges)
    book.close()
    return made.getvalue()


def _make_name(title: str, taken: set[str]) -> str:
    """The name of a sheet: short, without signs that the format keeps for itself, and each once."""
    plain = " ".join(_FORBIDDEN.sub(" ", make_xml_text(title)).split())[: NAME - 3] or "Lijst"
    name, nr = plain, 1
    while name.casefold() in taken:
        nr += 1
        name = f"{plain} {nr}"
    taken.add(name.casefold())
    return name


def _write_hidden(hidden: Sheet, lists: Lists, trace: Trace, names: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """What the sheets and columns are, and the choices. Gives the ranges of the choices."""
    for row, pair in enumerate((("kwartiermaker", "1"), ("plan", trace.plan), ("change", trace.change), ("language", lists.language))):
        _write_row(hidden, row, pair)
    row = 4
    ranges: dict[tuple[str, str], str] = {}
    for sheet in lists.sheets:
        _write_row(hidden, row, ("sheet", names[sheet.id], sheet.id, *(column.id for column in sheet.columns)))
        _write_row(hidden, row + 1, ("heads", names[sheet.id], sheet.id, *(column.label for column in sheet.columns)))
        row += 2
        for column in sheet.columns:
            if column.options:
                labels = tuple(label for _id, label in column.options)
                _write_row(hidden, row, ("options", sheet.id, column.id, *labels))
                ranges[sheet.id, column.id] = xl_range_formula(HIDDEN, row, 3, row, 2 + len(labels))
                row += 1
    return ranges


def _write_row(hidden: Sheet, row: int, texts: tuple[str, ...]) -> None:
    for at, text in enumerate(texts):
        hidden.write_string(row, at, make_xml_text(text)[:LONGEST])


def _write_sheet(place: Sheet, sheet: ListSheet, formats: Mapping[str, Any], ranges: Mapping[tuple[str, str], str]) -> None:
    ids = len(sheet.columns)
    has_ids = any(row.id for row in sheet.rows)
    for at, column in enumerate(sheet.columns):
        place.set_column(at, at, column.width, formats[f"{_get_look(column)}{_BELOW}"])
        head = "head_of_numbers" if _get_look(column) in _NUMBERS else "head"
        place.write_string(0, at, make_xml_text(column.label), formats[head])
        _allow_choices(place, at, column, ranges.get((sheet.id, column.id), ""))
    if has_ids:
        place.set_column(ids, ids, 3, None, {"hidden": True})
        place.write_string(0, ids, "id", formats["head"])
    place.set_row(0, _get_height([(column.label, column.width) for column in sheet.columns]))
    for nr, row in enumerate(sheet.rows, 1):
        place.set_row(nr, _get_height(list(zip(map(str, row.cells), (column.width for column in sheet.columns), strict=True))))
        for at, (value, column) in enumerate(zip(row.cells, sheet.columns, strict=True)):
            _write_cell(place, (nr, at), value, formats[_get_look(column)])
        if row.id:
            place.write_string(nr, ids, make_xml_text(row.id)[:LONGEST])
    place.autofilter(0, 0, max(len(sheet.rows), 1), ids if has_ids else ids - 1)
    place.freeze_panes(1, 2 if ids > 2 else 1)
    _lay_out(place)
    if sheet.id == ACTIONS:
        _add_looks(place, sheet, formats)


def _get_look(column: ListColumn) -> str:
    return "nr" if column.id == "nr" else column.kind


def _get_height(cells: Sequence[tuple[str, float]]) -> float:
    """Of a row, in points: not every program makes it high enough for its words by itself."""
    lines = (sum(-(-max(len(part), 1) // max(int(width * FILLED), 1)) for part in text.split("\n")) for text, width in cells)
    return min(max(lines, default=1) * LINE + 3, HIGHEST)


def _lay_out(place: Sheet) -> None:
    place.set_landscape()
    place.set_paper(9)
    place.fit_to_pages(1, 0)
    place.repeat_rows(0)
    place.set_footer("&L&A&R&P / &N")


def _write_cell(place: Sheet, at: tuple[int, int], value: Value, look: object) -> None:
    if value is None or value == "":
        place.write_blank(*at, None, look)
    elif isinstance(value, date):
        if value.year >= 1900:
            place.write_datetime(*at, datetime.combine(value, time()), look)
        else:
            place.write_string(*at, value.isoformat(), look)
    elif isinstance(value, Decimal):
        place.write_number(*at, float(value), look)
    else:
        text = make_xml_text(value)
        place.write_string(*at, text if len(text) <= LONGEST else f"{text[:LONGEST]}{CUT}", look)


MOST_ROWS = 2000
"""Down to where a choice can be made in rows that somebody adds."""


def _allow_choices(place: Sheet, at: int, column: ListColumn, source: str) -> None:
    """A list to choose from. Where own words are allowed too, others give a warning only."""
    if source:
        kind = "warning" if column.open_choice else "stop"
        place.data_validation(1, at, MOST_ROWS, at, {"validate": "list", "source": source, "error_type": kind, "ignore_blank": True})


def _add_looks(place: Sheet, sheet: ListSheet, formats: Mapping[str, Any]) -> None:
    """Done is struck through, late is bold: no meaning rests on a colour."""
    columns = {column.id: at for at, column in enumerate(sheet.columns)}
    if "status" not in columns:
        return
    labels = [label for option, label in sheet.columns[columns["status"]].options if option in _DONE]
    status = xl_rowcol_to_cell(1, columns["status"], col_abs=True)
    quoted = ",".join(f'{status}="{make_xml_text(label).replace(chr(34), chr(34) * 2)}"' for label in labels)
    done = f"OR({quoted})" if quoted else "FALSE"
    reach = (1, 0, MOST_ROWS, len(sheet.columns) - 1)
    place.conditional_format(*reach, {"type": "formula", "criteria": f"={done}", "format": formats["done"], "stop_if_true": True})
    if "end" in columns:
        end = xl_rowcol_to_cell(1, columns["end"], col_abs=True)
        place.conditional_format(*reach, {"type": "formula", "criteria": f"=AND(ISNUMBER({end}),{end}<TODAY())", "format": formats["late"]})
