"""Running text: paragraphs, lines, titles, lists, boxes, notes, lines to write on."""

from msgspec.structs import replace

from app.document.blocks import Box, BulletList, Line, Note, Paragraph, SideBySide, Title, WritingLines
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.columns import WholeColumns
from app.export.pdf.bricks.framed import DASHED, PLAIN, Framed, Labelled, WholeFrame
from app.export.pdf.bricks.ruled import WritingRules
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.tick import BESIDE, OPEN_TICK, SIDE, TICKED, Tickable, TickBox, TickRow
from app.export.pdf.paper import GAP, MM, WHITE
from app.export.pdf.tagging.structure import BULLETS, NUMBERS, UNMARKED, Element
from app.export.pdf.workshop import Workshop

BULLET = "•"
MOST_BESIDE, SHORT = 6, 32
"""Boxes to tick that stand next to each other, and letters of the words behind one."""
BOX_GAP = 5 * MM
_NARROW = 10
"""Times the size of the type: in a frame that is less wide, words are cut and a sentence becomes a tower."""


def build_paragraph(block: Paragraph, workshop: Workshop) -> list[Brick]:
    """A text under its label."""
    style = workshop.styles.small if block.small else workshop.styles.body
    text = workshop.add_paragraph(block.text, style.strong() if block.strong else style).set_space(0, GAP)
    text.origin = block.origin
    # what announces something stays with it
    text.keeps_with_next = block.small or block.text.endswith(":")
    if not block.label:
        return [text]
    return [workshop.add_label(block.label), text]


def build_line(block: Line, workshop: Workshop) -> list[Brick]:
    """A label in bold with its value behind it."""
    between = " " if not block.label or block.label.endswith(("?", ":", ".", "!")) else ": "
    text = workshop.set_pair(f"{block.label}{between}" if block.label else "", block.text, workshop.styles.body, workshop.element.add("P"))
    text.origin = block.origin
    return [text.set_space(0, GAP / 2)]


def build_title(block: Title, workshop: Workshop) -> list[Brick]:
    """A heading inside a section."""
    style = workshop.styles.h2 if block.level == 2 else workshop.styles.h3
    workshop.level = min(workshop.level, block.level - 1)
    title = workshop.add_heading(block.text, block.level, style).set_space(style.lead * 0.6, 4)
    workshop.level = min(block.level, workshop.level + 1)
    title.origin = block.origin
    return [title]


def build_list(block: BulletList, workshop: Workshop) -> list[Brick]:
    """Bullets, numbers, or boxes that are ticked or not."""
    bricks: list[Brick] = [workshop.add_label(block.label)] if block.label else []
    if block.ticks and len(block.items) <= MOST_BESIDE and max(map(len, block.items), default=0) <= SHORT:
        return [*bricks, _build_short_ticks(block, workshop)]
    whole = workshop.element.add("L", attributes=UNMARKED if block.ticks else NUMBERS if block.numbered else BULLETS)
    for number, item in enumerate(block.items):
        sign = _get_sign(block, number)
        bricks.append(build_item(sign, item, whole, workshop).set_space(0, 2))
        bricks[-1].origin = block.origin
    if bricks:
        bricks[-1].after = GAP
    _keep_pairs(bricks[-len(block.items) :] if block.items else [])
    return bricks


def _keep_pairs(items: list[Brick]) -> None:
    """No item of a list stands alone on a page: the first and the last have company, a list of three stays whole."""
    for item in (*items[:1], *items[-2:-1]) if len(items) > 1 else ():
        item.keeps_with_next = True


def _get_sign(block: BulletList, number: int) -> str:
    if block.ticks:
        return TICKED if number < len(block.ticks) and block.ticks[number] else OPEN_TICK
    return f"{number + 1}." if block.numbered else BULLET


def build_item(sign: str, text: str, whole: Element, workshop: Workshop) -> Brick:
    """One item of a list."""
    item = whole.add("LI")
    style = workshop.styles.body
    if sign in (OPEN_TICK, TICKED):
        box = build_tick(sign, item.add("Lbl"), workshop)
        return Labelled(box, workshop.set_text(text, style, item.add("LBody")), SIDE + BESIDE)
    label = workshop.set_text(f"{sign} ", style, item.add("Lbl"))
    return Labelled(label, workshop.set_text(text, style, item.add("LBody")), max(style.size * 1.3, workshop.get_width(f"{sign} ", style)))


