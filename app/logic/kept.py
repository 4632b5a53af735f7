"""Answers that do not count now: another theme was chosen, another answer hides their question, or the form no longer has it. They are kept, and shown apart."""

from collections.abc import Iterator

from app.logic.reading import Reading
from app.model.form import Phase, Step
from app.model.outline import DRAWER, KEPT, Kept, PhaseEntry, QuestionEntry, StepEntry
from app.model.question import Question
from app.support.texts import _

HIDDEN = "hidden"
"""The step for questions that another answer hides; the other steps bear the id of their theme."""


def compute_kept(reading: Reading, number: str) -> PhaseEntry:
    """The last phase of an outline; without steps when everything that was answered shows."""
    phase = Phase(
        id=KEPT,
        title=_("Kept answers that do not count now"),
        short_title=_("Kept answers"),
        in_one_sentence=_(
            "They belong to another theme, another answer hides their question, or it is no longer asked. They are not printed. Nothing is lost."
        ),
    )
    return PhaseEntry(phase=phase, number=number, steps=tuple(_find_steps(reading, number)))


def find_kept_questions(reading: Reading) -> Iterator[tuple[str, Question]]:
    """The answered questions that do not show, with the step they stand in."""
    for phase in reading.form.phases:
        for question in (question for step in phase.steps for question in step.questions):
            if not reading.is_visible(question.id) and reading.get_raw(question.id) is not None:
                yield HIDDEN, question
    for phase in reading.form.kept:
        for question in (question for step in phase.steps for question in step.questions):
            if reading.get_raw(question.id) is not None or (phase.id == DRAWER and _is_spoken_of(reading, question.id)):
                yield phase.id, question


def _is_spoken_of(reading: Reading, question: str) -> bool:
    """Of a question that the form no longer has, a note or a state can be seen nowhere else."""
    return any(reading.plan.get_fact(kind, question) is not None for kind in ("note", "state"))


def _find_steps(reading: Reading, number: str) -> Iterator[StepEntry]:
    found: dict[str, dict[str, Question]] = {}
    for step, question in find_kept_questions(reading):
        found.setdefault(step, {})[question.id] = question
    titles = {theme.id: _("Theme: {title}").format(title=theme.title) for theme in reading.form.themes}
    titles |= {HIDDEN: _("Hidden by another answer"), DRAWER: _("From an earlier questionnaire")}
    for nr, (step, questions) in enumerate(found.items(), 1):
        title = titles.get(step) or _("Theme: {title}").format(title=step)
        entries = tuple(_make_entry(question, step, reading) for question in questions.values())
        yield StepEntry(step=Step(id=step, title=title, questions=tuple(questions.values())), number=f"{number}.{nr}", questions=entries, left=False)


def _make_entry(question: Question, step: str, reading: Reading) -> QuestionEntry:
    kept: Kept = "hidden" if step == HIDDEN else "drawer" if step == DRAWER else "theme"
    standing = "empty" if reading.get_raw(question.id) is None else "answered" if reading.is_readable(question.id) else "unreadable"
    noted = reading.plan.get_fact("note", question.id) is not None
    return QuestionEntry(question=question, number="", standing=standing, on_route=True, noted=noted, kept=kept)
