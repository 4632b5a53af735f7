"""From sections to pages: every brick gets its place before anything is drawn, so that page numbers are known."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import zip_longest

from msgspec import Struct, field

from app.document.blocks import Section
from app.export.pdf.bricks.brick import SLACK
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.tightness import tighten
from app.export.pdf.drawers.contents import COVER
from app.export.pdf.drawers.sections import Part
from app.export.pdf.paper import FULL, FULL_TURNED, PORTRAIT, PageShape
from app.export.pdf.squeeze import fit_section
from app.export.pdf.writing.saving import fit_sheet, fit_stacks

_ENOUGH, _ENOUGH_TO_READ = 0.18, 0.13
"""Of a page: with less left a sheet begins on the next one."""
_THIN = 0.2
"""Of a page: so little is not worth one."""
_TIGHTER = 2
"""How often a part gives up air to save such a page."""
_RUN_ON = 2.0
"""Space before a section that goes on below another, besides that of its heading."""


class Placed(Struct):
    """A part of a section on a page, that far below the top of the text."""

    stack: Stack
    below: float
    section: Section | None = None


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

    @property
    def sections(self) -> tuple[Section, ...]:
        """Those that share the page, in their order."""
        return tuple({part.section.id: part.section for part in self.parts if part.section}.values())

    def place(self, stack: Stack, gap: float, section: Section | None = None) -> None:
        """Put something below what is there."""
        self.parts.append(Placed(stack, self.used + gap, section))
        self.used += gap + stack.get_height(self.shape.text_width)


class Flow:
    """Fills pages, section by section."""

    def __init__(self, *, is_fitted: bool = False) -> None:
        self._is_fitted = is_fitted
        self.pages: list[Page] = []
        self.begins: dict[str, int] = {}
        """On which page (from 1) a section begins."""
        self._last = ""

    def add_run(self, run: Sequence[Part]) -> None:
        """Put sheets that share their pages: all with the same few empty rows and lines less, where that saves a page."""
        self._is_fitted = len(run) > 1
        if self._is_fitted:
            fit_stacks([part.stack for part in run], partial(_count_pages, run))
        for part in run:
            self.add(part)

    def add_last(self, part: Part) -> None:
        """Put the last part before a new page: with less air where a few lines would have a page of their own."""
        self._is_fitted = False
        begun, parts = len(self.pages), self.pages[-1].parts[:] if self.pages else []
        used, last = self.pages[-1].used if self.pages else 0, self._last
        self.add(part)
        for _ in range(_TIGHTER):
            page = self.pages[-1]
            if len(self.pages) < begun + 2 or not 0 < page.used <= _THIN * page.shape.text_height:
                return
            tighten(part.stack)
            del self.pages[begun:]
            self.pages[-1].parts, self.pages[-1].used, self._last = parts[:], used, last
            self.add(part)

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
            or (section.shares_pages and not self._can_share(section, stack, shape))
        ):
            self._add_page(shape, section)
        self._last = section.id
        if not self.pages[-1].parts:
            fit_section(stack, shape.text_width, shape.text_height)
            if section.saves_pages and not self._is_fitted:
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
        page.place(parts[0], gap, section)
        self.begins.setdefault(section.id, len(self.pages))
        if parts[1].bricks:
            self._add_page(page.shape, section)
        return parts[1]

    def _is_better_alone(self, stack: Stack, shape: PageShape) -> bool:
        height = stack.get_height(shape.text_width)
        return bool(self.pages[-1].parts) and self.pages[-1].room - stack.before - _RUN_ON + SLACK < height <= shape.text_height + SLACK

    def _can_share(self, section: Section, stack: Stack, shape: PageShape) -> bool:
        """Whether a sheet begins well on what is left of this page: all of it, with some empty rows less, or enough to go on from."""
        room = self.pages[-1].room - stack.before - _RUN_ON
        enough = _ENOUGH_TO_READ if section.in_columns else _ENOUGH
        return stack.get_height(shape.text_width) <= room + SLACK or room >= enough * shape.text_height

    def _add_page(self, shape: PageShape, section: Section) -> None:
        self.pages.append(Page(shape, has_edges=section.id != COVER and shape not in (FULL, FULL_TURNED), section=section))


def lay_out(parts: Sequence[Part]) -> Flow:
    """Give everything its place."""
    flow = Flow()
    runs = list(_iter_runs(parts))
    for run, following in zip_longest(runs, runs[1:]):
        if len(run) == 1 and flow.pages and (following is None or _begins_page(following[0])):
            flow.add_last(run[0])
        else:
            flow.add_run(run)
    if not flow.pages:
        flow.pages.append(Page(PORTRAIT))
    return flow


def _begins_page(part: Part) -> bool:
    return part.section.new_page or part.section.keep_together


def _iter_runs(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Each part with those behind it that share its pages."""
    run: list[Part] = []
    for part in parts:
        if run and not (part.section.shares_pages and not part.section.new_page):
            yield run
            run = []
        run.append(part)
    if run:
        yield run


def _count_pages(run: Sequence[Part]) -> int:
    """How many pages sheets take that share their pages."""
    flow = Flow(is_fitted=True)
    for part in run:
        flow.add(part)
    return len(flow.pages)
