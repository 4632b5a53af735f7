"""Answers next to each other: two texts, three columns of a mandate, the options of a choice."""

from app.document.answers import Part, compute_answer, compute_example_note, compute_state
from app.document.blocks import Block, Box, Choices, SideBySide
from app.document.job import Job
from app.document.spec import BlockSpec
from app.model.question import Question

MOST_BESIDE = 3
DASHED = "limits"
"""The last part of the id of a question whose frame is dashed: what is not allowed."""
LINES = 4
"""Of a frame that somebody writes in."""


def compute_beside(job: Job, spec: BlockSpec) -> Part:
    """The answered questions of a block in frames next to each other; those without an answer below them."""
    questions = job.get_questions(spec.questions)
    if job.settings.blank and 2 <= len(questions) <= MOST_BESIDE:
        return Part((SideBySide(boxes=tuple(_compute_room(job, question) for question in questions)),), frozenset(q.id for q in questions))
    answered = tuple(question for question in questions if job.is_answered(question))
    boxes = tuple(_compute_box(job, question) for question in answered)
    beside: tuple[Block, ...] = (SideBySide(boxes=boxes),) if 2 <= len(boxes) <= MOST_BESIDE else boxes
    notes = tuple(block for question in answered for block in (*compute_example_note(job, question), *compute_state(job, question)))
    others = tuple(block for question in questions if question not in answered for block in compute_answer(job, question, spec))
    return Part((*beside, *notes, *others), frozenset(question.id for question in questions))


def _compute_box(job: Job, question: Question) -> Box:
    texts = job.get_texts(question) if question.kind in ("multichoice", "checklist") else (job.get_text(question),)
    return Box(label=job.get_label(question), text="\n".join(texts), dashed=question.id.endswith(f".{DASHED}"), origin=question.id)


def _compute_room(job: Job, question: Question) -> Box:
    """A frame to write in."""
    return Box(label=job.get_label(question), lines=LINES, dashed=question.id.endswith(f".{DASHED}"), origin=question.id)


def compute_choices(job: Job, spec: BlockSpec) -> Part:
    """The options of a choice as frames, the chosen one with a thick frame. An own or unreadable answer prints as a line."""
    questions = job.get_questions(spec.questions)
    return Part(
        tuple(block for question in questions for block in _compute_choice(job, question, spec)), frozenset(question.id for question in questions)
    )


def _compute_choice(job: Job, question: Question, spec: BlockSpec) -> tuple[Block, ...]:
    chosen = job.reading.get_value(question.id)
    at = next((at for at, option in enumerate(question.options) if option.id == chosen), None)
    plain = isinstance(job.plan.get_answer(question.id), str)
    if job.settings.blank and question.options:
        return (Choices(label=job.get_label(question), options=_get_words(question), chosen=None, origin=question.id),)
    if at is None or not plain or not job.is_answered(question):
        return compute_answer(job, question, BlockSpec(as_="line", empty=spec.empty))
    block = Choices(label=job.get_label(question), options=_get_words(question), chosen=at, lead=question.options[at].help, origin=question.id)
    return (block, *compute_example_note(job, question), *compute_state(job, question))


def _get_words(question: Question) -> tuple[str, ...]:
    return tuple(option.print_label or option.label for option in question.options)
