"""A Form: the questionnaire in one language, as it runs. The YAML that a trainer writes is read by `formfile`.

Every text here is already in the language of the form (`Form.language`); `formfile` applies the overlays. Everything is frozen.
"""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from app.model.guidance import Assignment, ExampleNetwork, Extra, Goal, Pitfall
from app.model.json import Json
from app.model.question import Option, Question


class Step(Struct, frozen=True, kw_only=True):
    """One page of the wizard. `ends_with` is "assignment" or the id of an extra: every step ends with one of these (st.N19)."""

    id: str
    title: str
    questions: tuple[Question, ...]
    minutes: int | None = None
    minutes_kort: int | None = None
    facilitator: str = ""
    goal: str = ""
    """The goal of the phase that this step works on, and the pitfall to watch here."""
    pitfall: str = ""
    ends_with: str = ""
    assignment_steps: tuple[int, ...] = ()
    groups: tuple[Mapping[str, Json], ...] = ()


class Phase(Struct, frozen=True, kw_only=True):
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
    cards: Mapping[str, Json] = field(default_factory=dict[str, Json])
    """How the cards of the agreements read back their answers; see `Step.groups`."""


class Theme(Struct, frozen=True, kw_only=True):
    """A variant of a form. What it adds is already in the phases (`Phase.themes`) once a form is made for a theme."""

    id: str
    title: str
    short_title: str = ""
    in_one_sentence: str = ""
    sensitive: bool = False
    option: str = ""
    """The option of the form's theme question that means this theme."""
    questions: tuple[str, ...] = ()
    """Ids of the questions that only this theme asks."""
    defaults: Mapping[str, Json] = field(default_factory=dict[str, Json])
    kort_note: str = ""
    """What this theme does to the 45 minutes of the short route."""
    legal: Mapping[str, Json] = field(default_factory=dict[str, Json])
    """Legal hints ("ga na") per country, each with its date."""
    picture: Mapping[str, Json] = field(default_factory=dict[str, Json])

    @property
    def wants_neutral_title(self) -> bool:
        """Whether a title that does not tell the theme is wise."""
        return self.defaults.get("neutral_title") in (True, "true")


class OptionList(Struct, frozen=True, kw_only=True):
    """A named list of options that several questions share."""

    id: str
    title: str
    options: tuple[Option, ...]
    rests_on: tuple[str, ...] = ()
    source: str = ""


class CheckRule(Struct, frozen=True, kw_only=True):
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


class Word(Struct, frozen=True, kw_only=True):
    """A word of the glossary with the forms in which it appears in the text."""

    id: str
    word: str
    text: str
    match: tuple[str, ...] = ()
    country: str = ""
    """Shown for one country only (nl, be); "" for all."""
    rests_on: tuple[str, ...] = ()


class Source(Struct, frozen=True, kw_only=True):
    """A look-up behind a text (L1-L27), for the sources page."""

    id: str
    text: str


class Letter(Struct, frozen=True, kw_only=True):
    """A letter, card or conversation guide, filled from the answers."""

    id: str
    kind: str
    title: str
    body: Mapping[str, Json] = field(default_factory=dict[str, Json])
    """The letter as the form states it; read by `document.letters` (issue of the letters)."""


class Form(Struct, frozen=True, kw_only=True):
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
    register: Question | None = None
    """The people register, also when no step of the form asks it: a working group fills it in with its members."""
    phases: tuple[Phase, ...] = ()
    kept: tuple[Phase, ...] = ()
    """The chapters of other themes that hold answers of this plan, and last (`DRAWER`) the questions of an earlier form that do: kept, not asked.
    Every question in them counts as hidden."""
    lists: tuple[OptionList, ...] = ()
    checks: tuple[CheckRule, ...] = ()
    glossary: tuple[Word, ...] = ()
    letters: tuple[Letter, ...] = ()
    letter_words: Mapping[str, str] = field(default_factory=dict[str, str])
    """The computed words between { } of letters, and what each means."""
    sources: tuple[Source, ...] = ()
    documents: Mapping[str, Json] = field(default_factory=dict[str, Json])
    """documents.yaml of this form in this language: paper, names, phrases, sections, charts, documents, presets, sheets. Shaped by
    `document.spec`."""
    migrations: tuple[Mapping[str, Json], ...] = ()
    """How answers to earlier versions find their place in this one. Read by `logic.moving`, as `model.migration`."""

    def get_questions(self) -> tuple[Question, ...]:
        """Every question of the form: those of the start dialogue first, then in the order of the steps, the people register at last; each once.

        Behind them those of other themes that hold answers.
        """
        seen: dict[str, Question] = {question.id: question for question in self.start_questions}
        for phase in (*self.phases, *self.kept):
            for step in phase.steps:
                for question in step.questions:
                    seen.setdefault(question.id, question)
        if self.register is not None:
            seen.setdefault(self.register.id, self.register)
        return tuple(seen.values())


class FormSummary(Struct, frozen=True, kw_only=True):
    """What a list of forms shows."""

    id: str
    title: str
    version: int
    revision: int
    subtitle: str = ""
    languages: tuple[str, ...] = ("nl",)
    themes: tuple[Theme, ...] = ()


class ExampleSummary(Struct, frozen=True, kw_only=True):
    """What a list of worked examples shows."""

    name: str
    form: str
    theme: str = ""
    title: str = ""
    organisation: str = ""
