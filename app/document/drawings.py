"""The drawings on paper: what they show, independent of how they are drawn. Rules of use as in `blocks`."""

from datetime import date
from typing import Literal

from msgspec import Struct


class Faces(Struct, frozen=True, kw_only=True):
    """The drawn network of six faces joined by lines, for the cover. Decoration with an alternative text."""

    alt: str
    width_mm: float = 130
    height_mm: float = 90


class StripPart(Struct, frozen=True, kw_only=True):
    """One part of a strip: a phase with its state and months."""

    number: str
    title: str
    note: str
    state: Literal["done", "busy", "to_come"]


class Strip(Struct, frozen=True, kw_only=True):
    """The phases as dots on a line: filled, half, open. `alt` says the same in words."""

    parts: tuple[StripPart, ...]
    label: str = ""
    alt: str = ""


class MapPoint(Struct, frozen=True, kw_only=True):
    """A numbered mark on a grid."""

    nr: str
    label: str
    x: int
    y: int


class GridChart(Struct, frozen=True, kw_only=True):
    """A five by five grid with numbered marks: the support map and the risk matrix.

    support_map: x is the attitude (-2..2), y the influence (1..5); a mark is a circle at x >= 0 and a square below, filled black with a white number when y is 4
    or 5 and x below 0; the two left columns of the two top rows are light grey. risk_matrix: x chance, y effect (1..5), a number in a circle; cells with
    x * y >= 12 are hatched. Several in a cell stand next to each other, up to four; from five on their numbers in one frame.
    """

    kind: Literal["support_map", "risk_matrix"]
    points: tuple[MapPoint, ...]
    x_axis: str
    y_axis: str
    x_labels: tuple[str, ...]
    y_labels: tuple[str, ...]
    alt: str
    legend: str = ""
    not_placed: str = ""
    """A sentence that lists what has no place yet; "" when all have one."""
    width_mm: float = 150
    height_mm: float = 115
    origin: str = ""


class GanttRow(Struct, frozen=True, kw_only=True):
    """An action in time. Without a start it is a mark at the end. `pattern`: index of its goal (0..), None without a goal."""

    nr: str
    label: str
    start: date | None
    end: date
    pattern: int | None = None
    status: Literal["", "planned", "busy", "done", "stopped"] = ""
    star: bool = False


class Milestone(Struct, frozen=True, kw_only=True):
    """A fixed date on the timeline."""

    on: date
    label: str


class Gantt(Struct, frozen=True, kw_only=True):
    """The timeline of the actions. The exporter chooses the unit: weeks up to 6 months, months up to 18, quarters above (`unit` "" = choose)."""

    rows: tuple[GanttRow, ...]
    milestones: tuple[Milestone, ...]
    alt: str
    months: tuple[str, ...]
    """The twelve short names of the months in the language of the document."""
    patterns: tuple[str, ...] = ()
    """What each pattern means: the goals."""
    legend: str = ""
    unit: Literal["", "weeks", "months", "quarters"] = ""
    today: date | None = None
    width_mm: float = 253
    height_mm: float = 130
    origin: str = ""


class Bar(Struct, frozen=True, kw_only=True):
    """A bar: its label, its value, and what stands behind it."""

    label: str
    value: float
    words: str = ""


class BarChart(Struct, frozen=True, kw_only=True):
    """Horizontal bars from 0 to `most` (scores 1..5, or numbers of members), each a filled bar on an empty frame, words behind it."""

    bars: tuple[Bar, ...]
    most: float
    alt: str
    label: str = ""
    low: str = ""
    high: str = ""
    width_mm: float = 160
    origin: str = ""


class MonthCell(Struct, frozen=True, kw_only=True):
    """A month with its messages: `dots` new ones, `open_dots` repeats."""

    label: str
    dots: int
    open_dots: int


class MonthStrip(Struct, frozen=True, kw_only=True):
    """The months of the plan with one dot per message."""

    months: tuple[MonthCell, ...]
    alt: str
    label: str = ""
    origin: str = ""
