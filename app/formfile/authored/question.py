"""Questions, their options and columns, as an author writes them."""

from typing import Literal

from pydantic import Field, model_validator

from app.formfile.authored.base import Authored, AuthoredCondition, AuthoredRow, ListOf, QuestionId, RestsOn, RouteName, Text, Word
from app.model.question import KindName

ViewName = Literal["support_map", "timeline", "diversity_meter", "bars", "mandate_matrix", "agreement_card"]
CHOOSING = ("choice", "multichoice", "checklist", "scale")
"""The kinds that need options."""


class AuthoredOption(Authored):
    """A choice."""

    id: Word
    label: Text
    help: str = ""
    print_label: str = ""
    symbol: str = ""
    value: float | None = None
    fits: str = ""
    watch_out: str = ""
    own_text: bool = False
    sensitive: bool = False
    offline: bool = False
    anonymous: bool = False
    form_theme: str = ""
    only_for: tuple[Word, ...] = ()
    visible_when: AuthoredCondition | None = None
    rests_on: RestsOn = ()


class AuthoredRowSource(Authored):
    """Options that come from the rows of a table, or without a column from the ticked options of a multichoice."""

    question: QuestionId
    column: str = ""


class AuthoredColumn(Authored):
    """A field of a table."""

    id: Word
    kind: KindName
    label: Text
    print_label: str = ""
    help: str = ""
    options: tuple[AuthoredOption, ...] = ()
    options_from: str | AuthoredRowSource | None = None
    suggest_from: ListOf = ()
    max_length: int | None = Field(None, ge=1)
    first: bool = False
    width: float = Field(3, gt=0)
    fixed: bool = False

    @model_validator(mode="after")
    def _check_options(self) -> "AuthoredColumn":
        check_options(self.kind, bool(self.options or self.options_from))
        return self


class AuthoredPrint(Authored):
    """Where an answer stands on paper, and in what shape."""

    section: Word
    as_: Word = Field(alias="as")


class AuthoredDefault(Authored):
    """A computed first value: the date of another question, some months later."""

    question: QuestionId
    plus_months: int


class Wording(Authored):
    """What both a question and a `use` line may say."""

    print_label: str = ""
    help: str = ""
    why: str = ""
    how: str = ""
    good: tuple[Text, ...] = ()
    weak: tuple[Text, ...] = ()
    example_value: str | list[str] | None = None
    example_rows: tuple[AuthoredRow, ...] = ()
    suggestions: tuple[Text, ...] = ()
    suggest_from: ListOf = ()
    route: RouteName = "volledig"
    max_length: int | None = Field(None, ge=1)
    visible_when: AuthoredCondition | None = None
    view: ViewName | None = None
    print_: AuthoredPrint | None = Field(None, alias="print")
    rests_on: RestsOn = ()
    source: str = ""


class AuthoredUse(Wording):
    """A shared question, taken in, with only what is different here."""

    use: QuestionId
    label: Text | None = None


class AuthoredQuestion(Wording):
    """One thing asked."""

    id: QuestionId
    kind: KindName
    label: Text
    options: tuple[AuthoredOption, ...] = ()
    options_from: str | AuthoredRowSource | None = None
    columns: tuple[AuthoredColumn, ...] = ()
    fixed_rows: tuple[AuthoredRow, ...] = ()
    prefill: dict[Word, list[AuthoredRow]] = Field(default_factory=dict[Word, list[AuthoredRow]])
    default: AuthoredDefault | None = None
    register_: bool = Field(False, alias="register")
    register_columns: tuple[Word, ...] = ()
    private: bool = False
    asked: Literal["", "start", "when_needed"] = ""

    @model_validator(mode="after")
    def _check_kind(self) -> "AuthoredQuestion":
        check_options(self.kind, bool(self.options or self.options_from))
        if (self.kind == "table") != bool(self.columns):
            raise ValueError("a table needs columns" if self.kind == "table" else f"a question of kind '{self.kind}' has no columns")
        return self


def check_options(kind: str, has_options: bool) -> None:
    """A choice needs options, anything else has none."""
    if (kind in CHOOSING) != has_options:
        raise ValueError(f"kind '{kind}' needs options or options_from" if kind in CHOOSING else f"kind '{kind}' has no options")
