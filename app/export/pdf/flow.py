"""From sections to pages: every brick gets its place before anything is drawn, so that page numbers are known."""

from collections.abc import Sequence

from msgspec import Struct, field

from app.document.blocks import Section
from app.export.pdf.bricks.brick import SLACK
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.drawers.contents import COVER
from app.export.pdf.drawers.sections import Part
from app.export.pdf.paper import FULL, PORTRAIT, PageShape
from app.export.pdf.squeeze import fit_section
from app.export.pdf.writing.saving import fit_sheet

_RUN_ON = 2.0
"""Space before a section that goes on below another, besides that of its heading."""


class Placed(Struct):
    """A part of a section on a page, that far below the top of the text."""

    stack: Stack
    below: float


class Page(Struct):
    """A page with what stands on it."""

    shape: PageShape
    has_edges: bool = True
    section: Section | None = None
    """Which it began with: that may have a header and footer of its own."""
    parts: list[Placed] = field(default_factory=list[Placed])
    used: float = 0

    @property
    def room(self) -> float:
        """What is left."""
        return self.shape.text_height - self.used

    def place(self, stack: Stack, gap: float) -> None:
        """Put something below what is there."""
        self.parts.append(Placed(stack, self.used + gap))
        self.used += gap + stack.get_height(self.shape.text_width)


class Flow:
    """Fills pages, section by section."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.begins: dict[str, int] = {}
        """On which page (from 1) a section begins."""
        self._last = ""

    def add(self, part: Part) -> None:
        """Put a part of a section below what is there, or on pages of its own."""
        section, shape, stack = part.section, part.shape, part.stack
        if not stack.bricks:
            return
        if (
            not self.pages
            or (section.new_page and self._last != section.id)
            or self._last == COVER
            or self.pages[-1].shape is not shape
            or (section.keep_together and self._is_better_alone(stack, shape))
        ):
            self._add_page(shape, section)
        self._last = section.id
        if not self.pages[-1].parts:
            fit_section(stack, shape.text_width, shape.text_height)
            if section.saves_pages:
                fit_sheet(stack, shape.text_width, shape.text_height)
        while stack.bricks:
            stack = self._fill(section, stack)

    def _fill(self, section: Section, stack: Stack) -> Stack:
        page = self.pages[-1]
        gap = stack.before + _RUN_ON if page.parts else 0.0
        parts = stack.split(page.shape.text_width, page.room - gap, forced=not page.parts)
        if parts is None:
            self._add_page(page.shape, section)
            return stack
        page.place(parts[0], gap)
        self.begins.setdefault(section.id, len(self.pages))
        if parts[1].bricks:
            self._add_page(page.shape, section)
        return parts[1]

    def _is_better_alone(self, stack: Stack, shape: PageShape) -> bool:
        height = stack.get_height(shape.text_width)
        return bool(self.pages[-1].parts) and self.pages[-1].room - stack.before - _RUN_ON + SLACK < height <= shape.text_height + SLACK

    def _add_page(self, shape: PageShape, section: Section) -> None:
        self.pages.append(Page(shape, has_edges=section.id != COVER and shape is not FULL, section=section))


def lay_out(parts: Sequence[Part]) -> Flow:
    """Give everything its place."""
    flow = Flow()
    for part in parts:
        flow.add(part)
    if not flow.pages:
        flow.pages.append(Page(PORTRAIT))
    return flow