def build_tick(sign: str, owner: Element, workshop: Workshop, *, centered: bool = False) -> TickBox:
    """A box to tick by hand."""
    style = workshop.styles.body
    return TickBox(workshop.set_text(f"{sign} ", style.toned(WHITE), owner), style, ticked=sign == TICKED, centered=centered)


def _build_short_ticks(block: BulletList, workshop: Workshop) -> Brick:
    """A few short things to tick, next to each other."""
    style = workshop.styles.body
    whole = workshop.element.add("L", attributes=UNMARKED)
    choices: list[Tickable] = []
    for number, words in enumerate(block.items):
        item = whole.add("LI")
        box = build_tick(_get_sign(block, number), item.add("Lbl"), workshop)
        choices.append(Tickable(box, workshop.set_text(f"{words} ", style, item.add("LBody"))))
    row = TickRow(None, choices, style, [0.0, *(workshop.get_width(words, style) for words in block.items)]).set_space(2, GAP)
    row.origin = block.origin
    return row


def build_tick_row(text: str, workshop: Workshop) -> Brick:
    """A line of the form with boxes in it: words, then each box with what stands behind it."""
    style, element = workshop.styles.body, workshop.element.add("P")
    lead, *choices = (part.strip() for part in text.split(OPEN_TICK))
    set_choices = [Tickable(build_tick(OPEN_TICK, element, workshop), workshop.set_text(f"{words} ", style, element)) for words in choices]
    widths = [workshop.get_width(words, style) for words in (lead, *choices)]
    return TickRow(workshop.set_text(f"{lead} ", style, element), set_choices, style, widths)


def build_box(block: Box, workshop: Workshop) -> list[Brick]:
    """A text in a frame."""
    return [_frame(block, workshop).set_space(GAP, GAP * 1.5)]


def _frame(block: Box, workshop: Workshop) -> Framed:
    inner: list[Brick] = []
    if block.label:
        inner.append(workshop.add_label(block.label, workshop.styles.frame_title).set_space(0, 1))
    if block.ticks:
        whole = workshop.element.add("L", attributes=UNMARKED)
        inner.extend(build_item(OPEN_TICK, line, whole, workshop) for line in block.text.splitlines())
    elif block.text:
        inner.append(workshop.add_paragraph(block.text, workshop.styles.body))
    if block.lines:
        inner.append(WritingRules(block.lines, workshop.sizes.line).set_space(0, GAP / 2))
    # a few things to tick belong together
    kind = WholeFrame if block.ticks else Framed
    framed = kind(Stack(inner), DASHED if block.dashed else PLAIN)
    framed.origin = block.origin
    return framed


def build_side_by_side(block: SideBySide, workshop: Workshop) -> list[Brick]:
    """Frames of equal width and height next to each other; below each other where the type is too large for that."""
    number = max(len(block.boxes), 1)
    if (workshop.width - BOX_GAP * (number - 1)) / number < workshop.sizes.body * _NARROW:
        # a line over the whole width holds twice as much
        return [_frame(replace(box, lines=-(-box.lines // 2)), workshop).set_space(GAP, GAP) for box in block.boxes]
    frames = [_frame(box, workshop) for box in block.boxes]
    return [WholeColumns(frames, [1] * len(frames), BOX_GAP).set_space(GAP, GAP * 1.5)] if frames else []


def build_note(block: Note, workshop: Workshop) -> list[Brick]:
    """A short line in small type, close under what it belongs to."""
    note = workshop.add_paragraph(block.text, workshop.styles.small).set_space(0, GAP)
    note.origin = block.origin
    return [note]


def build_writing_lines(block: WritingLines, workshop: Workshop) -> list[Brick]:
    """A label with lines to write on."""
    bricks: list[Brick] = [workshop.add_label(block.label)] if block.label else []
    if block.note:
        note = workshop.add_paragraph(block.note, workshop.styles.small)
        note.keeps_with_next = True
        bricks.append(note)
    rules = WritingRules(block.lines, workshop.sizes.line).set_space(0, GAP * 1.5)
    rules.origin = block.origin
    return [*bricks, rules]
