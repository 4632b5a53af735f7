"""Phases, steps and themes, as an author writes them."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from app.formfile.authored.base import Authored, QuestionId, RestsOn, RouteName, Text, Word
from app.formfile.authored.question import AuthoredPrint, AuthoredQuestion, AuthoredUse
from app.formfile.trees import is_tree

GoalId = Annotated[str, Field(pattern=r"^goal\.[a-z_]+\.[a-z0-9_]+$")]
PitfallId = Annotated[str, Field(pattern=r"^pit\.[a-z_]+\.[a-z0-9_]+$")]
ExtraId = Annotated[str, Field(pattern=r"^extra\.[a-z_]+\.[a-z0-9_]+$")]


class AuthoredGoal(Authored):
    """What a phase reaches."""

    id: GoalId
    text: Text
    rests_on: RestsOn = ()


class AuthoredPitfall(Authored):
    """What often goes wrong, and what helps."""

    id: PitfallId
    text: Text
    remedy: Text
    rests_on: RestsOn = ()
    source: str = ""


class AuthoredAssignment(Authored):
    """The exercise of a phase."""

    title: Text
    minutes: int = Field(ge=1)
    text: list[Text]
    sheet: str = ""
    how: str = ""
    facilitator: str = ""
    feeds: tuple[QuestionId, ...] = ()
    rests_on: RestsOn = ()


class AuthoredExtraColumn(Authored):
    """A column of a table of extra information."""

    id: Word
    label: Text


class AuthoredExtra(Authored):
    """Extra information."""

    id: ExtraId
    title: Text
    text: str = ""
    minutes: int | None = None
    checklist: tuple[Text, ...] = ()
    columns: tuple[AuthoredExtraColumn, ...] = ()
    rows: tuple[dict[str, str], ...] = ()
    letters: tuple[str, ...] = ()
    list_: str = Field("", alias="list")
    sheet: str = ""
    on_screen_only: bool = False
    as_of: str = ""
    rests_on: RestsOn = ()
    source: str = ""


class AuthoredExample(Authored):
    """A network of somebody else."""

    id: Annotated[str, Field(pattern=r"^example\.[a-z0-9_]+$")]
    kind: Literal["generic", "sourced"]
    title: Text
    text: Text
    strong: str = ""
    watch_out: str = ""
    take_over: str = ""
    as_of: str = ""
    source: str = ""
    rests_on: RestsOn = ()


class AuthoredExamples(Authored):
    """The examples of a phase, with a sentence before them."""

    intro: str = ""
    rests_on: RestsOn = ()
    generic: tuple[AuthoredExample, ...] = ()
    sourced: tuple[AuthoredExample, ...] = ()


def _get_tag(value: Any) -> str:
    return "use" if isinstance(value, AuthoredUse) or (is_tree(value) and "use" in value) else "question"


AskedOrUsed = Annotated[Annotated[AuthoredQuestion, Tag("question")] | Annotated[AuthoredUse, Tag("use")], Discriminator(_get_tag)]


class AuthoredStep(Authored):
    """One page of the wizard."""

    id: Word
    title: Text
    questions: list[AskedOrUsed] = Field(min_length=1)
    minutes: int | None = None
    minutes_kort: int | None = None
    facilitator: str = ""
    goal: str = ""
    pitfall: str = ""
    ends_with: str = ""
    assignment_steps: tuple[int, ...] = ()
    groups: tuple[dict[str, Any], ...] = ()


class Chapter(Authored):
    """What a phase and a theme have in common."""

    id: Word
    title: Text
    short_title: str = ""
    in_one_sentence: str = ""
    done_when: str = ""
    lead_time: str = ""
    intro: str = ""
    intro_rests_on: RestsOn = ()
    goals: tuple[AuthoredGoal, ...] = ()
    pitfalls: tuple[AuthoredPitfall, ...] = ()
    assignment: AuthoredAssignment | None = None
    extra: tuple[AuthoredExtra, ...] = ()
    steps: list[AuthoredStep] = Field(min_length=1)


class AuthoredPhase(Chapter):
    """A chapter of the form."""

    examples: AuthoredExamples | None = None
    cards: dict[str, str] = Field(default_factory=dict[str, str])


class AuthoredOverride(AuthoredUse):
    """What a theme changes in a question of the form."""


class AuthoredDecision(Authored):
    """A proposed row of the mandate matrix."""

    id: Word
    subject: Text
    who: Word
    approver: str = ""
    route: RouteName = "volledig"


class AuthoredHint(Authored):
    """A legal hint, with the date on which it was true."""

    text: Text
    as_of: str = ""
    source: str = ""


class AuthoredLegal(Authored):
    """Legal hints per country."""

    note: str = ""
    nl: tuple[AuthoredHint, ...] = ()
    be: tuple[AuthoredHint, ...] = ()


class AuthoredFiction(Authored):
    """The example box of a theme."""

    title: Text
    text: Text
    fictional: bool = True
    source: str = ""
    rests_on: RestsOn = ()


class AuthoredPicture(Authored):
    """A picture that belongs to a theme."""

    rule: str = ""
    alt: Text
    alt_en: str = ""
    print_: AuthoredPrint | None = Field(None, alias="print")
    rests_on: RestsOn = ()


class AuthoredTheme(Chapter):
    """A variant of a form: a chapter of its own, and what it changes elsewhere."""

    form: Word
    option: Word
    prefix: Word
    after: Word
    kort_note: str = ""
    sensitive: bool = False
    example: AuthoredFiction | None = None
    defaults: dict[str, Any] = Field(default_factory=dict[str, Any])
    overrides: tuple[AuthoredOverride, ...] = ()
    decisions: tuple[AuthoredDecision, ...] = ()
    legal: AuthoredLegal | None = None
    picture: AuthoredPicture | None = None


class PhaseFile(Authored):
    """A file with one phase."""

    phase: AuthoredPhase


class ThemeFile(Authored):
    """A file with one theme."""

    theme: AuthoredTheme
