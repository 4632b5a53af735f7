"""The surface everything is drawn on. Whatever is drawn belongs to an element of the structure, or is an artifact: there is no third way.

A drawing method names its owner. The surface opens and closes the marks in the page itself, so one run of the same owner is one mark, and nothing can stay
unmarked. Points are in PDF units from the lower left corner.
"""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any, Literal, NamedTuple

from reportlab.pdfgen.canvas import Canvas

from app.document.writing import Slot
from app.export.pdf.paper import BLACK, PageShape, Tone
from app.export.pdf.tagging.lettering import Lettering, TextRun
from app.export.pdf.tagging.structure import Attributes, Element, Link, Mark, Way, Widget

Artifact = Literal["", "Header", "Footer"]
Owner = Element | Artifact
"""Whose drawing it is: an element, or an artifact (of a kind)."""


class Stroke(NamedTuple):
    """How a line is drawn."""

    width: float = 0.5
    tone: Tone = BLACK
    dash: tuple[float, ...] = ()


class Spot(NamedTuple):
    """Where on which page (from 0) the answer of a question stands: left, bottom, right, top."""

    page: int
    box: tuple[float, float, float, float]
    origin: str


class PlacedSlot(NamedTuple):
    """Where on which page (from 0) there is room to write or tick: left, bottom, right, top."""

    page: int
    box: tuple[float, float, float, float]
    slot: Slot


class _PageCanvas(Canvas):
    """The canvas, with a door for the marks and one for the letters."""

    _code: list[str]
    _doc: Any

    def put(self, code: str) -> None:
        """Write code into the page as it stands."""
        self._code.append(code)

    def get_document(self) -> Any:
        """What keeps the fonts of this file."""
        return self._doc


