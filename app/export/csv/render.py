"""One sheet as text with separators: UTF-8 with a mark, and in Dutch with semicolons, since that is what a Dutch spreadsheet opens at a double click.

A text that a spreadsheet would take for a formula gets an apostrophe in front, so nothing that somebody typed is ever computed.
"""

import csv
from datetime import date
from decimal import Decimal
from io import StringIO

from app.document.lists import ListSheet, Value
from app.export.plain import make_xml_text

MARK = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")
"""With what a formula may begin, in wide signs too; the last ones for what some programs run."""


def render_csv(sheet: ListSheet, language: str) -> bytes:
    """The file, the row's own id in the last column."""
    is_english = language.startswith("en")
    written = StringIO(newline="")
    writer = csv.writer(written, delimiter="," if is_english else ";", lineterminator="\r\n")
    writer.writerow([*(_get_text(column.label, is_english=is_english) for column in sheet.columns), "id"])
    for row in sheet.rows:
        writer.writerow([*(_get_text(cell, is_english=is_english) for cell in row.cells), _get_text(row.id, is_english=is_english)])
    return f"{MARK}{written.getvalue()}".encode()


def _get_text(value: Value, *, is_english: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        plain = f"{value.normalize():f}"
        return plain if is_english else plain.replace(".", ",")
    text = make_xml_text(value)
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_FORMULA) else text
