"""The computed tree: what shows, numbered and counted."""

from collections.abc import Iterator

from app.logic.conditions import is_met
from app.logic.kept import compute_kept
from app.logic.reading import Reading
from app.model.form import Form, Phase, Step
from app.model.outline import Outline, PhaseEntry, QuestionEntry, Standing, StepEntry
from app.model.plan import Plan
from app.model.question import ROUTES, Question
from app.support.texts import get_language


def compute_outline(form: Form, plan: Plan) -> Outline:
    """What shows of the form for this plan. A question shows when the route has it, or it was answered, or it has a state; not when it is hidden.

    An answered question that is hidden, by another answer or by another theme, stands in a last phase of its own (`KEPT`): nothing goes out of sight.
    """
    return compute_outline_of(Reading(form, plan))


def compute_outline_of(reading: Reading) -> Outline:
    """The same for a reading that is there already. In a watched one only the steps are computed again in which something changed."""
    return reading.keep(("outline", get_language()), _compute_outline, reading)


def _compute_outline(reading: Reading) -> Outline:
    phases = (_compute_phase(phase, str(nr), reading) for nr, phase in enumerate(reading.form.phases, 1))
    shown = tuple(phase for phase in phases if phase.steps)
    kept = reading.keep(("kept answers", get_language()), compute_kept, reading, str(len(reading.form.phases) + 1))
    return Outline(phases=(*shown, kept) if kept.steps else shown)


def compute_numbers(step: Step, number: str) -> Iterator[tuple[Question, str]]:
    """The questions of a step with their numbers. Every question counts, shown or not, so that paper and screen agree; an info block has none."""
    place = 0
    for question in step.questions:
        yield question, "" if question.kind == "info" else f"{number}{get_letters(place)}"
        place += question.kind != "info"


def get_letters(place: int) -> str:
    """a, b, ... z, aa, ab, ... for 0, 1, ..."""
    first, last = divmod(place, 26)
    return (get_letters(first - 1) if first else "") + chr(ord("a") + last)


def _compute_phase(phase: Phase, number: str, reading: Reading) -> PhaseEntry:
    numbered = ((step, f"{number}.{nr}") for nr, step in enumerate(phase.steps, 1))
    steps = (reading.keep(("step", phase.id, step.id, nr), _compute_step, phase, step, nr, reading) for step, nr in numbered)
    return PhaseEntry(phase=phase, number=number, steps=tuple(step for step in steps if step.questions))


def _compute_step(phase: Phase, step: Step, number: str, reading: Reading) -> StepEntry:
    examples = reading.keep("examples", _find_examples, reading)
    shown = ((question, nr) for question, nr in compute_numbers(step, number) if _is_shown(question, reading))
    entries = tuple(_compute_entry(question, nr, reading, examples) for question, nr in shown)
    left = bool(reading.plan.get_fact("left", f"{phase.id}/{step.id}"))
    return StepEntry(step=step, number=number, questions=entries, left=left)


def _find_examples(reading: Reading) -> frozenset[str]:
    return frozenset(reading.plan.get_keys("example"))


def _is_shown(question: Question, reading: Reading) -> bool:
    if question.visible_when is not None and not is_met(question.visible_when, reading):
        return False
    return _is_on_route(question, reading) or reading.has_raw(question.id) or reading.plan.get_state(question.id) is not None


def _is_on_route(question: Question, reading: Reading) -> bool:
    return ROUTES.index(question.route) <= ROUTES.index(reading.plan.route)


def _compute_entry(question: Question, number: str, reading: Reading, examples: frozenset[str]) -> QuestionEntry:
    return QuestionEntry(
        question=question,
        number=number,
        standing=compute_standing(question.id, reading),
        on_route=_is_on_route(question, reading),
        example=question.id in examples,
        noted=reading.plan.get_fact("note", question.id) is not None,
    )


def compute_standing(question: str, reading: Reading) -> Standing:
    """How a question stands. A state speaks before the answer: a parked question is not done, whatever was typed already."""
    state = reading.plan.get_state(question)
    if state is not None and state.state != "open":
        return state.state
    if not reading.has_raw(question):
        return "empty"
    return "answered" if reading.is_readable(question) else "unreadable"
