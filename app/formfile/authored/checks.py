"""The rules of thumb, as an author writes them. What a kind of rule takes is in `vocabulary`."""

from typing import Annotated, Any, Literal

from pydantic import Field

from app.formfile.authored.base import Authored, RestsOn, Text, Word

CheckCode = Annotated[str, Field(pattern=r"^[A-Z][0-9]{2}$")]


class AuthoredScope(Authored):
    """For which forms, themes and countries a rule holds."""

    forms: list[Word]
    themes: tuple[Word, ...] = ()
    country: tuple[Literal["nl", "be", "other"], ...] = ()


class AuthoredCheck(Authored):
    """One rule of thumb."""

    code: CheckCode
    name: Word
    level: Literal["hint", "warning"]
    scope: AuthoredScope
    when: Text
    kind: Word
    params: dict[str, Any] = Field(default_factory=dict[str, Any])
    given: tuple[dict[str, Any], ...] = ()
    fill: dict[str, Any] = Field(default_factory=dict[str, Any])
    message_nl: Text
    message_flemish: str = Field("", alias="message_nl_BE")
    message_en: str = ""
    goto: dict[str, Any]
    rests_on: RestsOn
    beats: tuple[CheckCode, ...] = ()
    appears: Literal["live", "after_step", "print"]
    examples: dict[str, Any] = Field(default_factory=dict[str, Any])


class ChecksFile(Authored):
    """checks.yaml. All but `checks` explains to whoever reads it."""

    format: str = ""
    reading: dict[str, Any] = Field(default_factory=dict[str, Any])
    terms: dict[str, Any] = Field(default_factory=dict[str, Any])
    tests: dict[str, Any] = Field(default_factory=dict[str, Any])
    kinds: dict[str, Any] = Field(default_factory=dict[str, Any])
    given: str = ""
    find: dict[str, Any] = Field(default_factory=dict[str, Any])
    days_off: dict[str, Any] = Field(default_factory=dict[str, Any])
    reads: dict[str, Any] = Field(default_factory=dict[str, Any])
    checks: list[AuthoredCheck]
    retired: dict[str, str] = Field(default_factory=dict[str, str])
    settled: dict[str, str] = Field(default_factory=dict[str, str])
