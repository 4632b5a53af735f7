"""The computed tree: what of the form shows for this plan, numbered and counted. Navigation, progress and paper only read it."""

from typing import Literal

from msgspec import Struct

from app.model.form import Phase, Step
from app.model.question import Question

Standing = Literal["empty", "answered", "later", "not_agreed", "not_applicable", "unreadable"]
Kept = Literal["", "theme", "hidden", "drawer"]
KEPT = "kept"
"""The id of the last phase of an outline: answers that are kept but do not count now. It is there only when there are such answers."""
DRAWER = "drawer"
"""The id of the chapter in `Form.kept`, and of its step there, with the questions of an earlier form that still hold answers."""


class QuestionEntry(Struct, frozen=True, kw_only=True):
    """A question that shows. `number` is "3.2b", the same on screen and on paper."""

    question: Question
    number: str
    standing: Standing
    on_route: bool
    """False: shown only because it was answered before the route was changed."""
    example: bool = False
    """It still holds an inserted example."""
    noted: bool = False
    """It has a private note."""
    kept: Kept = ""
    """Why an answered question does not count now: another theme was chosen, another answer hides it, or the form no longer asks it. "" for all that
    count."""

    @property
    def counts(self) -> bool:
        """Whether it counts in "4 van 8": a not applicable question, an info block and a kept answer do not."""
        return self.standing != "not_applicable" and self.question.kind != "info" and not self.kept

    @property
    def done(self) -> bool:
        """Whether it counts as answered."""
        return self.standing in ("answered", "unreadable")


class StepEntry(Struct, frozen=True, kw_only=True):
    """A step with the questions that show."""

    step: Step
    number: str
    questions: tuple[QuestionEntry, ...]
    left: bool
    """Whether the user has been here and went on."""

    @property
    def total(self) -> int:
        """How many questions count."""
        return sum(entry.counts for entry in self.questions)

    @property
    def answered(self) -> int:
        """How many of these are answered."""
        return sum(entry.counts and entry.done for entry in self.questions)


class PhaseEntry(Struct, frozen=True, kw_only=True):
    """A phase with the steps that show."""

    phase: Phase
    number: str
    steps: tuple[StepEntry, ...]

    @property
    def is_kept(self) -> bool:
        """Whether it holds what is kept and does not count, instead of a chapter of the form."""
        return self.phase.id == KEPT

    @property
    def total(self) -> int:
        """How many questions count."""
        return sum(step.total for step in self.steps)

    @property
    def answered(self) -> int:
        """How many of these are answered."""
        return sum(step.answered for step in self.steps)


class Outline(Struct, frozen=True, kw_only=True):
    """The whole tree. Steps without a question that shows are left out."""

    phases: tuple[PhaseEntry, ...]

    @property
    def total(self) -> int:
        """How many questions count."""
        return sum(phase.total for phase in self.phases)

    @property
    def answered(self) -> int:
        """How many of these are answered."""
        return sum(phase.answered for phase in self.phases)

    def get_entry(self, question: str) -> QuestionEntry | None:
        """The first entry of a question, or None when it does not show."""
        return next((e for p in self.phases for s in p.steps for e in s.questions if e.question.id == question), None)