class Surface:
    """Draws pages and remembers what belongs to whom."""

    def __init__(self, font: str, *, is_fillable: bool = False) -> None:
        self._is_fillable = is_fillable
        self._file = BytesIO()
        # the first font of every page is ours: the library would name Helvetica, which is not in the file
        options: dict[str, Any] = {"pageCompression": 0, "invariant": 1, "initialFontName": font}
        # half of the library has no types: from here on it is taken as it comes
        self._canvas: Any = _PageCanvas(self._file, **options)
        self._lettering = Lettering(self._canvas.get_document())
        self._owner: Owner | None = None
        self._figure: Element | None = None
        self._stroke: Stroke | None = None
        self._fill: Tone | None = None
        self.page = 0
        self.marks: list[list[Element]] = [[]]
        self.spots: list[Spot] = []
        self.slots: list[PlacedSlot] = []
        self.anchors: dict[str, tuple[int, float]] = {}

    def begin_page(self, shape: PageShape) -> None:
        """A new page."""
        self._canvas.setPageSize((shape.width, shape.height))

    def end_page(self) -> None:
        """The page is done."""
        self._close()
        self._canvas.showPage()
        self.page += 1
        self.marks.append([])
        self._stroke = self._fill = None

    def get_file(self) -> bytes:
        """The pages with their fonts, still without structure."""
        self._canvas.save()
        return self._file.getvalue()

    @contextmanager
    def figure(self, element: Element, box: tuple[float, float, float, float]) -> Generator[None]:
        """Everything drawn within is one picture with an alternative text."""
        element.attributes = element.attributes or Attributes("Layout", {"BBox": box, "Placement": "Block"})
        self._close()
        self._figure = element
        yield
        self._close()
        self._figure = None

    def draw_text(self, runs: Sequence[TextRun], size: float, owner: Owner, tone: Tone = BLACK) -> None:
        """Lines of glyphs, in reading order."""
        if not any(run.spans for run in runs):
            return
        self._claim(owner)
        self._set_fill(tone)
        self._canvas.put(self._lettering.write(runs, size))

    def draw_line(self, start: tuple[float, float], end: tuple[float, float], stroke: Stroke, owner: Owner = "") -> None:
        """A straight line."""
        self._claim(owner)
        self._set_stroke(stroke)
        self._canvas.line(*start, *end)

    def draw_box(
        self, box: tuple[float, float, float, float], stroke: Stroke | None, *, fill: Tone | None = None, corner: float = 0, owner: Owner = ""
    ) -> None:
        """A rectangle: left, bottom, width, height."""
        self._prepare(owner, stroke, fill)
        x, y, width, height = box
        if corner:
            self._canvas.roundRect(
                x, y, width, height, min(corner, width / 2, height / 2), stroke=int(stroke is not None), fill=int(fill is not None)
            )
        else:
            self._canvas.rect(x, y, width, height, stroke=int(stroke is not None), fill=int(fill is not None))

    def draw_picture(self, png: bytes, box: tuple[float, float, float, float], owner: Owner = "") -> None:
        """A picture: left, bottom, width, height. What shines through it becomes white, since paper is."""
        from PIL import Image
        from reportlab.lib.utils import ImageReader

        self._claim(owner)
        with Image.open(BytesIO(png)) as picture:
            seen = picture.convert("RGBA")
        paper = Image.new("RGBA", seen.size, "white")
        paper.alpha_composite(seen)
        self._canvas.drawImage(ImageReader(paper.convert("RGB")), *box)

    def draw_circle(self, x: float, y: float, radius: float, stroke: Stroke | None, *, fill: Tone | None = None, owner: Owner = "") -> None:
        """A circle."""
        self._prepare(owner, stroke, fill)
        self._canvas.circle(x, y, radius, stroke=int(stroke is not None), fill=int(fill is not None))

    def draw_shape(self, points: Sequence[tuple[float, float]], stroke: Stroke | None, *, fill: Tone | None = None, owner: Owner = "") -> None:
        """A closed figure."""
        self._prepare(owner, stroke, fill)
        path = self._canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.close()
        self._canvas.drawPath(path, stroke=int(stroke is not None), fill=int(fill is not None))

    def draw_arc(self, box: tuple[float, float, float, float], start: float, extent: float, stroke: Stroke, owner: Owner = "") -> None:
        """Part of the ellipse in a box (left, bottom, right, top)."""
        self._claim(owner)
        self._set_stroke(stroke)
        self._canvas.arc(*box, startAng=start, extent=extent)

    @contextmanager
    def clip(self, box: tuple[float, float, float, float], owner: Owner = "") -> Generator[None]:
        """Nothing drawn within leaves the rectangle."""
        self._claim(owner)
        self._canvas.saveState()
        path = self._canvas.beginPath()
        path.rect(*box)
        self._canvas.clipPath(path, stroke=0, fill=0)
        yield
        self._canvas.restoreState()
        self._stroke = self._fill = None

    def add_link(self, element: Element, box: tuple[float, float, float, float], anchor: str, words: str) -> None:
        """Make a place lead to an anchor."""
        element.kids.append(Link(self.page, box, anchor, words))

    def add_spot(self, origin: str, box: tuple[float, float, float, float]) -> None:
        """Remember where an answer stands."""
        self.spots.append(Spot(self.page, box, origin))

    def add_slot(self, slot: Slot | None, box: tuple[float, float, float, float], form: Element | None = None, way: Way = "area") -> None:
        """Remember where there is room to write or tick; in a paper with fields one comes over it, at the place of `form` in the structure."""
        if slot is None:
            return
        self.slots.append(PlacedSlot(self.page, box, slot))
        if self._is_fillable and form is not None:
            form.kids.append(Widget(self.page, box, slot, way))

    def _prepare(self, owner: Owner, stroke: Stroke | None, fill: Tone | None) -> None:
        self._claim(owner)
        if stroke is not None:
            self._set_stroke(stroke)
        if fill is not None:
            self._set_fill(fill)

    def _claim(self, owner: Owner) -> None:
        owner = self._figure or owner
        if owner == self._owner:
            return
        self._close()
        self._owner = owner
        if isinstance(owner, Element):
            marks = self.marks[self.page]
            owner.kids.append(Mark(self.page, len(marks)))
            self._canvas.put(f"/{owner.tag} <</MCID {len(marks)}>> BDC")
            marks.append(owner)
        elif owner:
            self._canvas.put(f"/Artifact <</Type/Pagination/Subtype/{owner}>> BDC")
        else:
            self._canvas.put("/Artifact BMC")

    def _close(self) -> None:
        if self._owner is not None:
            self._canvas.put("EMC")
        self._owner = None

    def _set_stroke(self, stroke: Stroke) -> None:
        if stroke == self._stroke:
            return
        self._stroke = stroke
        self._canvas.setLineWidth(stroke.width)
        self._canvas.setDash(list(stroke.dash), 0)
        if isinstance(stroke.tone, tuple):
            self._canvas.setStrokeColorRGB(*stroke.tone)
        else:
            self._canvas.setStrokeGray(stroke.tone)

    def _set_fill(self, tone: Tone) -> None:
        if tone == self._fill:
            return
        self._fill = tone
        if isinstance(tone, tuple):
            self._canvas.setFillColorRGB(*tone)
        else:
            self._canvas.setFillGray(tone)
