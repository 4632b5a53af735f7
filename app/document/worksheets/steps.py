"""The worksheet of one step: what to reach, the questions with their numbers, the assignment, what is still to find out."""

from collections.abc import Iterator, Mapping

from app.document.blocks import Block, BulletList, Paragraph, Section, Title
from app.document.entry import Entry
from app.document.worksheets.asking import compute_ask
from app.document.worksheets.bench import STEP_SHEET, Bench, Edge
from app.document.writing import Aim, Ask, Ruled, Slot
from app.logic.outline import compute_numbers
from app.model.guidance import Goal, Pitfall
from app.model.outline import PhaseEntry, StepEntry
from app.model.question import Question

ASSIGNMENT = "assignment"
_STEM = 5
"""Letters by which two words are seen as the same."""


def compute_step_sheets(bench: Bench, phase: PhaseEntry) -> tuple[Section, ...]:
    """One sheet for each step of a phase."""
    goals = match_texts({goal.id: goal.text for goal in phase.phase.goals}, phase.steps)
    pitfalls = match_texts({pit.id: f"{pit.text} {pit.remedy}" for pit in phase.phase.pitfalls}, phase.steps)
    known = {goal.id: goal for goal in phase.phase.goals}
    wrong = {pitfall.id: pitfall for pitfall in phase.phase.pitfalls}
    return tuple(
        _compute_sheet(bench, phase, step, known.get(goals.get(step.number, "")), wrong.get(pitfalls.get(step.number, "")))
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
        edge=Edge(phase=phase.phase.title, number=step.number, minutes=str(step.step.minutes or ""), has_ticks=True, shares_pages=True),
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
        elif job.settings.blank and (other := _get_condition(bench, question, numbers)):
            yield question, number, job.get_phrase("sheet.only_if", number=other)


def _get_condition(bench: Bench, question: Question, numbers: Mapping[str, str]) -> str:
    """The number of the question that must be answered first, "" where it is not as simple as that."""
    condition = question.visible_when
    if condition is None or condition.test != "answered":
        return ""
    entry = bench.outline.get_entry(condition.question)
    return entry.number if entry else numbers.get(condition.question, "")


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


def match_texts(texts: Mapping[str, str], steps: tuple[StepEntry, ...]) -> dict[str, str]:
    """Step number to the id of the text that shares most words with its title and questions; each text once while there are enough."""
    left = list(texts)
    found: dict[str, str] = {}
    for step in steps:
        wanted = _get_stems(" ".join((step.step.title, *(entry.question.label for entry in step.questions))))
        best = max(left or list(texts), key=lambda name: len(wanted & _get_stems(texts[name])), default="")
        if best:
            found[step.number] = best
            left = [name for name in left if name != best]
    return found


def _get_stems(text: str) -> frozenset[str]:
    words = ("".join(char for char in word if char.isalpha()) for word in text.casefold().split())
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM)


def _say_extra(bench: Bench, phase: PhaseEntry, step: StepEntry) -> str:
    """Where the extra information of a step stands. This is said above its questions: at their end it might come on the next page, above another step."""
    extra = next((extra for extra in phase.phase.extra if extra.id == step.step.ends_with), None)
    return bench.job.get_phrase("sheet.see_extra", title=extra.title) if extra else ""


def _compute_ending(bench: Bench, phase: PhaseEntry, step: StepEntry) -> tuple[Block, ...]:
    """The assignment, as far as it belongs to this step."""
    return compute_assignment(bench, phase, step.step.assignment_steps) if step.step.ends_with == ASSIGNMENT else ()


def compute_assignment(bench: Bench, phase: PhaseEntry, chosen: tuple[int, ...] = ()) -> tuple[Block, ...]:
    """The assignment of a phase: what it is, how long it takes, its steps or those that were chosen."""
    assignment, job = phase.phase.assignment, bench.job
    if assignment is None:
        return ()
    minutes = job.get_phrase("sheet.minutes", minutes=str(assignment.minutes)) if assignment.minutes else ""
    title = f"{job.get_phrase('sheet.assignment')}: {assignment.title}"
    items = tuple((nr, text) for nr, text in enumerate(assignment.text, 1) if not chosen or nr in chosen)
    is_whole = tuple(nr for nr, _ in items) == tuple(range(1, len(items) + 1))
    numbered = BulletList(items=tuple(text for _, text in items), numbered=is_whole, numbers=() if is_whole else tuple(nr for nr, _ in items))
    lead = " · ".join(filter(None, (minutes, assignment.how)))
    return (Title(text=title, level=2), *((Paragraph(text=lead, small=True),) if lead else ()), numbered)


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
