"""Sizes, margins and tones of the paper, as the rules of print say. Lengths in points unless a name ends in _mm."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from app.document.blocks import SizeName

MM = 72 / 25.4

Tone = float | tuple[float, float, float]
"""A grey (0 black, 1 white) or a colour. Greys stay greys in the file: a colour laser would mix them from three inks."""

BLACK: Tone = 0.0
INK: Tone = 0.0
MUTED: Tone = 0.35
RULE: Tone = 0.62
FAINT: Tone = 0.8
WASH: Tone = 0.93
WHITE: Tone = 1.0
ACCENT: Tone = (11 / 255, 94 / 255, 104 / 255)
"""Decoration only: every meaning also has a word, a shape or a pattern."""

THIN = 0.5
HEAD = 1.0
FRAME = 0.75
CHOSEN = 2.0
CORNER = 2 * MM
GAP = 6.0
"""Between two blocks of text."""
HOOK = ((0.2, 0.5), (0.42, 0.24), (0.82, 0.8))
"""How a pen ticks a box: three points, in parts of its side."""
KEEP = 30 * MM
"""What must still fit under a heading."""


class Sizes(Struct, frozen=True, kw_only=True):
    """Type sizes and line distances, and how large what is written in is."""

    body: float
    lead: float
    table: float
    table_lead: float
    small: float
    h1: float
    h2: float
    h3: float
    line: float = 9 * MM
    table_row: float = 10 * MM
    tick: float = 5 * MM
    cell: float = 14 * MM
    """The narrowest cell that somebody can write in."""
    signature: float = 60 * MM
    signature_row: float = 14 * MM

    @property
    def small_lead(self) -> float:
        """The line distance of small type."""
        return round(self.small * 1.33, 1)


_LARGE_WRITING = {"line": 12 * MM, "table_row": 14 * MM, "signature_row": 20 * MM, "tick": 7 * MM, "cell": 20 * MM}

SIZES: Mapping[SizeName, Sizes] = {
    "normal": Sizes(body=11, lead=15, table=9.5, table_lead=12.5, small=9, h1=20, h2=14, h3=11.5),
    "handout": Sizes(body=12, lead=16.5, table=11, table_lead=14, small=10, h1=19, h2=15, h3=12.5),
    "medium": Sizes(body=14, lead=19, table=12.5, table_lead=16, small=11, h1=24, h2=17, h3=14.5),
    "large": Sizes(body=16, lead=22, table=14, table_lead=18, small=14, h1=26, h2=20, h3=17, **_LARGE_WRITING),
    "wall": Sizes(body=20, lead=27, table=18, table_lead=23, small=18, h1=36, h2=26, h3=22, **_LARGE_WRITING),
    "card": Sizes(body=10, lead=13.5, table=9.5, table_lead=12.5, small=9, h1=14, h2=11.5, h3=10.5),
}


class PageShape(Struct, frozen=True, kw_only=True):
    """A page and the area the text stands in."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def text_width(self) -> float:
        """The width of the text."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """The height of the text."""
        return self.height - self.top - self.bottom

    @property
    def mirrored(self) -> "PageShape":
        """The same for the back of a sheet: the binding side is the other one. A turned page has its top or its foot there."""
        if self.width > self.height:
            return replace(self, top=self.bottom, bottom=self.top)
        return replace(self, left=self.right, right=self.left)


PORTRAIT = PageShape(width=210 * MM, height=297 * MM, left=30 * MM, right=20 * MM, top=22 * MM, bottom=22 * MM)
LANDSCAPE = PageShape(width=297 * MM, height=210 * MM, left=22 * MM, right=22 * MM, top=30 * MM, bottom=20 * MM)
"""A whole page turned clockwise: its top lies at the binding side."""
FULL = PageShape(width=210 * MM, height=297 * MM, left=0, right=0, top=0, bottom=0)
"""A page without margins, for cards to cut out."""
FULL_TURNED = replace(FULL, width=FULL.height, height=FULL.width)
"""The same on its side, for two sheets of A5."""


class Shapes(Struct, frozen=True):
    """The pages of a paper: upright and turned."""

    portrait: PageShape
    landscape: PageShape


_WALL = PageShape(width=297 * MM, height=420 * MM, left=20 * MM, right=20 * MM, top=24 * MM, bottom=24 * MM)
SHAPES: Mapping[str, Shapes] = {
    "a4": Shapes(PORTRAIT, LANDSCAPE),
    "wall": Shapes(replace(PORTRAIT, left=17 * MM, right=17 * MM, top=20 * MM, bottom=20 * MM), LANDSCAPE),
    "a3": Shapes(_WALL, PageShape(width=420 * MM, height=297 * MM, left=24 * MM, right=24 * MM, top=24 * MM, bottom=20 * MM)),
    "a5": Shapes(
        PageShape(width=148.5 * MM, height=210 * MM, left=12 * MM, right=12 * MM, top=18 * MM, bottom=18 * MM),
        PageShape(width=210 * MM, height=148.5 * MM, left=18 * MM, right=18 * MM, top=18 * MM, bottom=16 * MM),
    ),
}
"""A4 goes into a binder; A3 hangs on the wall and A5 goes into a pocket: these need no room for holes."""
EDGE = 12 * MM
"""Of header and footer, from the edge of the paper."""
