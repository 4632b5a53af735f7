"""Which function draws which block. A new block is a line here."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.document import blocks as paper
from app.document import writing as pen
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.charts.bars import build_bars
from app.export.pdf.charts.faces import build_faces
from app.export.pdf.charts.gantt import build_gantt
from app.export.pdf.charts.grid import build_grid
from app.export.pdf.charts.months import build_months
from app.export.pdf.charts.strip import build_strip
from app.export.pdf.drawers import texts
from app.export.pdf.drawers.cards import build_cards
from app.export.pdf.drawers.choices import build_choices
from app.export.pdf.drawers.frames import build_frames
from app.export.pdf.drawers.signatures import build_signature_block
from app.export.pdf.drawers.tables import build_table
from app.export.pdf.workshop import Workshop
from app.export.pdf.writing.areas import build_area, build_sliders, build_tally, build_write_boxes
from app.export.pdf.writing.ask import PARTS, build_aim, build_ask
from app.export.pdf.writing.cards import build_write_cards
from app.export.pdf.writing.rules import build_ruled_row

Drawer = Callable[[Any, Workshop], Sequence[Brick]]

DRAWERS: Mapping[type, Drawer] = {
    paper.Paragraph: texts.build_paragraph,
    paper.Line: texts.build_line,
    paper.Title: texts.build_title,
    paper.BulletList: texts.build_list,
    paper.Box: texts.build_box,
    paper.SideBySide: texts.build_side_by_side,
    paper.Note: texts.build_note,
    paper.WritingLines: texts.build_writing_lines,
    paper.Choices: build_choices,
    paper.Table: build_table,
    paper.SignatureBlock: build_signature_block,
    paper.Frames: build_frames,
    paper.Cards: build_cards,
    paper.Faces: build_faces,
    paper.Strip: build_strip,
    paper.GridChart: build_grid,
    paper.Gantt: build_gantt,
    paper.BarChart: build_bars,
    paper.MonthStrip: build_months,
    **PARTS,
    pen.Ask: build_ask,
    pen.RuledRow: build_ruled_row,
    pen.Aim: build_aim,
    pen.WriteBoxes: build_write_boxes,
    pen.Sliders: build_sliders,
    pen.DrawingArea: build_area,
    pen.Tally: build_tally,
    pen.WriteCards: build_write_cards,
}
"""All but Contents, which needs the whole paper, and Turned and CutSheet, which have pages of their own."""
