"""migrations/NN.yaml as an author writes it: what version NN did with the questions of the version before."""

from typing import Annotated

from pydantic import Field, model_validator

from app.formfile.authored.base import Authored, QuestionId, Text, Word, Words
from app.model.migration import Conversion, MergeWay, SplitWay

PitfallId = Annotated[str, Field(pattern=r"^pit\.[a-z_]+\.[a-z0-9_]+$")]
ListId = Annotated[str, Field(pattern=r"^list\.[a-z_]+$")]
_THINGS = ("question", "phase", "step", "pitfall", "theme", "list")


class _Named(Authored):
    """Names one thing: a question, a column or option of it, an option of a list, a phase, a step (phase/step), a pitfall, a theme."""

    question: QuestionId | None = None
    column: Word | None = None
    option: Word | None = None
    list_: ListId | None = Field(None, alias="list")
    phase: Word | None = None
    step: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*/[a-z][a-z0-9_]*$")] | None = None
    pitfall: PitfallId | None = None
    theme: Word | None = None

    @model_validator(mode="after")
    def _check_one_thing(self) -> "_Named":
        named = [name for name in _THINGS if getattr(self, "list_" if name == "list" else name) is not None]
        if len(named) != 1:
            raise ValueError(f"name exactly one of {', '.join(_THINGS)}")
        if self.list_ and not self.option:
            raise ValueError("a list needs an option beside it")
        if (self.column or self.option) and named[0] not in ("question", "list"):
            raise ValueError("a column or an option stands beside a question or a list")
        return self


class AuthoredRename(_Named):
    """Another id."""

    to: Text


class AuthoredRetype(Authored):
    """Another kind."""

    question: QuestionId
    column: Word | None = None
    by: Conversion
    values: dict[Word, Word] = Field(default_factory=dict[Word, Word])

    @model_validator(mode="after")
    def _check_values(self) -> "AuthoredRetype":
        if (self.by == "values") != bool(self.values):
            raise ValueError("'values' stands beside 'by: values', and only there")
        return self


class AuthoredPart(Authored):
    """One of the new questions."""

    question: QuestionId
    options: tuple[Word, ...] = ()
    columns: tuple[Word, ...] = ()


class AuthoredSplit(Authored):
    """One question became several."""

    question: QuestionId
    into: list[AuthoredPart] = Field(min_length=2)
    by: SplitWay = "first"

    @model_validator(mode="after")
    def _check_parts(self) -> "AuthoredSplit":
        for way in ("options", "columns"):
            if (self.by == way) != any(getattr(part, way) for part in self.into):
                raise ValueError(f"'{way}' stands in the parts of 'by: {way}', and only there")
        return self


class AuthoredMerge(Authored):
    """Several questions became one."""

    questions: list[QuestionId] = Field(min_length=2)
    into: QuestionId
    by: MergeWay = "first"


class AuthoredRetire(_Named):
    """No longer asked."""

    why: Words | None = None


class AuthoredMigration(Authored):
    """From one version to the next."""

    from_: int = Field(alias="from", ge=1)
    to: int = Field(ge=2)
    says: Words
    rename: tuple[AuthoredRename, ...] = ()
    retype: tuple[AuthoredRetype, ...] = ()
    split: tuple[AuthoredSplit, ...] = ()
    merge: tuple[AuthoredMerge, ...] = ()
    retire: tuple[AuthoredRetire, ...] = ()

    @model_validator(mode="after")
    def _check_versions(self) -> "AuthoredMigration":
        if self.to != self.from_ + 1:
            raise ValueError("a migration goes from one version to the next: 'to' is one more than 'from'")
        return self


class MigrationFile(Authored):
    """migrations/NN.yaml."""

    migration: AuthoredMigration
