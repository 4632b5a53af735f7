"""What the drawers of blocks work with: the sizes of this paper, its fonts, its phrases, and where in the structure they are."""

from collections.abc import Mapping

from msgspec import Struct, field

from app.document.blocks import Document
from app.export.pdf.bricks.text import Text, TextStyle
from app.export.pdf.house import get_accent
from app.export.pdf.paper import ACCENT, MUTED, SHAPES, SIZES, Sizes, Tone
from app.export.pdf.tagging.structure import Element
from app.export.pdf.tagging.surface import Owner
from app.export.pdf.text.characters import make_plain
from app.export.pdf.text.ink import Ink, join_inks
from app.export.pdf.text.typesetter import Typesetter


class Register(Struct):
    """On which page (from 1) something stands. Filled once everything has its place, read while drawing."""

    sections: dict[str, int] = field(default_factory=dict[str, int])


class Styles:
    """How the texts of a paper look."""

    def __init__(self, sizes: Sizes, accent: Tone = ACCENT) -> None:
        self.body = TextStyle(size=sizes.body, lead=sizes.lead)
        self.small = TextStyle(size=sizes.small, lead=sizes.small_lead, tone=MUTED)
        self.table = TextStyle(size=sizes.table, lead=sizes.table_lead)
        self.h1 = TextStyle(size=sizes.h1, lead=round(sizes.h1 * 1.2), bold=True)
        self.h2 = TextStyle(size=sizes.h2, lead=round(sizes.h2 * 1.28), bold=True)
        self.h3 = TextStyle(size=sizes.h3, lead=round(sizes.h3 * 1.3), bold=True)
        self.frame_title = TextStyle(size=sizes.table + 0.5, lead=sizes.lead, bold=True, tone=accent)
        self.card = TextStyle(size=sizes.table + 0.5, lead=sizes.table_lead + 0.5)


class Workshop:
    """Sets the texts of one section. `level` is the level of the last heading, so that a next one never skips a level."""

    def __init__(self, document: Document, typesetter: Typesetter, register: Register) -> None:
        self.accent = get_accent(document.house)
        self.set_sizes(SIZES[document.sizes])
        self.shapes = SHAPES["wall" if document.hangs else document.paper]
        self.phrases: Mapping[str, str] = document.phrases
        self.typesetter = typesetter
        self.register = register
        # of the text, in this section
        self.width = 0.0
        self.height = 0.0
        self.section = ""
        self.element = Element("Sect")
        self.level = 0

    def set_sizes(self, sizes: Sizes) -> None:
        """Set what follows in other sizes."""
        self.sizes = sizes
        self.styles = Styles(sizes, self.accent)

    def set_text(self, text: str, style: TextStyle, owner: Owner) -> Text:
        """A text in a style."""
        return Text(self.typesetter.set(text, bold=style.bold), style, owner)

    def set_pair(self, strong: str, text: str, style: TextStyle, owner: Owner) -> Text:
        """A bold text with a plain one behind it."""
        inks: tuple[Ink, ...] = (self.typesetter.set(strong, bold=True), self.typesetter.set(text))
        return Text(join_inks(*inks), style, owner)

    def add_paragraph(self, text: str, style: TextStyle) -> Text:
        """A text that is a paragraph of its own."""
        return self.set_text(text, style, self.element.add("P"))

    def add_heading(self, text: str, level: int, style: TextStyle, parent: Element | None = None) -> Text:
        """A heading at a level, or as deep as it may go without skipping one."""
        level = min(level, self.level + 1)
        heading = self.set_text(text, style, (parent or self.element).add(f"H{level}"))
        heading.keeps_with_next = True
        return heading

    def add_label(self, text: str, style: TextStyle | None = None) -> Text:
        """The small heading above a block."""
        return self.add_heading(text, self.level + 1, style or self.styles.h3).set_space(self.sizes.lead * 0.7, 2)

    def add_figure(self, alt: str) -> Element:
        """The place of a drawing in the structure; a drawing without words would be a hole for who cannot see it."""
        return self.element.add("Figure", alt=make_plain(alt) or "…")

    def get_width(self, text: str, style: TextStyle) -> float:
        """How wide a text is on one line."""
        ink = self.typesetter.set(text, bold=style.bold)
        return ink.get_width(0, len(ink.text)) * style.size
