"""The sheets of assignments: a card of choices, an empty support map, action cards. What is on them stands in documents.yaml."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from app.document.blocks import Block, CutCard, CutSheet, Note, Section
from app.document.entry import Entry
from app.document.worksheets.bench import Bench, Edge
from app.document.worksheets.sheet import Sheet
from app.document.worksheets.sheet_blocks import compute_sheet_block
from app.model.outline import PhaseEntry

ATTENDANCE = "sheet.attendance"
TIMELINE = "timeline"
"""A block that is a page of its own, with a title of its own."""


class _Page(Struct):
    """Blocks of one sheet that share a page shape."""

    landscape: bool
    title: str
    blocks: list[Block]


def compute_sheet(bench: Bench, entry: Entry, phase: PhaseEntry | None) -> Iterator[Section]:
    """One sheet; a part of it that is turned is a section of its own."""
    sheet = Sheet(id=entry.get_text("id"), entry=entry, is_borrowed=is_borrowed(bench, entry))
    title = entry.get_text("title")
    pages = _divide(bench, sheet)
    never = _get_never(bench, entry)
    if pages and never:
        pages[0].blocks.insert(0, Note(text=never))
    minutes = get_minutes(bench, entry)
    # a second page has no title: the header says which sheet it is
    edge = Edge(phase=title, number=phase.number if phase else "", minutes=minutes)
    if _is_half(bench, sheet) and len(pages) == 1:
        halves = CutSheet(cards=(CutCard(title=title, blocks=tuple(pages[0].blocks), repeated=True),), is_half=True)
        yield replace(bench.make_section(sheet.id, title, (halves,), edge=edge, landscape=True), saves_pages=False)
        return
    for nr, page in enumerate(pages):
        yield bench.make_section(
            sheet.id if not nr else f"{sheet.id}/{nr + 1}",
            page.title or title,
            tuple(page.blocks),
            edge=edge,
            lead=" · ".join(filter(None, (entry.get_text("who"), entry.get_text("copies")))) if not nr else "",
            landscape=page.landscape,
        )


def get_minutes(bench: Bench, entry: Entry) -> str:
    """How long a sheet takes, for this form."""
    return entry.get_text("minutes") or entry.get_entry("minutes").get_text(bench.job.form.id)


def _divide(bench: Bench, sheet: Sheet) -> list[_Page]:
    plain = sheet.entry.get_text("orientation") == "landscape"
    pages: list[_Page] = []
    for at, block in enumerate(sheet.entry.get_entries("blocks")):
        meant = block.get_entry("only").get_texts("themes")
        if meant and bench.job.form.theme not in meant:
            continue
        turned = block.get_text("orientation") == "landscape" if block.get_text("orientation") else plain
        if not pages or pages[-1].landscape != turned:
            pages.append(_Page(turned, block.get_text("title") if block.get_text("as") == TIMELINE else "", []))
        pages[-1].blocks.extend(compute_sheet_block(bench, sheet, block, at))
    return [page for page in pages if page.blocks]


def _is_half(bench: Bench, sheet: Sheet) -> bool:
    """Whether two of it stand on an A4, to cut apart. Not with more questions for a theme, in large type, or to fill in on screen: that takes a page."""
    settings = bench.job.settings
    longer = any(bench.job.form.theme in block.get_entry("only").get_texts("themes") for block in sheet.entry.get_entries("blocks"))
    return bool(sheet.entry.get_text("half")) and not (longer or settings.large or settings.fillable) and settings.paper == "a4"


def is_borrowed(bench: Bench, entry: Entry) -> bool:
    """Whether a sheet of another theme is used: then its first cells are empty."""
    themes = entry.get_entry("for").get_texts("themes")
    return bool(themes) and bench.job.form.theme not in themes


def _get_never(bench: Bench, entry: Entry) -> str:
    """What nobody should write down here: a phrase by its key, or a sentence."""
    text = entry.get_text("never")
    phrase = text.removeprefix("phrase ")
    return bench.job.get_phrase(phrase) if phrase != text else text
