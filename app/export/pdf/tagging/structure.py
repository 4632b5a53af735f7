"""The structure of a paper: what a screen reader reads. Independent of pages: one element can have marks on several of them."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from msgspec import Struct, field

from app.document.writing import Slot


class Mark(NamedTuple):
    """A run of drawing on a page that belongs to an element."""

    page: int
    number: int


class Link(NamedTuple):
    """A place on a page that leads to another place in the paper."""

    page: int
    box: tuple[float, float, float, float]
    anchor: str
    words: str


Way = Literal["line", "box", "area", "tick", "ring"]
"""How a field comes over its place: words on a line, in a frame, in an area, a hook in a box, a ring around a number."""


class Widget(NamedTuple):
    """A place on a page with a field over it."""

    page: int
    box: tuple[float, float, float, float]
    slot: Slot
    way: Way


class Attributes(NamedTuple):
    """What an element says about itself: the scope of a table head, the way a list is numbered, the box of a figure."""

    owner: str
    values: Mapping[str, str | int | tuple[float, ...]]


COLUMN_HEAD = Attributes("Table", {"Scope": "Column"})
ROW_HEAD = Attributes("Table", {"Scope": "Row"})
BULLETS = Attributes("List", {"ListNumbering": "Disc"})
NUMBERS = Attributes("List", {"ListNumbering": "Decimal"})
UNMARKED = Attributes("List", {"ListNumbering": "None"})

_CELLS = frozenset({"TD", "TH"})


class Element(Struct, eq=False):
    """A part of the structure. It is made once, when the block is set, and handed on when the block is split over pages."""

    tag: str
    alt: str = ""
    attributes: Attributes | None = None
    language: str = ""
    """Where it is another one than that of what it stands in: nl-NL, en."""
    kids: list["Element | Mark | Link | Widget"] = field(default_factory=list["Element | Mark | Link | Widget"])

    def add(self, tag: str, *, alt: str = "", attributes: Attributes | None = None, language: str = "") -> "Element":
        """A new element at the end of this one."""
        child = Element(tag, alt, attributes, language)
        self.kids.append(child)
        return child

    def add_form(self, slot: Slot | None) -> "Element | None":
        """The place of a field at the end of this one; without a field on paper it is pruned."""
        return None if slot is None else self.add("Form")

    @property
    def is_drawn(self) -> bool:
        """Whether something of it stands on a page."""
        return any(not isinstance(kid, Element) or kid.is_drawn for kid in self.kids)

    def prune(self) -> None:
        """Take away what was never drawn. An empty cell stays while its row is there: a row must keep all its cells."""
        drawn: list[Element | Mark | Link | Widget] = []
        for kid in self.kids:
            if isinstance(kid, Element) and kid.tag not in _CELLS and not kid.is_drawn:
                continue
            drawn.append(kid)
            if isinstance(kid, Element):
                kid.prune()
        self.kids = drawn

    def walk(self) -> Iterator["Element"]:
        """This element and all below it."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()
