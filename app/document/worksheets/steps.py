"""The worksheet of one step: what to reach, the questions with their numbers, the assignment, what is still to find out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from app.document.blocks import Block, BulletList, Paragraph, Section, Title
from app.document.entry import Entry
from app.document.worksheets.asking import compute_ask
from app.document.worksheets.bench import STEP_SHEET, Bench, Edge
from app.document.writing import Aim, Ask, Ruled, Slot
from app.logic.options import get_options
from app.logic.outline import compute_numbers
from app.model.guidance import Goal, Pitfall
from app.model.outline import PhaseEntry, StepEntry
from app.model.question import Condition, Question

ASSIGNMENT = "assignment"
Advice = TypeVar("Advice", Goal, Pitfall)


def compute_step_sheets(bench: Bench, phase: PhaseEntry) -> tuple[Section, ...]:
    """One sheet for each step of a phase."""
    goals = list_aims(phase.phase.goals, phase.steps, {step.number: step.step.goal for step in phase.steps})
    pitfalls = list_aims(phase.phase.pitfalls, phase.steps, {step.number: step.step.pitfall for step in phase.steps})
    return tuple(
        _compute_sheet(bench, phase, step, goals.get(step.number), pitfalls.get(step.number))
        for step in phase.steps
        if any(True for _ in iter_questions(bench, step))
    )


def get_step_id(phase: PhaseEntry, step: StepEntry) -> str:
    """The id of the section of a step."""
    return f"{STEP_SHEET}/{phase.phase.id}/{step.step.id}"


def _compute_sheet(bench: Bench, phase: PhaseEntry, step: StepEntry, goal: Goal | None, pitfall: Pitfall | None) -> Section:
    questions = tuple(
        block for question, number, condition in iter_questions(bench, step) for block in compute_ask(bench, question, number, condition)
    )
    return bench.make_section(
        get_step_id(phase, step),
        f"{step.number} {step.step.title}",
        (
            *_compute_aim(bench, goal, pitfall, _say_extra(bench, phase, step)),
            *questions,
            *_compute_ending(bench, phase, step),
            *_compute_open(bench, phase, step),
        ),
        edge=Edge(
            phase=bench.get_phase_title(phase.phase), number=step.number, minutes=str(step.step.minutes or ""), has_ticks=True, shares_pages=True
        ),
    )


def iter_questions(bench: Bench, step: StepEntry) -> Iterator[tuple[Question, str, str]]:
    """The questions of a step with their numbers. On a blank paper also those that wait for the answer to another one, with the words that say so."""
    shown = {entry.question.id for entry in step.questions}
    job = bench.job
    numbers = {question.id: number for question, number in compute_numbers(step.step, step.number)}
    for question, number in compute_numbers(step.step, step.number):
        if question.private:
            continue
        if question.id in shown:
            yield question, number, ""
        elif job.settings.blank and (condition := _say_condition(bench, question, numbers)) is not None:
            yield question, number, condition


def _say_condition(bench: Bench, question: Question, numbers: Mapping[str, str]) -> str | None:
    """Which answer must be there first; None where it is not as simple as that."""
    condition = question.visible_when
    if condition is None or condition.test not in ("answered", "is", "has"):
        return None
    entry = bench.outline.get_entry(condition.question)
    number = entry.number if entry else numbers.get(condition.question, "")
    choice = _get_choice(bench, condition)
    if not number or (condition.test != "answered" and not choice):
        return None
    return bench.job.get_phrase("sheet.only_if_chosen" if choice else "sheet.only_if", number=number, choice=choice)


def _get_choice(bench: Bench, condition: Condition) -> str:
    """The words of the option that a condition asks for."""
    asked = bench.job.reading.get_question(condition.question)
    if asked is None or condition.test == "answered":
        return ""
    field = next((column for column in asked.columns if column.id == condition.column), asked)
    return next((option.label for option in get_options(field, bench.job.reading) if option.id in condition.values), "")


def _compute_aim(bench: Bench, goal: Goal | None, pitfall: Pitfall | None, see: str) -> tuple[Block, ...]:
    if goal is None and pitfall is None:
        return (Paragraph(text=see, small=True),) if see else ()
    aim = Aim(
        goal_label=bench.job.get_phrase("sheet.goal"),
        goal=goal.text if goal else "",
        pitfall_label=bench.job.get_phrase("sheet.pitfall"),
        pitfall=pitfall.text if pitfall else "",
        remedy_label=bench.job.get_phrase("sheet.remedy"),
        remedy=pitfall.remedy if pitfall else "",
        see=see,
    )
    return (aim,)


def list_aims(texts: Sequence[Advice], steps: tuple[StepEntry, ...], said: Mapping[str, str]) -> dict[str, Advice]:
    """Step number to its goal or pitfall: those that the form says (`said`), or where it says none in this phase those that fit by what they stand on."""
    if not any(said.values()):
        return match_steps(texts, steps)
    known = {text.id: text for text in texts}
    return {number: known[text_id] for number, text_id in said.items() if text_id in known}


def match_steps(texts: Sequence[Advice], steps: tuple[StepEntry, ...]) -> dict[str, Advice]:
    """Step number to the first text that stands on what its questions stand on, and more so than on those of any other step.

    Words that look alike say nothing about that, and differ by language. A text that belongs to the whole phase stands on its own sheet only.
    """
    grounds = {step.number: frozenset(name for question in step.step.questions for name in question.rests_on) for step in steps}
    found: dict[str, Advice] = {}
    for text in texts:
        shared = {number: len(ground.intersection(text.rests_on)) for number, ground in grounds.items()}
        most = max(shared.values(), default=0)
        best = [number for number, count in shared.items() if count == most]
        if most and len(best) == 1:
            found.setdefault(best[0], text)
    return found


def _say_extra(bench: Bench, phase: PhaseEntry, step: StepEntry) -> str:
    """Where the extra information of a step stands. This is said above its questions: at their end it might come on the next page, above another step."""
    extra = next((extra for extra in phase.phase.extra if extra.id == step.step.ends_with), None)
    return bench.job.get_phrase("sheet.see_extra", title=extra.title) if extra else ""


def _compute_ending(bench: Bench, phase: PhaseEntry, step: StepEntry) -> tuple[Block, ...]:
    """The assignment, whole and once: below the last step that works on it."""
    working = tuple(other.number for other in phase.steps if other.step.ends_with == ASSIGNMENT)
    return compute_assignment(bench, phase) if step.number in working[-1:] else ()


def compute_assignment(bench: Bench, phase: PhaseEntry) -> tuple[Block, ...]:
    """The assignment of a phase: what it is, how long it takes, its steps."""
    assignment, job = phase.phase.assignment, bench.job
    if assignment is None:
        return ()
    minutes = job.get_phrase("sheet.minutes", minutes=str(assignment.minutes)) if assignment.minutes else ""
    title = f"{job.get_phrase('sheet.assignment')}: {assignment.title}"
    lead = " · ".join(filter(None, (minutes, assignment.how)))
    return (Title(text=title, level=2), *((Paragraph(text=lead, small=True),) if lead else ()), BulletList(items=assignment.text, numbered=True))


def _compute_open(bench: Bench, phase: PhaseEntry, step: StepEntry) -> tuple[Block, ...]:
    """Lines for what is still to be found out, once a phase: below its last step."""
    if step.number != phase.steps[-1].number:
        return ()
    blocks = bench.sheets.get(STEP_SHEET, Entry({})).get_entries("blocks")
    entry = next((block for block in blocks if block.get_text("as") == "lines"), None)
    if entry is None:
        return ()
    title = entry.get_text("title")
    slot = Slot(name=f"open/{phase.phase.id}/{step.step.id}", label=title, kind="lines")
    return (Ask(number="", label=title, parts=(Ruled(slot=slot, lines=int(entry.get_number("lines", 2))),), is_spare=True),)
