"""A Form: the questionnaire in one language, as it runs. The YAML that a trainer writes is read by `formfile`.

Every text here is already in the language of the form (`Form.language`); `formfile` applies the overlays. Everything is frozen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """When something shows: data, never code.

    `test` is one of: answered, is, is_not, one_of, has, all, any. For all and any, `parts` holds the tests; for the others `question` names
    whose answer is tested and `values` with what. With `column` the question is a table and the test holds for at least one row.
    """

    test: str
    question: str = ""
    column: str = ""
    values: tuple[str, ...] = ()
    parts: tuple["Condition", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RowSource:
    """Options that come from the rows of a table: the row's id is the value, its `column` the label."""

    question: str
    column: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A field of a table. It has the same attributes as a Question where both need them (see `logic.kinds.Field`)."""

    id: str
    kind: KindName
    label: str
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


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintHint:
    """Where an answer stands on paper: a section of documents.yaml, and in what shape."""

    section: str
    as_: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DefaultDate:
    """A computed first value: the date of another question, some months later."""

    question: str
    plus_months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing asked. An answer hangs on `id`, never on a position."""

    id: str
    kind: KindName
    label: str
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What a phase reaches."""

    id: str
    text: str
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pitfall:
    """What often goes wrong, and what helps. The user ticks those that threaten here."""

    id: str
    text: str
    remedy: str
    rests_on: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """The exercise of a phase: numbered steps, minutes, and the questions it feeds."""

    title: str
    minutes: int
    text: tuple[str, ...]
    sheet: str = ""
    how: str = ""
    facilitator: str = ""
    feeds: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraColumn:
    """A column of a read-only table of extra information."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """Extra information: a text (Markdown subset), a checklist, a table, letters or a sheet, by id."""

    id: str
    title: str
    text: str = ""
    minutes: int | None = None
    checklist: tuple[str, ...] = ()
    columns: tuple[ExtraColumn, ...] = ()
    rows: tuple[Mapping[str, str], ...] = ()
    letters: tuple[str, ...] = ()
    list_: str = ""
    """Id of an option list that is shown as a table."""
    sheet: str = ""
    as_of: str = ""
    rests_on: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleNetwork:
    """A network of somebody else, for inspiration (phase 6)."""

    id: str
    kind: Literal["generic", "sourced"]
    title: str
    text: str
    strong: str = ""
    watch_out: str = ""
    take_over: str = ""
    as_of: str = ""
    source: str = ""
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One page of the wizard. `ends_with` is "assignment" or the id of an extra: every step ends with one of these (st.N19)."""

    id: str
    title: str
    questions: tuple[Question, ...]
    minutes: int | None = None
    minutes_kort: int | None = None
    facilitator: str = ""
    ends_with: str = ""
    assignment_steps: tuple[int, ...] = ()
    groups: tuple[Mapping[str, Json], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A chapter: goals, pitfalls, one assignment, extra information, steps."""

    id: str
    title: str
    short_title: str = ""
    in_one_sentence: str = ""
    done_when: str = ""
    lead_time: str = ""
    intro: str = ""
    intro_rests_on: tuple[str, ...] = ()
    goals: tuple[Goal, ...] = ()
    pitfalls: tuple[Pitfall, ...] = ()
    assignment: Assignment | None = None
    extra: tuple[Extra, ...] = ()
    examples_intro: str = ""
    examples: tuple[ExampleNetwork, ...] = ()
    steps: tuple[Step, ...] = ()
    themes: tuple[str, ...] = ()
    """Empty: for every theme. A theme's own phase names that theme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A variant of a form. What it adds is already in the phases (`Phase.themes`) once a form is made for a theme."""

    id: str
    title: str
    short_title: str = ""
    in_one_sentence: str = ""
    sensitive: bool = False
    option: str = ""
    """The option of the form's theme question that means this theme."""
    defaults: Mapping[str, Json] = field(default_factory=dict[str, Json])


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionList:
    """A named list of options that several questions share."""

    id: str
    title: str
    options: tuple[Option, ...]
    rests_on: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRule:
    """One rule of thumb as the form states it. Its kind is Python (`logic.checks`), its parameters are data."""

    code: str
    name: str
    level: Literal["hint", "warning"]
    kind: str
    appears: Literal["live", "after_step", "print"]
    message: str
    when: str = ""
    """In words, for whoever reads the form."""
    forms: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    params: Mapping[str, Json] = field(default_factory=dict[str, Json])
    given: tuple[Json, ...] = ()
    fill: Mapping[str, Json] = field(default_factory=dict[str, Json])
    goto: Mapping[str, Json] = field(default_factory=dict[str, Json])
    beats: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of the glossary with the forms in which it appears in the text."""

    id: str
    word: str
    text: str
    match: tuple[str, ...] = ()
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A look-up behind a text (L1-L27), for the sources page."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter, card or conversation guide, filled from the answers."""

    id: str
    kind: str
    title: str
    body: Mapping[str, Json] = field(default_factory=dict[str, Json])
    """The letter as the form states it; read by `document.letters` (issue of the letters)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A whole questionnaire in one language and for one theme ("" for a form or plan without theme)."""

    id: str
    version: int
    revision: int
    digest: str
    """Of the canonical JSON it was made from."""
    title: str
    subtitle: str = ""
    language: str = "nl"
    """nl, nl_BE, en."""
    theme: str = ""
    theme_question: str = ""
    """The question that decides the theme (wg.theme), or that carries its sensitivity (net.theme)."""
    themes: tuple[Theme, ...] = ()
    start_questions: tuple[Question, ...] = ()
    """Asked in the new-plan dialogue, in this order: gen.title, gen.org_name, gen.org_country."""
    phases: tuple[Phase, ...] = ()
    lists: tuple[OptionList, ...] = ()
    checks: tuple[CheckRule, ...] = ()
    glossary: tuple[Word, ...] = ()
    letters: tuple[Letter, ...] = ()
    sources: tuple[Source, ...] = ()
    documents: Mapping[str, Json] = field(default_factory=dict[str, Json])
    """documents.yaml of this form in this language: paper, names, phrases, sections, charts, documents, presets, sheets. Shaped by
    `document.spec`."""

    def get_questions(self) -> tuple[Question, ...]:
        """Every question of the form: those of the start dialogue first, then in the order of the steps; each once."""
        seen: dict[str, Question] = {question.id: question for question in self.start_questions}
        for phase in self.phases:
            for step in phase.steps:
                for question in step.questions:
                    seen.setdefault(question.id, question)
        return tuple(seen.values())
