"""The other files an author writes: the head of a form, lists, shared questions, words, letters, sources, statements."""

from typing import Annotated, Any, Literal

from pydantic import Field

from app.formfile.authored.base import Authored, QuestionId, RestsOn, Text, Word, Words
from app.formfile.authored.question import AuthoredOption, AuthoredQuestion

FileName = Annotated[str, Field(pattern=r"^[0-9A-Za-z_-]+$")]


class AuthoredForm(Authored):
    """The head of a form."""

    id: Word
    version: int = Field(ge=1)
    revision: int = Field(ge=1)
    title: Text
    subtitle: str = ""
    theme_question: str = ""
    start_questions: tuple[QuestionId, ...] = ()
    include: tuple[FileName, ...] = ()
    phases: list[FileName] = Field(min_length=1)
    themes: tuple[FileName, ...] = ()


class FormFile(Authored):
    """form.yaml."""

    form: AuthoredForm


class AuthoredList(Authored):
    """A list of options that several questions share."""

    id: Annotated[str, Field(pattern=r"^list\.[a-z_]+$")]
    title: Text
    options: list[AuthoredOption] = Field(min_length=1)
    rests_on: RestsOn = ()
    source: str = ""


class ListsFile(Authored):
    """lists.yaml."""

    lists: list[AuthoredList]


class QuestionsFile(Authored):
    """questions.yaml."""

    questions: list[AuthoredQuestion]


class AuthoredWord(Authored):
    """A word of the glossary, with the forms in which it appears."""

    id: Word
    word: Words
    text: Words
    match: list[Text] = Field(min_length=1)
    only: Literal["", "nl", "be"] = ""
    rests_on: RestsOn = ()


class GlossaryFile(Authored):
    """glossary.yaml."""

    words: list[AuthoredWord]


class AuthoredPlaceholder(Authored):
    """A word between { } in a letter that is computed."""

    id: Text
    means: Text


class AuthoredReach(Authored):
    """A line of a referral card: who, how to reach them, when."""

    who: Text
    how: Text
    when: str = ""
    check_local: bool = False
    as_of: str = ""


class AuthoredVariant(Authored):
    """One text of a letter."""

    id: Word
    form: str = ""
    theme: str = ""
    country: str = ""
    per: Literal["", "member", "hours", "service", "body", "decision"] = ""
    subject: str = ""
    text: str = ""
    intro: str = ""
    outro: str = ""
    rows: tuple[AuthoredReach, ...] = ()


class AuthoredObjection(Authored):
    """What they may say in a talk, and what you then say."""

    they: Text
    you: Text


class AuthoredLetter(Authored):
    """A letter, memo, mail, card, notice, slip or conversation guide."""

    id: Annotated[str, Field(pattern=r"^letter\.[a-z_]+$")]
    kind: Literal["letter", "memo", "mail", "card", "notice", "slip", "talk"]
    title: Text
    when: str = ""
    to: str = ""
    theme: str = ""
    needs_gap: bool = False
    variants: tuple[AuthoredVariant, ...] = ()
    check: tuple[Text, ...] = ()
    minutes: int | None = None
    goal: str = ""
    prepare: str = ""
    opening: str = ""
    say: tuple[Text, ...] = ()
    questions: tuple[Text, ...] = ()
    objections: tuple[AuthoredObjection, ...] = ()
    close: str = ""
    after: str = ""
    rests_on: RestsOn = ()


class LettersFile(Authored):
    """letters.yaml."""

    computed: tuple[AuthoredPlaceholder, ...] = ()
    letters: list[AuthoredLetter]


class AuthoredSource(Authored):
    """A look-up behind a text."""

    id: Annotated[str, Field(pattern=r"^[LS][0-9]{1,2}$")]
    text: Text


class SourcesFile(Authored):
    """sources.yaml."""

    sources: list[AuthoredSource]


class AuthoredStatement(Authored):
    """Something the source texts say."""

    id: Annotated[str, Field(pattern=r"^st\.[A-Z][0-9]{2}$")]
    text: Text
    source: Text
    about: Word


class StatementsFile(Authored):
    """statements.yaml."""

    statements: list[AuthoredStatement]


class OverlayFile(Authored):
    """lang/<language>.yaml: a translation, or only what differs. `texts` mirrors the things it translates, by id; a leaf is {of, text}."""

    language: Literal["nl_BE", "en"]
    style: tuple[str, ...] = ()
    texts: dict[str, Any]
    avoid: tuple[dict[str, str], ...] = ()
    words: tuple[dict[str, Any], ...] = ()
