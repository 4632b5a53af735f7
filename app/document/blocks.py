"""What is on paper, independent of the format. `document` makes these; `export` only draws them.

Every text is plain text as typed or as the form says it (never markup); an exporter escapes. `origin` is the question id (with a row id behind
"#" where it is about one row) that a block comes from, for the jump from the preview and for tests; "" where there is none. Widths are per cent of the text
width, sizes millimetres. What is empty was left out before: an exporter decides nothing about content, except what fits in a Frames block.
"""

from datetime import date
from typing import Literal

from msgspec import Struct, field

from app.document.drawings import BarChart, Faces, Gantt, GridChart, MonthStrip, Strip
from app.document.twins import TwinBlock
from app.document.writing import WritingBlock
from app.support.house import House

Align = Literal["left", "right", "center"]


class Paragraph(Struct, frozen=True, kw_only=True):
    """A text, with its label as a small heading above it when there is one. Line breaks in the text are kept."""

    text: str
    label: str = ""
    small: bool = False
    strong: bool = False
    origin: str = ""


class Line(Struct, frozen=True, kw_only=True):
    """Label in bold, value behind it."""

    label: str
    text: str
    origin: str = ""


class Title(Struct, frozen=True, kw_only=True):
    """A heading inside a section, of level 2 or 3."""

    text: str
    level: Literal[2, 3] = 2
    origin: str = ""


class BulletList(Struct, frozen=True, kw_only=True):
    """Label as a small heading, one bullet per item. `ticks` prints □ or ■ before each item instead (True: ticked), `numbered` 1 2 3."""

    items: tuple[str, ...]
    label: str = ""
    ticks: tuple[bool, ...] = ()
    numbered: bool = False
    origin: str = ""


class Box(Struct, frozen=True, kw_only=True):
    """A text in a frame, label as its first line. `lines`: to write on, on a blank paper."""

    text: str = ""
    label: str = ""
    lines: int = 0
    dashed: bool = False
    ticks: bool = False
    """Each line of the text has a box to tick before it."""
    origin: str = ""


class SideBySide(Struct, frozen=True, kw_only=True):
    """Two or three frames of equal width next to each other."""

    boxes: tuple[Box, ...]


class Choices(Struct, frozen=True, kw_only=True):
    """The options of a choice next to each other as frames; the chosen one with a thick frame and a tick."""

    label: str
    options: tuple[str, ...]
    chosen: int | None
    lead: str = ""
    origin: str = ""


class Note(Struct, frozen=True, kw_only=True):
    """One short line in small type under the block above."""

    text: str
    origin: str = ""


class WritingLines(Struct, frozen=True, kw_only=True):
    """Something still to fill in: the label, the words "nog invullen" (`note`) and lines to write on."""

    label: str
    note: str
    lines: int = 1
    origin: str = ""


class TableColumn(Struct, frozen=True, kw_only=True):
    """A column of a table on paper."""

    label: str
    width: float
    align: Align = "left"


class TableRow(Struct, frozen=True, kw_only=True):
    """A row of a table on paper. `strong`: in bold. `origin` as above."""

    cells: tuple[str, ...]
    strong: bool = False
    origin: str = ""


