"""The styles of the document. Those of a template stay as the office made them; what it does not have is added, resting on what it has."""

from typing import Protocol, cast

from docx.document import Document as Book
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from msgspec import Struct

from app.document.blocks import SizeName
from app.export.docx.marks import add_frame, drop_stops, drop_theme_fonts, has_number, set_language

NORMAL, TITLE, BULLET, NUMBER = "Normal", "Title", "List Bullet", "List Number"
CONTENTS = "toc 1"
"""As word processors call the style of a line of the contents, so that theirs and ours are one."""
HEADINGS = ("Heading 1", "Heading 2", "Heading 3")
FONT = "Calibri"
ACCENT = "0B5E68"
_LANGUAGES = {"nl": "nl-NL", "nl_BE": "nl-BE", "en": "en-GB"}
_SIZES: dict[SizeName, float] = {"normal": 11, "handout": 12, "medium": 14, "large": 16, "wall": 20, "card": 10}


class Maker(Protocol):
    """Where new styles are made."""

    def add_style(self, name: str, style_type: WD_STYLE_TYPE, builtin: bool = False) -> object:
        """Make one."""
        ...


class StyleSet(Struct, frozen=True, kw_only=True):
    """The names of the styles that are not everybody's, and which lists the template can make."""

    label: str = "Kwartiermaker Label"
    box: str = "Kwartiermaker Box"
    dashed: str = "Kwartiermaker Open Box"
    small: str = "Kwartiermaker Small"
    cell: str = "Kwartiermaker Cell"
    line: str = "Kwartiermaker Line"
    lists: frozenset[str] = frozenset()

    def has_list(self, style: str) -> bool:
        """Whether the style makes items of a list by itself."""
        return style in self.lists


def prepare_styles(book: Book, language: str, size: SizeName, *, own: bool, accent: str = "") -> StyleSet:
    """Every style that we use is there after this. In a document of our own all get our look."""
    styles = StyleSet()
    base = _get(book, NORMAL)
    found = _find(book, BULLET)
    lists = frozenset((BULLET,) if found is not None and has_number(found) else ())
    for name in (TITLE, *HEADINGS, BULLET, NUMBER, "Header", "Footer", CONTENTS):
        if _find(book, name) is None:
            _add(book, name)
    body = _SIZES[size]
    if own:
        _dress(book, body, accent or ACCENT)
    _add_own(book, styles, _get_size(base) or body)
    for name in (NORMAL, *HEADINGS, TITLE):
        set_language(book.styles[name], _LANGUAGES.get(language, "nl-NL"))
    return StyleSet(lists=lists)


def get_language_tag(language: str) -> str:
    """As word processors write it."""
    return _LANGUAGES.get(language, "nl-NL")


def _dress(book: Book, body: float, accent: str) -> None:
    """Our own look, near that of the paper."""
    normal = _get(book, NORMAL)
    normal.font.name, normal.font.size = FONT, Pt(body)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(6), 1.15
    normal.paragraph_format.widow_control = True
    colour = RGBColor.from_string(accent.removeprefix("#"))
    for name, scale, before in ((TITLE, 2.6, 24), *zip(HEADINGS, (1.8, 1.3, 1.05), (20, 14, 10), strict=True)):
        style = _get(book, name)
        style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(round(body * scale, 1)), True, False
        style.font.color.rgb = colour if name != HEADINGS[2] else RGBColor(0, 0, 0)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(4)
        style.paragraph_format.keep_with_next = True
        drop_theme_fonts(style)
    add_frame(_get(book, TITLE), "nil")
    for name in ("Header", "Footer"):
        _get(book, name).font.size = Pt(max(body * 0.8, 9))
        drop_stops(_get(book, name))


def _add_own(book: Book, styles: StyleSet, body: float) -> None:
    label = _add(book, styles.label)
    label.font.bold = True
    label.paragraph_format.space_before, label.paragraph_format.space_after, label.paragraph_format.keep_with_next = Pt(6), Pt(1), True
    _add(book, styles.small).font.size = Pt(max(round(body * 0.82, 1), 9))
    cell = _add(book, styles.cell)
    cell.font.size = Pt(max(round(body * 0.86, 1), 9))
    cell.paragraph_format.space_before = cell.paragraph_format.space_after = Pt(2)
    cell.paragraph_format.line_spacing = 1.0
    for name, border in ((styles.box, "single"), (styles.dashed, "dashed")):
        box = _add(book, name)
        box.paragraph_format.keep_together = True
        box.paragraph_format.left_indent = box.paragraph_format.right_indent = Pt(5)
        add_frame(box, "dashed" if border == "dashed" else "single")
    line = _add(book, styles.line)
    line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(10), Pt(0)


def _find(book: Book, name: str) -> ParagraphStyle | None:
    return next((style for style in book.styles if isinstance(style, ParagraphStyle) and style.name == name), None)


def _get(book: Book, name: str) -> ParagraphStyle:
    return _find(book, name) or _add(book, name)


def _add(book: Book, name: str) -> ParagraphStyle:
    found = _find(book, name)
    if found is not None:
        return found
    made = cast("ParagraphStyle", cast("Maker", book.styles).add_style(name, WD_STYLE_TYPE.PARAGRAPH, name == CONTENTS))
    made.base_style = _find(book, NORMAL)
    made.hidden, made.quick_style = False, True
    return made


def _get_size(style: ParagraphStyle) -> float:
    return style.font.size.pt if style.font.size is not None else 0
