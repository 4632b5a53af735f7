"""What somebody writes on with a pen: lines, boxes to tick, empty tables, areas to draw in. Rules of use as in `blocks`.

Every place to write or tick is a `Slot` with a name that stays the same from print to print, so that a paper that was filled in, by hand or on screen, can
be read back: `question`, `question/option`, `question/row/column`. A new row is `+1`, `+2`, ... ; a part that is no question has the id of its sheet.
"""

from typing import Literal

from msgspec import Struct

SlotKind = Literal["text", "lines", "tick", "one", "number", "money", "date", "time", "choice"]
"""tick: on or off by itself; one: one of all slots with the same name before the last "/"; choice: a cell in which one of the `options` is written."""


class Slot(Struct, frozen=True, kw_only=True):
    """A place to write or tick. `label` says what belongs there for who does not see the paper; `options` are (id, label) of what can be chosen."""

    name: str
    label: str
    kind: SlotKind = "text"
    options: tuple[tuple[str, str], ...] = ()
    value: str = ""
    """What stands in its field already; "yes" for a tick. Only in a paper that is filled in on screen: elsewhere it is printed."""


class Ruled(Struct, frozen=True, kw_only=True):
    """Lines to write on. `lead` stands at the beginning of the first one; `text` is what was answered already, above the lines that are left."""

    slot: Slot | None = None
    lines: int = 1
    lead: str = ""
    text: str = ""
    ticked: bool | None = None
    """A box to tick before the lead; None for none."""
    nr: str = ""
    origin: str = ""


class RuledRow(Struct, frozen=True, kw_only=True):
    """Short lines to write on, next to each other."""

    parts: tuple[Ruled, ...]


class Tick(Struct, frozen=True, kw_only=True):
    """A box to tick with words behind it, and room for own words where the form wants them."""

    label: str
    slot: Slot | None = None
    help: str = ""
    ticked: bool = False
    own: Slot | None = None
    own_text: str = ""


class Ticks(Struct, frozen=True, kw_only=True):
    """Boxes to tick, in columns, read from left to right."""

    ticks: tuple[Tick, ...]
    columns: int = 1
    label: str = ""
    origin: str = ""


class Rating(Struct, frozen=True, kw_only=True):
    """A row of numbered circles with words at both ends; the chosen one is filled. `slots`: one for each circle."""

    numbers: tuple[str, ...]
    low: str = ""
    high: str = ""
    slots: tuple[Slot, ...] = ()
    chosen: int | None = None
    label: str = ""
    origin: str = ""


class Boxed(Struct, frozen=True, kw_only=True):
    """A frame for a number, an amount, a date or a time, with words before and behind it. `parts`: how many compartments of which width."""

    slot: Slot | None = None
    width_mm: float = 45
    height_mm: float = 9
    before: str = ""
    behind: str = ""
    parts: tuple[float, ...] = ()
    text: str = ""
    origin: str = ""


class WriteColumn(Struct, frozen=True, kw_only=True):
    """A column of a table to write in. `width` is a share, or millimetres where all have them; the printed number of a row only takes what it needs."""

    label: str
    width: float = 1
    align: Literal["left", "right", "center"] = "left"
    is_number: bool = False


class WriteCell(Struct, frozen=True, kw_only=True):
    """A cell: what stands in it, and room to write or tick. `marks`: small words to circle (1 2 3 4 5), each with its place in `mark_slots`."""

    text: str = ""
    slot: Slot | None = None
    ticked: bool | None = None
    marks: tuple[str, ...] = ()
    mark_slots: tuple[Slot, ...] = ()
    chosen: int | None = None


class WriteRow(Struct, frozen=True, kw_only=True):
    """A row of a table to write in."""

    cells: tuple[WriteCell, ...]
    origin: str = ""


class WriteTable(Struct, frozen=True, kw_only=True):
    """A table to write in: its rows are at least `row_mm` high, with thin lines between the columns too."""

    columns: tuple[WriteColumn, ...]
    rows: tuple[WriteRow, ...]
    row_mm: float = 0
    """0: that of the paper (10 mm, in large type 14)."""
    head_mm: float = 0
    label: str = ""
    under: str = ""
    origin: str = ""


class WriteBox(Struct, frozen=True, kw_only=True):
    """A frame with a heading and lines to write on. `marks`: signs with a box to tick, at the right."""

    label: str
    lines: int = 0
    slot: Slot | None = None
    text: str = ""
    marks: tuple[Tick, ...] = ()


class WriteBoxes(Struct, frozen=True, kw_only=True):
    """Frames to write in, in columns."""

    boxes: tuple[WriteBox, ...]
    columns: int = 1
    height_mm: float = 33
    gap_mm: float = 4
    label: str = ""


class SliderLine(Struct, frozen=True, kw_only=True):
    """A line between two ends."""

    left: str
    right: str
    slot: Slot | None = None


class Sliders(Struct, frozen=True, kw_only=True):
    """Lines to put a cross on."""

    lines: tuple[SliderLine, ...]
    length_mm: float = 140
    label: str = ""


class DrawingArea(Struct, frozen=True, kw_only=True):
    """An empty frame to draw in."""

    height_mm: float
    label: str = ""


class Tally(Struct, frozen=True, kw_only=True):
    """Boxes to count with, one a person."""

    label: str
    boxes: int
    a_row: int
    box_mm: float


class CardField(Struct, frozen=True, kw_only=True):
    """A line on a card to cut out. `half`: shares its row with the next half."""

    label: str
    lines: int = 1
    half: bool = False
    tick: bool = False
    slot: Slot | None = None
    text: str = ""
    ticked: bool = False


class WriteCards(Struct, frozen=True, kw_only=True):
    """Cards to write on and to cut out, in columns, with lines to cut along."""

    cards: tuple[tuple[CardField, ...], ...]
    columns: int = 2
    height_mm: float = 43


class Aim(Struct, frozen=True, kw_only=True):
    """At the top of a sheet: what to reach (a bar in one piece) and what goes wrong (a broken bar), next to each other."""

    goal_label: str
    goal: str
    pitfall_label: str = ""
    pitfall: str = ""
    remedy_label: str = ""
    remedy: str = ""
    see: str = ""
    """Where more can be read about it."""


AskPart = Ruled | Ticks | Rating | Boxed | WriteTable


class Ask(Struct, frozen=True, kw_only=True):
    """A question on a sheet: its number and label in bold, help in small type, then room for the answer. It never splits over two pages while one can hold it."""

    number: str
    label: str
    help: str = ""
    notes: tuple[str, ...] = ()
    """What stands below the answer: a state, the mark of an example."""
    parts: tuple[AskPart, ...] = ()
    is_spare: bool = False
    """Left out where that saves a page."""
    is_half: bool = False
    """Short enough to stand next to another one."""
    origin: str = ""


WritingBlock = Ruled | RuledRow | Ticks | Rating | Boxed | WriteTable | WriteBoxes | Sliders | DrawingArea | Tally | WriteCards | Aim | Ask
