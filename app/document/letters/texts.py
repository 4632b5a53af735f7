"""The text of a letter as blocks: paragraphs, a word in bold with what follows, numbered decisions, boxes to tick."""

from collections.abc import Iterator

from app.document.blocks import BulletList, Line, Paragraph, Title
from app.document.letters.filling import Filler
from app.logic.markdown import Span, TextBlock, compute_blocks

TICK = "☐"
LetterBlock = Paragraph | Line | BulletList | Title


def compute_text(text: str, filler: Filler) -> tuple[LetterBlock, ...]:
    """The blocks of a text of the form. The marks are those of the form; what was typed into the plan is never read as a mark."""
    return tuple(block for part in compute_blocks(filler.choose_lines(text)) for block in _compute_part(part, filler))


def _compute_part(part: TextBlock, filler: Filler) -> Iterator[LetterBlock]:
    if part.kind != "paragraph":
        yield BulletList(items=tuple(item for text in part.get_texts() for item in filler.fill_items(text)), numbered=part.kind == "numbers")
        return
    lines = "".join(span.text for span in part.items[0]).split("\n")
    ticks = tuple(line.removeprefix(TICK).strip() for line in lines if line.startswith(TICK))
    if ticks and len(ticks) == len(lines):
        yield BulletList(items=tuple(map(filler.fill, ticks)), ticks=(False,) * len(ticks))
    else:
        yield _compute_paragraph(part.items[0], filler)


def _compute_paragraph(spans: tuple[Span, ...], filler: Filler) -> LetterBlock:
    first, *others = spans
    behind = filler.fill("".join(span.text for span in others).strip())
    if not first.bold:
        return Paragraph(text=filler.fill("".join(span.text for span in spans)))
    return Line(label=filler.fill(first.text), text=behind) if behind else Title(text=filler.fill(first.text), level=3)