class Table(Struct, frozen=True, kw_only=True):
    """A table: the header repeats, a row never splits (a cell longer than a page goes on, its row number repeated). Empty cells print "–".

    `blank_rows`: empty rows to write in, with the words "nog invullen" (`note`). `totals`: rows under a line at the end. `head_column`: index of the
    column that names the row (its cells are row headers for assistive technology), None for none.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    label: str = ""
    note: str = ""
    blank_rows: int = 0
    totals: tuple[TableRow, ...] = ()
    legend: str = ""
    under: str = ""
    head_column: int | None = 0
    origin: str = ""


class Signature(Struct, frozen=True, kw_only=True):
    """One signature: role, function, date when signed, and a line."""

    role: str
    function: str
    date: str
    note: str = ""


class SignatureBlock(Struct, frozen=True, kw_only=True):
    """Lines of 60 mm to sign on, and room for remarks. `is_strip`: two beside each other, each only with a name (`role`) before its line."""

    columns: tuple[str, str, str, str]
    rows: tuple[Signature, ...]
    is_strip: bool = False
    remarks: str = ""
    remark_lines: int = 0
    label: str = ""
    origin: str = ""


class Frame(Struct, frozen=True, kw_only=True):
    """A frame of the plan on one page. The exporter puts in as many `items` as fit; what does not fit is dropped from the end.

    `cut`: "items" drops whole items and then adds `more` with {n} replaced by their number; "sentences" drops whole sentences of the last item and then
    adds `more`. `numbered` puts 1 2 3 before the items. An empty frame prints `empty`. In `more`, {page} is the page on which section `more_section` begins;
    `left_out` items were left out before already and count in {n} (so `more` may be needed although all `items` fit).
    """

    title: str
    items: tuple[str, ...]
    lines: int = 0  # to write on before the items, fewer where the frame is lower
    cut: Literal["items", "sentences"] = "items"
    more: str = ""
    numbered: bool = False
    star: bool = False
    strong_last: bool = False
    empty: str = ""
    origin: str = ""
    more_section: str = ""
    left_out: int = 0
    is_whole: bool = False
    """Nothing of it is dropped, because it stands nowhere else: a full frame is higher."""


class Frames(Struct, frozen=True, kw_only=True):
    """Frames, two next to each other, all of one height at most."""

    frames: tuple[Frame, ...]
    height_mm: float = 52


class Card(Struct, frozen=True, kw_only=True):
    """An agreement on a card: its number and title, then what was agreed. `is_open`: something is still to be agreed (a dashed frame)."""

    title: str
    lines: tuple[str, ...]
    number: str = ""
    bullets: bool = False
    is_open: bool = False
    wide: bool = False
    """Over the whole width."""
    ruled: int = 0
    """Lines to write on below each of `lines`, of a card to fill in."""
    origin: str = ""


class Cards(Struct, frozen=True, kw_only=True):
    """Cards two next to each other, those of a pair equally high."""

    cards: tuple[Card, ...]
    height_mm: float = 0
    """Of a card, at least, as long as the page has room for it."""


class Turned(Struct, frozen=True, kw_only=True):
    """A wide table, with what stands below it, on a page turned clockwise in a section that stands upright."""

    blocks: tuple[Paragraph | Line | BulletList | Box | Note | WritingLines | SideBySide | Table, ...]


class CutCard(Struct, frozen=True, kw_only=True):
    """A card of A6 to cut out. What does not fit goes on on the next one. `repeated`: as often as the sheet has room for it."""

    title: str
    blocks: "tuple[Block, ...]"
    repeated: bool = False


class CutSheet(Struct, frozen=True, kw_only=True):
    """Cards to cut out, four on an A4 without margins; or sheets of A5, two on an A4 (`is_half`). Stands alone in its section."""

    cards: tuple[CutCard, ...]
    is_half: bool = False


class Contents(Struct, frozen=True, kw_only=True):
    """The table of contents of the sections, with page numbers."""

    title: str


Block = (
    Paragraph | Line | Title | BulletList | Box | SideBySide | Choices | Note | WritingLines | Table | SignatureBlock | Faces | Strip | Frames | Contents
    | GridChart | Gantt | BarChart | MonthStrip | Cards | Turned | CutSheet | TwinBlock | WritingBlock
)  # fmt: skip


class Section(Struct, frozen=True, kw_only=True):
    """A chapter of the paper. `number` "" prints none; the cover has neither header nor footer and a layout of its own."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    number: str = ""
    lead: str = ""
    new_page: bool = False
    landscape: bool = False
    keep_together: bool = False
    saves_pages: bool = False  # a sheet to write on: fewer empty rows and lines where that saves a page
    shares_pages: bool = False  # begins below the sheet before it, where enough of the page is left
    in_columns: bool = False  # something to read: short texts stand in two columns, what needs the width across both
    mark: tuple[str, str] = ("", "")
    """Its number and minutes as they stand in its header and footer: sheets that share a page have theirs next to each other there."""
    header: tuple[str, str] | None = None
    """At the edges of its pages instead of those of the document (left, right); "" prints nothing. In a footer □ is a box to tick."""
    footer: tuple[str, str] | None = None


SizeName = Literal["normal", "handout", "medium", "large", "wall", "card"]


class Document(Struct, frozen=True, kw_only=True):
    """A whole paper.

    `header` and `footer` are (left, right); the exporter fills {page} and {pages}. `file_title` goes into the PDF's properties and never names a person or
    a sensitive theme. `one_page`: the paper must fit one A4. `hangs`: on a wall, so it needs no room for holes. `today` is the date of the file's metadata.
    """

    id: str
    file_title: str
    language: str
    sections: tuple[Section, ...]
    header: tuple[str, str]
    footer: tuple[str, str]
    today: date
    sizes: SizeName = "normal"
    one_page: bool = False
    hangs: bool = False
    smaller: tuple[SizeName, ...] = ()
    """The sizes to try in turn for what should fit one page (the paper, or each of its letters) and does not in its own."""
    changed: frozenset[str] = frozenset()
    """Origins of what changed since an earlier version: it gets a bar in the margin."""
    paper: Literal["a4", "a3", "a5"] = "a4"
    fillable: str = ""
    """Of a paper that is filled in on screen: to which plan and form it belongs. Its places to write are fields then."""
    mirrored: bool = False
    """Printed on both sides: even pages have their binding side at the right."""
    house: House = field(default_factory=House)
    """The style of the organisation, where it has one."""
    contents_from_pages: int = 9
    """The contents section is left out when the paper has fewer pages than this."""
    cannot_print: str = "[U+{code}]"
    phrases: dict[str, str] = field(default_factory=dict[str, str])
    """Phrases the exporter needs: "continued", "to_fill_in", "not_printable" (with {list})."""
