"""Running text: paragraphs, lines, titles, lists, boxes, notes, drawings."""

from docx.shared import Mm

from app.document import blocks as paper
from app.document.blocks import Document
from app.export.docx.marks import describe_picture
from app.export.docx.pen import Pen
from app.export.docx.pictures import Drawing, photograph
from app.export.docx.styles import HEADINGS
from app.export.plain import make_xml_text

OPEN_TICK, TICKED = "□", "■"
_COLONS = ("?", ":", ".", "!")


def write_paragraph(block: paper.Paragraph, pen: Pen) -> None:
    """A text under its label."""
    if block.label:
        pen.add_label(block.label)
    pen.add_texts(block.text, pen.styles.small if block.small else "", origin=block.origin, strong=block.strong)


def write_line(block: paper.Line, pen: Pen) -> None:
    """A label in bold with its value behind it."""
    between = "" if not block.label else " " if block.label.endswith(_COLONS) else ": "
    pen.add_pair(f"{block.label}{between}", block.text, origin=block.origin)


def write_title(block: paper.Title, pen: Pen) -> None:
    """A heading inside a section."""
    pen.add(block.text, HEADINGS[block.level - 1], origin=block.origin)


def write_list(block: paper.BulletList, pen: Pen) -> None:
    """Bullets, numbers, or boxes that are ticked or not."""
    if block.label:
        pen.add_label(block.label)
    if block.ticks:
        for number, item in enumerate(block.items):
            ticked = number < len(block.ticks) and block.ticks[number]
            pen.add(f"{TICKED if ticked else OPEN_TICK} {item}", origin=block.origin)
    elif block.numbered:
        pen.add_numbers(block.items, origin=block.origin)
    else:
        pen.add_bullets(block.items, origin=block.origin)


def write_box(block: paper.Box, pen: Pen) -> None:
    """A text in a frame, label as its first line."""
    style = pen.styles.dashed if block.dashed else pen.styles.box
    if block.label:
        pen.add_pair(block.label, "", style=style).paragraph_format.keep_with_next = True
    for line in block.text.split("\n") if block.ticks else (block.text,):
        pen.add(f"{OPEN_TICK} {line}" if block.ticks else line, style, origin=block.origin)
    pen.add("", pen.styles.cell)  # so that two boxes do not grow together


def write_note(block: paper.Note, pen: Pen) -> None:
    """One line in small type."""
    pen.add_texts(block.text, pen.styles.small, origin=block.origin)


def write_lines(block: paper.WritingLines, pen: Pen) -> None:
    """The label, what to do, and lines to write on."""
    pen.add_pair(f"{block.label} ", f"({block.note})" if block.note else "", origin=block.origin)
    pen.add_lines(block.lines)


def write_choices(block: paper.Choices, pen: Pen) -> None:
    """The options, the chosen one in bold with a filled box."""
    if block.label:
        pen.add_label(block.label)
    if block.lead:
        pen.add(block.lead)
    for number, option in enumerate(block.options):
        chosen = number == block.chosen
        pen.add_pair(f"{TICKED} {option}" if chosen else "", "" if chosen else f"{OPEN_TICK} {option}", origin=block.origin)


def write_drawing(block: Drawing, pen: Pen, document: Document) -> None:
    """The drawing as a picture with its alternative text; the words beside it as words."""
    photos = photograph(block, document)
    label, below = str(getattr(block, "label", "")), (str(getattr(block, name, "")) for name in ("legend", "not_placed"))
    if not photos:
        return
    if label:
        pen.add_label(label)
    for nr, photo in enumerate(photos):
        from io import BytesIO

        run = pen.add().add_run()
        run.add_picture(BytesIO(photo.png), Mm(min(photo.width_mm, pen.width_mm)))
        describe_picture(run, make_xml_text(block.alt) if nr == 0 else make_xml_text(f"{block.alt} ({nr + 1})"))
    for words in filter(None, below):
        pen.add(words, pen.styles.small)
