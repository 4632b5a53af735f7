"""What python-docx has no word for, written as the marks of the format itself: fields, frames, heads that repeat, languages, alternative texts.

Each mark stands where the schema wants it, since a word processor repairs (and complains) otherwise.
"""

from collections.abc import Callable, Mapping
from typing import Literal, Protocol, cast

from docx.oxml import parser
from docx.oxml.ns import qn
from docx.table import Table, _Cell, _Row  # pyright: ignore[reportPrivateUsage]  # the library has no other names for them
from docx.text.paragraph import Paragraph
from docx.text.run import Run

Cell = _Cell
Row = _Row
Border = Literal["single", "dashed", "nil"]

_TWIPS = 56.6929
"""In a millimetre."""
_AFTER_FRAME = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr")
_AFTER_NUMBER = ("w:pBdr", *_AFTER_FRAME)


class Mark(Protocol):
    """An element of the file, as far as we touch it."""

    text: str | None

    def set(self, key: str, value: str) -> None:
        """Set an attribute."""
        ...

    def get(self, key: str) -> str | None:
        """An attribute."""
        ...

    def append(self, element: "Mark") -> None:
        """Put an element at the end."""
        ...

    def insert(self, index: int, element: "Mark") -> None:
        """Put an element at a place."""
        ...

    def find(self, path: str) -> "Mark | None":
        """The first element of a name."""
        ...

    def remove(self, element: "Mark") -> None:
        """Take an element away."""
        ...

    def addprevious(self, element: "Mark") -> None:
        """Put an element before this one."""
        ...


def get_mark(thing: object) -> Mark:
    """The element behind a paragraph, a run, a cell, a section."""
    return cast("Mark", getattr(thing, "_element"))  # noqa: B009  # the library gives no public way to what it has no word for


def make_mark(tag: str, values: Mapping[str, str] | None = None, *inner: Mark) -> Mark:
    """A new element: its name as `w:tag`, attributes without their prefix."""
    made = cast("Mark", cast("Callable[[str], object]", getattr(parser, "OxmlElement"))(tag))  # noqa: B009  # half its types are unknown
    for name, value in (values or {}).items():
        made.set(qn(name if ":" in name else f"w:{name}"), value)
    for part in inner:
        made.append(part)
    return made


def place_mark(parent: Mark, made: Mark, before: tuple[str, ...]) -> None:
    """Put an element before the first of those that must follow it, or at the end."""
    follower = next((found for tag in before if (found := parent.find(qn(tag))) is not None), None)
    if follower is None:
        parent.append(made)
    else:
        follower.addprevious(made)


def _get_properties(paragraph: object, tag: str = "w:pPr") -> Mark:
    element = get_mark(paragraph)
    found = element.find(qn(tag))
    if found is None:
        found = make_mark(tag)
        element.insert(0, found)
    return found


def add_frame(thing: object, border: Border = "single", *, sides: tuple[str, ...] = ("top", "left", "bottom", "right"), size: int = 6) -> None:
    """Lines around a paragraph or a style of one, in eighths of a point. Paragraphs with the same frame under each other share it."""
    lines = tuple(make_mark(f"w:{side}", {"val": border, "sz": str(size), "space": "4", "color": "auto"}) for side in sides)
    properties = _get_properties(thing)
    old = properties.find(qn("w:pBdr"))
    if old is not None:
        properties.remove(old)
    place_mark(properties, make_mark("w:pBdr", None, *lines), _AFTER_FRAME)


def add_stop(paragraph: Paragraph, place_mm: float, *, lines: bool = False) -> None:
    """A tab stop at the right; with a line to write on up to there."""
    stop = make_mark("w:tab", {"val": "right", "pos": str(round(place_mm * _TWIPS)), **({"leader": "underscore"} if lines else {})})
    place_mark(_get_properties(paragraph), make_mark("w:tabs", None, stop), _AFTER_FRAME[2:])


def set_number(paragraph: Paragraph, number: int) -> None:
    """Make it an item of this list."""
    inner = (make_mark("w:ilvl", {"val": "0"}), make_mark("w:numId", {"val": str(number)}))
    place_mark(_get_properties(paragraph), make_mark("w:numPr", None, *inner), _AFTER_NUMBER)


def add_field(paragraph: Paragraph, code: str, shown: str, *, stale: bool = False) -> None:
    """A field that the word processor computes; `shown` stands there until then, `stale` asks to compute it on opening."""
    begin = make_mark("w:fldChar", {"fldCharType": "begin", **({"dirty": "true"} if stale else {})})
    get_mark(paragraph.add_run()).append(begin)
    instruction = make_mark("w:instrText", {"xml:space": "preserve"})
    instruction.text = f" {code} "
    get_mark(paragraph.add_run()).append(instruction)
    get_mark(paragraph.add_run()).append(make_mark("w:fldChar", {"fldCharType": "separate"}))
    if shown:
        paragraph.add_run(shown)


