"""What documents.yaml of a form says about paper, as frozen structs. `spec_reader` makes them; nothing here knows a particular form."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

Empty = Literal["skip", "line", "rows", "phrase"]
"""What an empty block prints: nothing; a writing line; empty rows; a sentence."""


class ColumnSpec(Struct, frozen=True, kw_only=True):
    """A column of a table on paper: a column of the question, a computed one (called, group_role, nr, symbol), or an option of a matrix."""

    id: str
    width: float
    align: Literal["left", "right"] = "left"
    hide_for: tuple[str, ...] = ()
    """Names modes in which it is left out."""
    printed_as: str = ""
    """print_label, value or nr; empty: as on screen."""
    joins: tuple[str, ...] = ()
    """Columns of the question that share this one on paper: a start and an end, a person and a date."""
    option: str = ""
    """A matrix column: the option whose dot stands in it."""


class FrameSpec(Struct, frozen=True, kw_only=True):
    """A frame of the plan on one page."""

    id: str
    title: str
    questions: tuple[str, ...]
    column: str = ""
    rows: int = 0
    more: str = ""
    star: bool = False


class CardSpec(Struct, frozen=True, kw_only=True):
    """A numbered card of agreements with the questions that stand on it."""

    id: str
    number: str
    questions: tuple[str, ...]
    wide: bool = False


class DateSource(Struct, frozen=True, kw_only=True):
    """Where a date stands: a question of kind date, or the date of the rows of a table of which `column` is `value`."""

    question: str
    column: str = ""
    value: str = ""


class PartDate(Struct, frozen=True, kw_only=True):
    """What dates a part of a strip: it runs until then, or from then on."""

    way: Literal["until", "from"]
    source: DateSource


class BlockSpec(Struct, frozen=True, kw_only=True):
    """One block of a section: which questions, in what shape, and what happens when there is nothing."""

    as_: str
    id: str = ""
    title: str = ""
    questions: tuple[str, ...] = ()
    empty: Empty = "skip"
    phrase: str = ""
    sensitive_phrase: str = ""
    otherwise: str = ""
    """The phrase for when the first one lacks a date."""
    when: str = ""
    needs: str = ""
    """A question that must be filled for this block to print."""
    computed: str = ""
    chart: str = ""
    alt: str = ""
    size_mm: tuple[float, ...] = ()
    columns: tuple[ColumnSpec, ...] = ()
    more: tuple[str, ...] = ()
    label: str = ""
    value: str = ""
    beside: tuple[str, ...] = ()
    legend: str = ""
    under: str = ""
    sort: tuple[str, ...] = ()
    star: str = ""
    totals: tuple[str, ...] = ()
    total_rows: tuple[str, ...] = ()
    strong_column: str = ""
    strong_value: str = ""
    group_by: str = ""
    turned: bool = False
    """On a page turned clockwise, in a section that stands upright."""
    signers: Mapping[str, str] = field(default_factory=dict[str, str])
    """Of a signature block: role to the question that names who signs."""
    level: int = 2
    ticks: bool = False
    names_at_least: str = ""
    never_for: tuple[str, ...] = ()
    handout_columns: tuple[str, ...] = ()
    """Of a table: the columns that are for everybody; none means all."""
    is_whole: bool = True
    """What its columns leave out stands below the table. Not on a paper that only shows some of it."""
    frames: tuple[FrameSpec, ...] = ()
    height_mm: float = 52
    parts: tuple[str, ...] = ()
    dates: Mapping[str, "PartDate"] = field(default_factory=dict[str, "PartDate"])
    """Of a strip: part to what dates it."""
    cards: tuple[CardSpec, ...] = ()
    remark_lines: int = 0
    when_body: str = ""
    note_phrase: str = ""


class SectionSpec(Struct, frozen=True, kw_only=True):
    """A chapter of the paper."""

    id: str
    title: str
    lead: str = ""
    numbered: Literal["yes", "no", "letter"] = "yes"
    new_page: bool = False
    landscape: bool = False
    keep_together: bool = False
    appendix: bool = False
    handout: str = ""
    empty: Empty = "skip"
    blocks: tuple[BlockSpec, ...] = ()


class DocumentSpec(Struct, frozen=True, kw_only=True):
    """One paper of the printed set."""

    id: str
    title: str
    says: str = ""
    sections: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    adds: tuple[BlockSpec, ...] = ()
    header: str = "header"
    footer: str = "footer"
    sizes: str = "normal"
    smaller: tuple[str, ...] = ()
    """The sizes to try in turn for a paper of one page that does not fit in its own."""
    one_page: bool = False
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """Of a section: the questions that stand on this paper."""
    card_mm: float = 0
    """The height of a card on this paper, at least."""
    sheet: tuple[FrameSpec, ...] = ()
    """Cards that take the place of the blocks of its section."""
    has_strip: bool = False
    """The members can sign below it, when somebody asks for that."""
    letters: tuple[str, ...] = ()
    """The letters of this paper."""


class MilestoneSpec(Struct, frozen=True, kw_only=True):
    """A fixed date of the timeline."""

    source: DateSource
    label: str
    earliest: bool = False


class Spec(Struct, frozen=True, kw_only=True):
    """All of documents.yaml that paper needs, for one form, theme and language."""

    phrases: Mapping[str, str]
    sections: Mapping[str, SectionSpec]
    documents: Mapping[str, DocumentSpec]
    default_names: Mapping[str, Mapping[str, str]]
    """not_sensitive and sensitive: document to names mode."""
    milestones: tuple[MilestoneSpec, ...] = ()
