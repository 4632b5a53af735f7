"""One print job: the plan, how it speaks on this paper, and the words of its form. Every section reads from here."""

from msgspec import Struct

from app.document.phrases import capitalise, fill_phrase
from app.document.settings import NamesMode, PrintSettings
from app.document.spec import DocumentSpec, Spec
from app.logic.kinds import KINDS
from app.logic.kinds.base import Field, get_items, get_loose_text, is_blank, join_words
from app.logic.reading import Reading, RowReading
from app.logic.wording import Wording
from app.model.finding import Finding
from app.model.form import Form
from app.model.json import Json
from app.model.outline import Outline
from app.model.plan import AnswerState, Plan
from app.model.question import Column, Question


class Job(Struct, frozen=True, kw_only=True):
    """All that the sections of one paper share. `wording` speaks in the names mode of the job, `neutral` never with a name."""

    form: Form
    plan: Plan
    settings: PrintSettings
    spec: Spec
    document: DocumentSpec
    reading: Reading
    outline: Outline
    wording: Wording
    neutral: Wording
    names: NamesMode
    sensitive: bool
    findings: tuple[Finding, ...]
    homes: tuple[tuple[Question, str], ...]
    """Every question of the form with the section it belongs in."""

    def get_phrase(self, key: str, **words: str) -> str:
        """A fixed sentence of the form in the language of the paper, filled in; "" when the form has none."""
        return fill_phrase(self.spec.phrases.get(key, ""), words)

    def get_label(self, question: Question) -> str:
        """What stands above or before an answer: a few words in a plan, the whole question where somebody fills it in by hand."""
        return question.label if self.settings.blank else question.print_label or question.label

    def get_questions(self, ids: tuple[str, ...]) -> tuple[Question, ...]:
        """Those of these questions that the form has, that show, and that may be printed."""
        found = (self.reading.get_question(question_id) for question_id in ids)
        return tuple(question for question in found if question is not None and self.may_print(question))

    def get_heading(self, column: str) -> str:
        """The heading of a computed column."""
        return capitalise(self.get_phrase(f"column.{column}"))

    def get_title(self, title: str) -> str:
        """A title with the theme filled in."""
        theme = next((theme.title for theme in self.form.themes if theme.id == self.form.theme), "")
        return fill_phrase(title, {"theme": theme})

    def may_print(self, question: Question) -> bool:
        """Whether a question shows for this plan and is meant for paper."""
        return question.kind != "info" and not question.private and self.reading.is_visible(question.id)

    def get_state(self, question: Question) -> AnswerState | None:
        """The state of a question when it is not simply open."""
        state = self.plan.get_state(question.id)
        return None if state is None or state.state == "open" else state

    def is_answered(self, question: Question) -> bool:
        """Whether something stands in it, readable or not, and it was not marked as not applicable."""
        state = self.get_state(question)
        if state is not None and state.state == "not_applicable":
            return False
        if question.kind == "table":
            return bool(self.reading.get_rows(question.id)) or self.get_loose(question) is not None
        return not is_blank(self.plan.get_answer(question.id))

    def get_loose(self, question: Question) -> Json:
        """What stands in a table question that is no rows: a text that somebody imported, or None."""
        raw = self.plan.get_answer(question.id)
        return None if question.kind != "table" or isinstance(raw, (list, tuple)) or is_blank(raw) else raw

    def get_text(self, question: Question, wording: Wording | None = None) -> str:
        """The answer as paper shows it; a table as one line per row, for where there is no room for a table."""
        if (loose := self.get_loose(question)) is not None:
            return self.wording.replace_names(get_loose_text(loose).strip())
        if question.kind == "table":
            return "\n".join(
                " · ".join(filter(None, (self.get_cell(row, c) for c in question.columns))) for row in self.reading.get_rows(question.id)
            )
        return self.show(self.plan.get_answer(question.id), self.get_field(question), wording or self.wording)

    def get_texts(self, question: Question) -> tuple[str, ...]:
        """The answer as separate items: the ticks, the persons, or the lines of a text."""
        raw = self.plan.get_answer(question.id)
        if isinstance(raw, (list, tuple)) and question.kind in ("multichoice", "checklist", "people"):
            field = self.get_field(question)
            return tuple(self.show([item], field, self.wording) for item in raw if not is_blank(item))
        return tuple(line.strip() for line in self.get_text(question).splitlines() if line.strip())

    def get_cell(self, row: RowReading, column: Column, *, short: bool = False, wording: Wording | None = None) -> str:
        """A cell of a table as paper shows it; `short` for dates and persons in narrow columns."""
        raw = row.raw.get(column.id)
        if short and row.is_readable(column.id) and not is_blank(raw):
            if column.kind == "date":
                return (wording or self.wording).get_date(raw, short=True)
            if column.kind in ("person", "people"):
                return join_words(self.wording.get_called(get_loose_text(item)) for item in get_items(raw) or (raw,))
        return self.show(raw, self.get_column(row.question, column), wording or self.wording)

    def get_field(self, question: Question) -> Question:
        """The question with the options that are there now."""
        return self.reading.get_field(question.id) or question

    def get_column(self, question: Question, column: Column) -> Column:
        """The column with the options that are there now."""
        return self.reading.get_column(question.id, column.id) or column

    def show(self, raw: Json, field: Field, wording: Wording) -> str:
        """A raw value as paper shows it. What cannot be read is running text, and so is a function: names in it follow the names mode too."""
        kind = KINDS[field.kind]
        if is_year(field) and kind.can_read(raw, field):
            return get_loose_text(raw)
        text = kind.get_text(raw, field, wording)
        plain = kind.can_read(raw, field) and field.kind not in ("person", "people")
        return text.strip() if plain else wording.replace_names(text).strip()

    def get_wording(self, at_least: str) -> Wording:
        """The wording of a block that asks for at least the function, also where names are left out altogether."""
        return self.neutral if at_least == "function" and self.names == "none" else self.wording


def is_year(field: Field) -> bool:
    """Whether a number is a year: that is no amount, and has no dot for the thousands."""
    return field.kind == "number" and field.id.rpartition(".")[2] == "year"


def compute_homes(form: Form, document: DocumentSpec, spec: Spec) -> tuple[tuple[Question, str], ...]:
    """Every question with its section. One without a section, or with one that the form does not describe, stands with the question before it."""
    ordinary = tuple(section for section in document.sections if section in spec.sections and spec.sections[section].numbered == "yes")
    last = ordinary[0] if ordinary else ""
    homes: list[tuple[Question, str]] = []
    for question in form.get_questions():
        if question.print_ is not None and question.print_.section in spec.sections:
            last = question.print_.section
        homes.append((question, last))
    return tuple(homes)


def compute_sensitive(form: Form, plan: Plan, reading: Reading) -> bool:
    """Whether the theme says something about people, so that names and titles must be handled with care."""
    if any(theme.sensitive for theme in form.themes if theme.id == form.theme):
        return True
    question = reading.get_question(form.theme_question)
    if question is None:
        return False
    raw = plan.get_answer(question.id)
    chosen = raw.get("id") if isinstance(raw, dict) else raw
    return any(option.sensitive for option in question.options if option.id == chosen)
