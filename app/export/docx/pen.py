"""What writes into a word-processor document: paragraphs in the styles of the house, at one place at a time (the page, or a cell of a table)."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Protocol, cast

from docx.document import Document as Book
from docx.enum.text import WD_BREAK
from docx.table import Table
from docx.text.paragraph import Paragraph

from app.export.docx.marks import Cell, Mark, add_frame, add_stop, get_mark, make_mark, set_number
from app.export.docx.styles import BULLET, NUMBER, StyleSet
from app.export.plain import make_xml_text


class Place(Protocol):
    """A page or a cell: both take paragraphs and tables."""

    def add_paragraph(self, text: str = "", style: str | None = None) -> Paragraph:
        """A paragraph at the end."""
        ...

    def add_table(self, rows: int, cols: int) -> Table:
        """A table at the end."""
        ...


class Pen:
    """Writes at the end of its place."""

    def __init__(self, book: Book, styles: StyleSet, changed: frozenset[str]) -> None:
        self.book = book
        self.styles = styles
        self.width_mm = 160.0
        """Of the text at this place."""
        self._place = cast("Place", book)
        self._changed = changed
        self._numbers = _Numbers(book)
        self._empty: Paragraph | None = None
        self.bookmarks = 0
        self._style_ids: dict[str, str] = {}

    @contextmanager
    def within(self, cell: Cell, width_mm: float) -> Generator[None]:
        """Write in a cell; its own first paragraph is used, since a cell always has one."""
        before = (self._place, self._empty, self.width_mm)
        self._place, self._empty, self.width_mm = cast("Place", cell), cell.paragraphs[0], width_mm
        yield
        self._place, self._empty, self.width_mm = before

    def add(self, text: str = "", style: str = "", *, origin: str = "") -> Paragraph:
        """A paragraph. Line breaks in the text stay."""
        paragraph = self._make(style)
        if text:
            paragraph.add_run(make_xml_text(text))
        if origin and (origin in self._changed or origin.partition("#")[0] in self._changed):
            add_frame(paragraph, sides=("left",), size=16)
        return paragraph

    def add_pair(self, label: str, text: str, *, style: str = "", origin: str = "") -> Paragraph:
        """Words in bold with others behind them."""
        paragraph = self.add(style=style, origin=origin)
        if label:
            paragraph.add_run(make_xml_text(label)).bold = True
        if text:
            paragraph.add_run(make_xml_text(text))
        return paragraph

    def add_texts(self, text: str, style: str = "", *, origin: str = "", strong: bool = False) -> Paragraph:
        """A text, in a paragraph for each part between white lines."""
        parts = [part for part in text.split("\n\n") if part.strip()] or [""]
        for part in parts:
            paragraph = self.add(style=style, origin=origin)
            paragraph.add_run(make_xml_text(part.strip("\n"))).bold = True if strong else None
        return paragraph  # pyright: ignore[reportPossiblyUnboundVariable]  # there is always one part

    def add_label(self, text: str) -> Paragraph:
        """The small heading above an answer, which stays with it."""
        return self.add(text, self.styles.label)

    def add_bullets(self, items: Sequence[str], *, origin: str = "") -> None:
        """A list with bullets, or with the style that the template has for it."""
        for item in items:
            paragraph = self.add(item, BULLET, origin=origin)
            if not self.styles.has_list(BULLET):
                set_number(paragraph, self._numbers.get_bullets())

    def add_numbers(self, items: Sequence[str], *, origin: str = "") -> None:
        """A list with numbers, from 1."""
        number = self._numbers.start()
        for item in items:
            set_number(self.add(item, NUMBER, origin=origin), number)

    def add_table(self, rows: int, columns: int) -> Table:
        """An empty table over the whole width."""
        table = self._place.add_table(rows, columns)
        self._empty = None
        table.autofit = False
        return table

    def add_break(self) -> None:
        """What follows begins a page."""
        self.add().add_run().add_break(WD_BREAK.PAGE)

    def add_lines(self, count: int, lead: str = "") -> None:
        """Lines to write on by hand."""
        for number in range(max(count, 1)):
            paragraph = self.add(f"{lead}\t" if number == 0 and lead else "\t", self.styles.line)
            add_stop(paragraph, self.width_mm, lines=True)

    def _make(self, style: str) -> Paragraph:
        if self._empty is not None:
            paragraph, self._empty = self._empty, None
        else:
            paragraph = self._place.add_paragraph()
        if style:
            # the library looks all styles through for every paragraph
            cast("_Styled", get_mark(paragraph)).style = self._get_style_id(style)
        return paragraph

    def _get_style_id(self, name: str) -> str:
        if name not in self._style_ids:
            self._style_ids[name] = self.book.styles[name].style_id
        return self._style_ids[name]


class _Styled(Protocol):
    style: str | None


class _Numbers:
    """The lists of the document: each that begins anew has a number of its own."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._made: dict[str, int] = {}
        self._bullets = 0

    @property
    def _root(self) -> Mark:
        return cast("Mark", self._book.part.numbering_part.element)

    def start(self) -> int:
        """A new list with numbers from 1."""
        override = make_mark("w:lvlOverride", {"ilvl": "0"}, make_mark("w:startOverride", {"val": "1"}))
        return self._add(self._get_kind("decimal", "%1."), override)

    def get_bullets(self) -> int:
        """The one list of all bullets."""
        self._bullets = self._bullets or self._add(self._get_kind("bullet", "•"))
        return self._bullets

    def _get_kind(self, kind: str, sign: str) -> int:
        if kind not in self._made:
            self._made[kind] = self._make_kind(kind, sign)
        return self._made[kind]

    def _make_kind(self, kind: str, sign: str) -> int:
        number = 1 + max((int(found.get(_VALUE["abstract"]) or 0) for found in _iter(self._root, "w:abstractNum")), default=0)
        indent = make_mark("w:pPr", None, make_mark("w:ind", {"left": "425", "hanging": "425"}))
        parts = (make_mark("w:start", {"val": "1"}), make_mark("w:numFmt", {"val": kind}), make_mark("w:lvlText", {"val": sign}))
        level = make_mark("w:lvl", {"ilvl": "0"}, *parts, make_mark("w:lvlJc", {"val": "left"}), indent)
        made = make_mark("w:abstractNum", {"abstractNumId": str(number)}, make_mark("w:multiLevelType", {"val": "singleLevel"}), level)
        first = next(iter(_iter(self._root, "w:num")), None)
        if first is None:
            self._root.append(made)
        else:
            first.addprevious(made)
        return number

    def _add(self, kind: int, *inner: Mark) -> int:
        number = 1 + max((int(found.get(_VALUE["num"]) or 0) for found in _iter(self._root, "w:num")), default=0)
        made = make_mark("w:num", {"numId": str(number)}, make_mark("w:abstractNumId", {"val": str(kind)}), *inner)
        last = self._root.find(_VALUE["cleanup"])
        if last is None:
            self._root.append(made)
        else:
            last.addprevious(made)
        return number


def _iter(root: Mark, tag: str) -> list[Mark]:
    from docx.oxml.ns import qn

    return [found for found in cast("Sequence[Mark]", root) if getattr(found, "tag", "") == qn(tag)]


_NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VALUE = {"abstract": f"{_NAMESPACE}abstractNumId", "num": f"{_NAMESPACE}numId", "cleanup": f"{_NAMESPACE}numIdMacAtCleanup"}
