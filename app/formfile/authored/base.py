"""What all authored things have in common: unknown keys are refused, and the same words mean the same everywhere."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema, model_serializer, model_validator


class Authored(BaseModel):
    """Something an author writes. A key that is not known is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False, serialize_by_alias=False)


def _get_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Text = Annotated[str, StringConstraints(min_length=1)]
Word = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
"""A short id: small letters, figures and underscores."""
QuestionId = Annotated[str, StringConstraints(pattern=r"^[a-z]+\.[a-z][a-z0-9_]*$")]
"""A prefix, a point and a word: net.theme."""
StatementId = Annotated[str, StringConstraints(pattern=r"^(st\.[A-Z][0-9]{2}|L[0-9]{1,2}|own)$")]
"""What a text rests on: a statement (st.N11), a look-up (L12), or our own advice (own)."""
ListOf = Annotated[tuple[Text, ...], BeforeValidator(_get_list, json_schema_input_type=str | list[str])]
"""A list of texts; one text alone counts as a list of one."""
RouteName = Literal["kort", "essentieel", "volledig"]
RestsOn = tuple[StatementId, ...]
_CELL: dict[str, Any] = {"anyOf": [{"type": "string"}, {"type": "number"}, {"type": "array", "items": {"type": "string"}}]}
Cell = Annotated[str | list[str], WithJsonSchema(_CELL)]
"""A cell of a row: text, whatever an editor takes it for."""
AuthoredRow = dict[str, Cell]

_TESTS = ("is", "is_not", "one_of", "has", "all", "any")


class Words(Authored):
    """A text in Dutch and, where wanted, in Flemish and English."""

    nl: Text
    flemish: Text | None = Field(None, alias="nl_BE")
    en: Text | None = None

    @model_serializer
    def _get_words(self) -> dict[str, str]:
        words = {"nl": self.nl, "nl_BE": self.flemish, "en": self.en}
        return {language: text for language, text in words.items() if text}


class AuthoredCondition(Authored):
    """When something shows: a question and one test, or `all` or `any` of several."""

    question: QuestionId | None = None
    column: Word | None = None
    is_: str | None = Field(None, alias="is")
    is_not: str | None = None
    one_of: list[str] | None = None
    has: str | None = None
    all_: "list[AuthoredCondition] | None" = Field(None, alias="all")
    any_: "list[AuthoredCondition] | None" = Field(None, alias="any")

    @model_validator(mode="after")
    def _check_one_test(self) -> "AuthoredCondition":
        tests = [name for name in _TESTS if self._get_test(name) is not None]
        if len(tests) != 1:
            raise ValueError(f"a condition needs exactly one of {', '.join(_TESTS)}")
        if (tests[0] in ("all", "any")) == (self.question is not None):
            raise ValueError("a condition names a question, unless it is 'all' or 'any'")
        return self

    def _get_test(self, name: str) -> Any:
        return {"is": self.is_, "is_not": self.is_not, "one_of": self.one_of, "has": self.has, "all": self.all_, "any": self.any_}[name]

    @model_serializer
    def _get_shape(self) -> dict[str, Any]:
        parts = self.all_ or self.any_
        if parts:
            return {"test": "all" if self.all_ else "any", "parts": [part.model_dump() for part in parts]}
        shape: dict[str, Any] = {"question": self.question}
        if self.column:
            shape["column"] = self.column
        if self.is_ == "answered":
            return {"test": "answered", **shape}
        test = next(name for name in _TESTS if self._get_test(name) is not None)
        value = self._get_test(test)
        return {"test": test, **shape, "values": value if isinstance(value, list) else [value]}
