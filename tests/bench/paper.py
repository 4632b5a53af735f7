"""From a document to a file: our accessible paper beside the same texts drawn by the library's own layout, without tags, archive claims or a second look at fonts."""

import io
import json
import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table, TableStyle

from app.document.blocks import Document, Section
from app.document.blocks import Table as PaperTable
from app.document.compose import compute_document
from app.document.settings import PrintSettings
from app.document.walk import iter_texts
from app.export.pdf import render_bytes
from app.formfile import load_form
from app.support.paths import get_resources
from tests.bench.measure import ROOT, compute_medians, tell
from tests.document.plans import make_plan

ROUNDS = 9


def main() -> str:
    """The full plan of the worked example, and the plan on one page."""
    lines: list[str] = []
    for name in ("plan", "page"):
        document = make_document(name)
        variants = {
            "plain library": lambda document=document: measure(draw_plain, document),
            "ours": lambda document=document: measure(render_bytes, document),
        }
        title = f"Paper {name!r}, {render_bytes(document)[1].pages} pages"
        lines.append(tell(title, compute_medians(variants, ROUNDS), "plain library"))
    return "\n".join(lines)


def make_document(name: str) -> Document:
    """A paper of the worked example."""
    example = json.loads((ROOT / "forms" / "netwerk" / "examples" / "netwerk.json").read_text(encoding="utf-8"))
    return compute_document(load_form("netwerk"), make_plan(example), PrintSettings(document=name, today=date(2027, 1, 11)))


def measure(draw: Callable[[Document], object], document: Document) -> float:
    began = time.perf_counter()
    draw(document)
    return time.perf_counter() - began


def draw_plain(document: Document) -> bytes:
    """The same texts and tables, as the library draws them by itself."""
    folder: Path = get_resources() / "fonts"
    if "bench" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("bench", os.fspath(folder / "AtkinsonHyperlegibleNext-Regular.ttf")))
    out = io.BytesIO()
    story = [flowable for section in document.sections for flowable in _make_flowables(section)]
    SimpleDocTemplate(out, pagesize=A4).build(story)
    return out.getvalue()


def _make_flowables(section: Section) -> list[Flowable]:
    body = ParagraphStyle("body", fontName="bench", fontSize=11, leading=15, spaceAfter=6)
    cell = ParagraphStyle("cell", fontName="bench", fontSize=9.5, leading=12.5)
    made: list[Flowable] = [Paragraph(escape(section.title), body)]
    for block in section.blocks:
        if isinstance(block, PaperTable) and block.rows:
            rows = [
                [Paragraph(escape(text), cell) for text in texts] for texts in ([c.label for c in block.columns], *(row.cells for row in block.rows))
            ]
            style = TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.5, "#999999"), ("VALIGN", (0, 0), (-1, -1), "TOP")])
            made.append(Table(rows, colWidths=[4.4 * column.width for column in block.columns], repeatRows=1, style=style))
        else:
            made += [Paragraph(escape(text), body) for text in iter_texts(block)]
    return made
