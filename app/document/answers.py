"""How one answer, or its state, or its absence becomes blocks. Every section goes through here, so that no answer and no state is forgotten."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from app.document.blocks import Block, Box, BulletList, Line, Note, Paragraph, SideBySide, Table, TableColumn, Title, WritingLines
from app.document.job import Job
from app.document.phrases import end_label
from app.document.spec import BlockSpec
from app.logic.options import get_options
from app.model.plan import AnswerState
from app.model.question import Question

DOTS = "……………"
"""Room for a few words inside a sentence."""
MARKS = frozenset(".:;!?")
Shape = Callable[[Job, Question, BlockSpec], Block]


class Part(Struct, frozen=True):
    """The blocks of one piece of a section, and which questions stand in full on them."""

    blocks: tuple[Block, ...] = ()
    questions: frozenset[str] = frozenset()


def join_parts(parts: tuple[Part, ...]) -> Part:
    """Parts below each other."""
    return Part(tuple(block for part in parts for block in part.blocks), frozenset[str]().union(*(part.questions for part in parts)))


def compute_answers(job: Job, spec: BlockSpec) -> Part:
    """Each question of a block below the other, in the shape that the block names."""
    questions = job.get_questions(spec.questions)
    return Part(
        tuple(block for question in questions for block in compute_answer(job, question, spec)),
        frozenset(question.id for question in questions),
    )


def compute_answer(job: Job, question: Question, spec: BlockSpec) -> tuple[Block, ...]:
    """One question: the answer in its shape, then its state; or room to write when it is missing."""
    if not job.is_answered(question):
        return compute_state(job, question) or compute_missing(job, question, spec)
    shape = SHAPES.get(spec.as_) or SHAPES[get_plain_shape(question)]
    return (shape(job, question, spec), *compute_example_note(job, question), *compute_state(job, question))


def get_plain_shape(question: Question) -> str:
    """The shape of a question for which the form names none that stands by itself."""
    if question.kind == "longtext":
        return "paragraph"
    return "list" if question.kind in ("multichoice", "checklist") else "line"


def _get_text(job: Job, question: Question, spec: BlockSpec) -> str:
    return job.get_text(question, job.get_wording(spec.names_at_least))


def _compute_line(job: Job, question: Question, spec: BlockSpec) -> Block:
    items = job.get_texts(question) if question.kind in ("multichoice", "checklist") else ()
    if len(items) > 1 and any(set(item) & MARKS for item in items):
        # what has marks of its own cannot be told apart on one line
        return _compute_list(job, question, spec)
    return Line(label=job.get_label(question), text=_get_text(job, question, spec), origin=question.id)


def _compute_paragraph(job: Job, question: Question, spec: BlockSpec) -> Block:
    return Paragraph(label=job.get_label(question), text=_get_text(job, question, spec), origin=question.id)


def _compute_list(job: Job, question: Question, spec: BlockSpec) -> Block:
    items = job.get_texts(question)
    if len(items) <= 1 and question.kind == "longtext":
        return _compute_paragraph(job, question, spec)
    return BulletList(label=job.get_label(question), items=items, ticks=(False,) * len(items) if spec.ticks else (), origin=question.id)


def _compute_box(job: Job, question: Question, spec: BlockSpec) -> Block:
    return Box(label=job.get_label(question), text=_get_text(job, question, spec), origin=question.id)


def _compute_title(job: Job, question: Question, spec: BlockSpec) -> Block:
    return Title(text=_get_text(job, question, spec), level=3 if spec.level == 3 else 2, origin=question.id)


def _compute_note(job: Job, question: Question, spec: BlockSpec) -> Block:
    return Note(text=f"{end_label(job.get_label(question))} {_get_text(job, question, spec)}", origin=question.id)


SHAPES: Mapping[str, Shape] = {
    "line": _compute_line,
    "paragraph": _compute_paragraph,
    "list": _compute_list,
    "box": _compute_box,
    "title": _compute_title,
    "note": _compute_note,
}
"""`as` of one answer to how it looks."""


def compute_example_note(job: Job, question: Question) -> tuple[Block, ...]:
    """A mark under an answer that still holds an inserted example."""
    if not job.plan.get_fact("example", question.id):
        return ()
    return (Note(text=job.get_phrase("example_text"), origin=question.id),)


def compute_state(job: Job, question: Question) -> tuple[Block, ...]:
    """What the state of a question says: parked, not agreed with the positions side by side, or not applicable."""
    state = job.get_state(question)
    if state is None:
        return ()
    if state.state == "not_agreed":
        return _compute_positions(job, question, state)
    text = get_not_applicable(job, state) if state.state == "not_applicable" else get_later(job, state)
    return (Line(label=job.get_label(question), text=text, origin=question.id),)


def get_later(job: Job, state: AnswerState) -> str:
    """Who finds it out and before when, with the reason behind it."""
    who, when = job.wording.get_person(state.who) if state.who else "", get_when(job, state)
    if who and when:
        text = job.get_phrase("later", who=who, when=when)
    else:
        text = " ".join(filter(None, (job.get_phrase("later.loose"), f"({who or when})" if who or when else "")))
    return " ".join(filter(None, (text, job.wording.replace_names(state.reason.strip()))))


def get_when(job: Job, state: AnswerState) -> str:
    """The date of a state as paper shows it, or what was typed."""
    return job.wording.replace_names(job.wording.get_date(state.when)) if state.when else ""


def get_not_applicable(job: Job, state: AnswerState) -> str:
    """The sentence that it does not apply here, with the reason when there is one."""
    reason = job.wording.replace_names(state.reason.strip()).rstrip(".")
    template = job.get_phrase("not_applicable", reason=reason)
    return template if reason else template.replace(": ", "")


def _compute_positions(job: Job, question: Question, state: AnswerState) -> tuple[Block, ...]:
    positions = tuple(job.wording.replace_names(position.strip()) for position in state.positions if position.strip())
    boxes = tuple(Box(text=position, origin=question.id) for position in positions)
    sides: tuple[Block, ...] = tuple(
        SideBySide(boxes=boxes[at : at + 2]) if len(boxes[at : at + 2]) == 2 else boxes[at] for at in range(0, len(boxes), 2)
    )
    heading = job.get_phrase("not_agreed")
    follow = get_later(job, state) if state.who or state.when or state.reason else ""
    return (
        Paragraph(label=job.get_label(question), text=heading if positions else f"{heading.rstrip(':')}.", origin=question.id),
        *sides,
        *((Note(text=follow, origin=question.id),) if follow else ()),
    )


def compute_missing(job: Job, question: Question, spec: BlockSpec) -> tuple[Block, ...]:
    """Room to write for what is not there yet. In a final plan it is left out here and listed among the open points."""
    if job.settings.blank:
        return compute_blank(job, question)
    if job.settings.final or spec.empty not in ("line", "rows"):
        return ()
    if question.kind == "table":
        return (_compute_blank_table(job, question),)
    return (
        WritingLines(
            label=job.get_label(question), note=job.get_phrase("to_fill_in"), lines=2 if question.kind == "longtext" else 1, origin=question.id
        ),
    )


def compute_blank(job: Job, question: Question) -> tuple[Block, ...]:
    """A question of a blank paper: boxes to tick, an empty table or lines."""
    if question.kind == "table":
        return (_compute_blank_table(job, question),)
    if question.options and question.kind in ("choice", "multichoice", "checklist", "scale"):
        shown = ((job.wording.replace_names(option.label), option.own_text) for option in get_options(question, job.reading))
        labels = tuple(f"{label} {DOTS}" if own_text else label for label, own_text in shown)
        return (BulletList(label=job.get_label(question), items=labels, ticks=(False,) * len(labels), origin=question.id),)
    return (WritingLines(label=job.get_label(question), note="", lines=_count_lines(job, question), origin=question.id),)


def _count_lines(job: Job, question: Question) -> int:
    """To write on by hand: fewer on a sheet that is signed, so that it stays short."""
    if question.kind != "longtext":
        return 1
    return 2 if job.document.only else 3


def _compute_blank_table(job: Job, question: Question) -> Block:
    columns = tuple(column for column in question.columns if column.first) or question.columns
    whole = sum(column.width for column in columns) or 1
    return Table(
        label=job.get_label(question),
        columns=tuple(TableColumn(label=column.print_label or column.label, width=100 * column.width / whole) for column in columns),
        rows=(),
        blank_rows=3,
        note="" if job.settings.blank else job.get_phrase("to_fill_in"),
        origin=question.id,
    )
