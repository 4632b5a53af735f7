"""The lines of the phase list: what each says and how it stands. Pure: made from an outline."""

from typing import Literal

from msgspec import Struct

from app.model.outline import Outline, PhaseEntry, StepEntry
from app.support.texts import _

LineState = Literal["empty", "begun", "done", "parked"]


class Line(Struct, frozen=True, kw_only=True):
    """One line: a phase, or a step of the phase that is open."""

    phase: str
    step: str
    """"" for a phase."""
    number: str
    title: str
    answered: int
    total: int
    state: LineState
    here: bool
    """The cursor is in this phase or on this step."""
    last: bool = False
    """The last step of its phase."""

    @property
    def count(self) -> str:
        """How far it is, in words."""
        return _("{n} of {total}").format(n=self.answered, total=self.total) if self.total else ""

    @property
    def spoken(self) -> str:
        """What assistive technology reads."""
        kind = _("Step {number}: {title}") if self.step else _("Phase {number}: {title}")
        parts = [kind.format(number=self.number, title=self.title)]
        if self.total:
            parts.append(_("{n} of {total} answered").format(n=self.answered, total=self.total))
        if self.state == "parked":
            parts.append(_("something is parked"))
        if self.here:
            parts.append(_("you are here"))
        return ", ".join(parts)


def compute_lines(outline: Outline, phase: str, step: str) -> tuple[Line, ...]:
    """All phases, and under the phase where the cursor is, its steps."""
    lines: list[Line] = []
    for entry in outline.phases:
        here = entry.phase.id == phase
        lines.append(_make_phase_line(entry, here=here))
        if here:
            lines.extend(_make_step_line(entry, each, here=each.step.id == step) for each in entry.steps)
    return tuple(lines)


def _make_phase_line(entry: PhaseEntry, *, here: bool) -> Line:
    title = entry.phase.short_title or entry.phase.title
    state: LineState = "done" if entry.total and entry.answered == entry.total else "begun" if entry.answered else "empty"
    return Line(phase=entry.phase.id, step="", number=entry.number, title=title, answered=entry.answered, total=entry.total, state=state, here=here)


def _make_step_line(phase: PhaseEntry, entry: StepEntry, *, here: bool) -> Line:
    return Line(
        phase=phase.phase.id,
        step=entry.step.id,
        number=entry.number,
        title=entry.step.title,
        answered=entry.answered,
        total=entry.total,
        state=_get_step_state(entry),
        here=here,
        last=entry is phase.steps[-1],
    )


def _get_step_state(entry: StepEntry) -> LineState:
    if entry.total and entry.answered == entry.total:
        return "done"
    if any(question.standing in ("later", "not_agreed") for question in entry.questions):
        return "parked"
    return "begun" if entry.answered else "empty"
