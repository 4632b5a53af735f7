"""What one question is: its options, columns, conditions, and where it stands on paper."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from app.model.json import Json, Row

Route = Literal["kort", "essentieel", "volledig"]
ROUTES: tuple[Route, ...] = ("kort", "essentieel", "volledig")
"""From short to long. A question names the shortest route that has it."""

KindName = Literal[
    "text",
    "longtext",
    "number",
    "money",
    "date",
    "time",
    "yesno",
    "choice",
    "multichoice",
    "scale",
    "checklist",
    "person",
    "people",
    "table",
    "info",
]


class Condition(Struct, frozen=True, kw_only=True):
    """When something shows: data, never code.

    `test` is one of: answered, is, is_not, one_of, has, all, any. For all and any, `parts` holds the tests; for the others `question` names
    whose answer is tested and `values` with what. With `column` the question is a table and the test holds for at least one row.
    """

    test: str
    question: str = ""
    column: str = ""
    values: tuple[str, ...] = ()
    parts: tuple["Condition", ...] = ()


class Option(Struct, frozen=True, kw_only=True):
    """A choice of a question or column."""

    id: str
    label: str
    help: str = ""
    print_label: str = ""
    """A neutral word for paper; empty: the label."""
    symbol: str = ""
    value: float | None = None
    """The number behind the word of a scale, or the lower bound of a class."""
    fits: str = ""
    watch_out: str = ""
    own_text: bool = False
    """The user may type an own text beside it. The raw value is then {"id": option id, "text": what was typed}."""
    sensitive: bool = False
    offline: bool = False
    anonymous: bool = False
    form_theme: str = ""
    visible_when: Condition | None = None
    rests_on: tuple[str, ...] = ()


class RowSource(Struct, frozen=True, kw_only=True):
    """Options that come from the rows of a table: the row's id is the value, its `column` the label."""

    question: str
    column: str


class Column(Struct, frozen=True, kw_only=True):
    """A field of a table. It has the same attributes as a Question where both need them (see `logic.kinds.Field`)."""

    id: str
    kind: KindName
    label: str
    print_label: str = ""
    """A short heading for a table on paper; empty: the label."""
    help: str = ""
    options: tuple[Option, ...] = ()
    rows_from: RowSource | None = None
    suggest_from: tuple[str, ...] = ()
    max_length: int | None = None
    first: bool = False
    """Shown in the table itself; the others stand in the row's small form."""
    width: float = 3
    fixed: bool = False
    """Given by the form; the user does not change it."""


class PrintHint(Struct, frozen=True, kw_only=True):
    """Where an answer stands on paper: a section of documents.yaml, and in what shape."""

    section: str
    as_: str


class DefaultDate(Struct, frozen=True, kw_only=True):
    """A computed first value: the date of another question, some months later."""

    question: str
    plus_months: int


class Question(Struct, frozen=True, kw_only=True):
    """One thing asked. An answer hangs on `id`, never on a position."""

    id: str
    kind: KindName
    label: str
    print_label: str = ""
    """What stands above or before the answer in the plan; empty: the label. A worksheet always asks the whole question."""
    help: str = ""
    why: str = ""
    how: str = ""
    good: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    example_value: Json = None
    """What "insert the example" fills in where the kind is not text, longtext or table."""
    example_rows: tuple[Row, ...] = ()
    fixed_rows: tuple[Row, ...] = ()
    suggestions: tuple[str, ...] = ()
    suggest_from: tuple[str, ...] = ()
    route: Route = "volledig"
    max_length: int | None = None
    options: tuple[Option, ...] = ()
    rows_from: RowSource | None = None
    columns: tuple[Column, ...] = ()
    register: bool = False
    """The people register: its rows are the persons of the plan."""
    register_columns: tuple[str, ...] = ()
    prefill: Mapping[str, tuple[Row, ...]] = field(default_factory=dict[str, tuple[Row, ...]])
    default: DefaultDate | None = None
    visible_when: Condition | None = None
    view: str = ""
    """A richer view: support_map, timeline, diversity_meter, bars, mandate_matrix, agreement_card."""
    print_: PrintHint | None = None
    private: bool = False
    asked: Literal["", "start", "when_needed"] = ""
    rests_on: tuple[str, ...] = ()
    source: str = ""