def end_field(paragraph: Paragraph) -> None:
    """What was shown ends here."""
    get_mark(paragraph.add_run()).append(make_mark("w:fldChar", {"fldCharType": "end"}))


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """A place to jump to, around the whole paragraph."""
    element = get_mark(paragraph)
    place = 0 if element.find(qn("w:pPr")) is None else 1
    element.insert(place, make_mark("w:bookmarkStart", {"id": str(number), "name": name}))
    element.append(make_mark("w:bookmarkEnd", {"id": str(number)}))


def add_link(paragraph: Paragraph, name: str, run: Run) -> None:
    """Make a run jump to a bookmark."""
    get_mark(paragraph).append(make_mark("w:hyperlink", {"anchor": name, "history": "1"}, get_mark(run)))


def set_language(style: object, language: str) -> None:
    """The language in which its words are spelled and read aloud."""
    properties = _get_properties(style, "w:rPr")
    old = properties.find(qn("w:lang"))
    if old is not None:
        properties.remove(old)
    place_mark(properties, make_mark("w:lang", {"val": language, "eastAsia": language, "bidi": "ar-SA"}), ("w:eastAsianLayout", "w:specVanish"))


def keep_row_whole(row: Row) -> None:
    """The row never splits over two pages."""
    place_mark(_get_properties(row, "w:trPr"), make_mark("w:cantSplit"), ("w:trHeight", "w:tblHeader", "w:jc"))


def drop_stops(style: object) -> None:
    """A style without tab stops of its own, so that ours is the first."""
    properties = get_mark(style).find(qn("w:pPr"))
    stops = None if properties is None else properties.find(qn("w:tabs"))
    if properties is not None and stops is not None:
        properties.remove(stops)


def has_number(style: object) -> bool:
    """Whether a style makes items of a list by itself."""
    properties = get_mark(style).find(qn("w:pPr"))
    return properties is not None and properties.find(qn("w:numPr")) is not None


def drop_theme_fonts(style: object) -> None:
    """The font of a theme goes before the one that is named, so it goes away."""
    properties = get_mark(style).find(qn("w:rPr"))
    fonts = None if properties is None else properties.find(qn("w:rFonts"))
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        if fonts is not None and fonts.get(qn(f"w:{name}")) is not None:
            cast("dict[str, str]", getattr(fonts, "attrib")).pop(qn(f"w:{name}"))  # noqa: B009  # as above


def repeat_row(row: Row) -> None:
    """The row is a head: it comes back on every page, and is read aloud with its column."""
    place_mark(_get_properties(row, "w:trPr"), make_mark("w:tblHeader"), ("w:jc",))


def set_cell_frame(cell: Cell, borders: Mapping[str, tuple[Border, int]]) -> None:
    """Lines at the sides of a cell: top, left, bottom, right."""
    sides = tuple(side for side in ("top", "left", "bottom", "right") if side in borders)
    lines = tuple(make_mark(f"w:{side}", {"val": borders[side][0], "sz": str(borders[side][1]), "space": "0", "color": "auto"}) for side in sides)
    follow = ("w:shd", "w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark")
    place_mark(_get_properties(cell, "w:tcPr"), make_mark("w:tcBorders", None, *lines), follow)


def describe_table(table: Table, words: str, *, head_column: bool, plain: bool = False) -> None:
    """What a table is, for who does not see it; and which of its cells are heads."""
    properties = _get_properties(table, "w:tblPr")
    old = properties.find(qn("w:tblLook"))
    if old is not None:
        properties.remove(old)
    look = {"val": "0000", "firstRow": str(int(not plain)), "lastRow": "0", "firstColumn": str(int(head_column)), "lastColumn": "0"}
    properties.append(make_mark("w:tblLook", {**look, "noHBand": "1", "noVBand": "1"}))
    sides = (make_mark(f"w:{side}", {"w": "45", "type": "dxa"}) for side in ("left", "right"))
    if not plain:
        place_mark(properties, make_mark("w:tblCellMar", None, *sides), ("w:tblLook", "w:tblCaption"))
    if words:
        properties.append(make_mark("w:tblCaption", {"val": words}))


def describe_picture(run: Run, words: str) -> None:
    """The alternative text of the picture that was just put in."""
    element = get_mark(run).find(f".//{qn('wp:docPr')}")
    if element is not None:
        element.set("descr", words)
        element.set("title", "")
