"""Makes one file in a process of its own and says how long that took and how much memory: `papers_child.py ours|docx WHAT TO`. WHAT: "plan", or a number of units."""

import json
import resource
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.document.blocks import Document, Paragraph, Section, Table, TableColumn, TableRow, Title
from tests.bench.paper import make_document

ROWS = 30
UNITS_A_CHAPTER = 10
TEXT = (
    "Vier op de tien collega’s zeggen dat er te weinig tijd is om elkaar te spreken. Daarom is er elke maand een uur in werktijd, op elke locatie en ook "
    "in de nacht. Wie niet kan, leest de volgende dag wat er is besproken en wat dat betekent voor het eigen rooster. "
)
LABELS = ("nr", "wat we doen", "wie", "van – tot", "klaar als", "stand")
WIDTHS = (6, 34, 18, 14, 20, 8)


def read_document(what: str) -> Document:
    """The full plan of the worked example, or a plan of so many units: a heading, two paragraphs and a table of 30 rows."""
    return make_units(int(what)) if what.isdigit() else make_document(what)


def make_units(units: int) -> Document:
    """A paper that grows with its units only."""
    chapters = range(0, units, UNITS_A_CHAPTER)
    sections = tuple(
        Section(
            id=f"s{first}",
            number=str(first // UNITS_A_CHAPTER + 1),
            title=f"Deel {first // UNITS_A_CHAPTER + 1}",
            blocks=tuple(block for unit in range(first, min(first + UNITS_A_CHAPTER, units)) for block in make_unit(unit)),
        )
        for first in chapters
    )
    return Document(
        id="plan", file_title="Plan van aanpak", language="nl", sections=sections, header=("Plan van aanpak", ""), footer=("", "{page} / {pages}"),
        today=date(2027, 1, 11),
    )  # fmt: skip


def make_unit(unit: int) -> tuple[Title | Paragraph | Table, ...]:
    columns = tuple(TableColumn(label=label, width=width) for label, width in zip(LABELS, WIDTHS, strict=True))
    rows = tuple(
        TableRow(
            cells=(
                str(row),
                f"Stap {unit}.{row} voorbereiden en bespreken met het team",
                f"collega {row}",
                "8 feb – 25 feb",
                "verslag is rond",
                "bezig",
            )
        )
        for row in range(1, ROWS + 1)
    )
    return Title(text=f"Onderdeel {unit}"), Paragraph(text=TEXT * 2), Paragraph(text=TEXT), Table(columns=columns, rows=rows)


def main() -> None:
    kind, what, to = sys.argv[1:4]
    document = read_document(what)
    began, worked = time.perf_counter(), time.process_time()
    if kind == "ours":
        from app.export.pdf import render_bytes

        body, result = render_bytes(document)
        pages = result.pages
    else:
        from app.export.docx import render_docx

        body, pages = render_docx(document), 0
    seconds, work = time.perf_counter() - began, time.process_time() - worked
    Path(to).write_bytes(body)
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sys.stdout.write(json.dumps({"seconds": seconds, "work": work, "megabytes": kilobytes / 1024, "pages": pages}))


if __name__ == "__main__":
    main()
