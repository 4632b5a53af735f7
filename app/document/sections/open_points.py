"""What is still open: parked questions, views that differ, and what the routes ask for but nobody filled in."""

from app.document.answers import Part, get_when
from app.document.blocks import BulletList, Paragraph, Table, TableColumn, TableRow
from app.document.job import Job
from app.document.phrases import capitalise
from app.document.spec import BlockSpec
from app.logic.kinds.notation import read_date
from app.model.plan import AnswerState
from app.model.question import Question

MOST_UNANSWERED = 10
ESSENTIAL = ("kort", "essentieel")


def get_parked(job: Job, name: str) -> tuple[tuple[Question, AnswerState], ...]:
    """The questions in this state that show, those with the nearest date first."""
    found = tuple((question, state) for question in get_printed(job) if (state := job.get_state(question)) is not None and state.state == name)
    return tuple(sorted(found, key=lambda pair: (read_date(pair[1].when) is None, pair[1].when)))


def get_printed(job: Job) -> tuple[Question, ...]:
    """Every question of the form that may be on paper, in the order of the form."""
    return tuple(question for question in job.form.get_questions() if job.may_print(question))


def _get_number(job: Job, question: Question) -> str:
    entry = job.outline.get_entry(question.id)
    return entry.number if entry else ""


def _get_label(job: Job, column_id: str) -> str:
    return job.get_heading("nr" if column_id == "number" else column_id)


def compute_parked(job: Job, spec: BlockSpec) -> Part:
    """The questions that come later, by date."""
    rows = tuple(_compute_parked_row(job, question, state) for question, state in get_parked(job, "later"))
    columns = tuple(TableColumn(label=_get_label(job, column.id), width=column.width) for column in spec.columns)
    return Part((Table(label=job.get_phrase("open.later"), columns=columns, rows=rows, head_column=1),)) if rows else Part()


def _compute_parked_row(job: Job, question: Question, state: AnswerState) -> TableRow:
    who = job.wording.get_person(state.who) if state.who else ""
    return TableRow(cells=(_get_number(job, question), question.label, who, get_when(job, state)), origin=question.id)


def compute_not_agreed(job: Job, spec: BlockSpec) -> Part:
    """The questions on which views differ, two views next to each other, without a name."""
    rows = tuple(_compute_difference(job, question, state) for question, state in get_parked(job, "not_agreed"))
    labels = {"position_a": capitalise(job.get_phrase("open.position", n="A")), "position_b": capitalise(job.get_phrase("open.position", n="B"))}
    columns = tuple(TableColumn(label=labels.get(column.id) or _get_label(job, column.id), width=column.width) for column in spec.columns)
    return Part((Table(label=job.get_phrase("open.not_agreed"), columns=columns, rows=rows, head_column=1),)) if rows else Part()


def _compute_difference(job: Job, question: Question, state: AnswerState) -> TableRow:
    positions = tuple(job.wording.replace_names(position.strip()) for position in state.positions if position.strip())
    cells = (_get_number(job, question), question.label, positions[0] if positions else "", "\n".join(positions[1:]), get_when(job, state))
    return TableRow(cells=cells, origin=question.id)


def get_unanswered(job: Job) -> tuple[Question, ...]:
    """The questions of the short routes that show and hold nothing, in the order of the sections of the paper."""
    order = {section: at for at, section in enumerate(job.document.sections)}
    found = tuple(q for q in get_printed(job) if q.route in ESSENTIAL and not job.is_answered(q) and job.get_state(q) is None)
    return tuple(sorted(found, key=lambda question: order.get(question.print_.section if question.print_ else "", len(order))))


def compute_unanswered(job: Job, _spec: BlockSpec) -> Part:
    """What is missing, ten at most, then the number of the others."""
    missing = get_unanswered(job)
    if not missing or job.settings.blank:
        return Part()
    items = tuple(f"{_get_number(job, question)} {question.label}".strip() for question in missing[:MOST_UNANSWERED])
    rest = len(missing) - len(items)
    more = (job.get_phrase("summary.more", n=str(rest)),) if rest else ()
    return Part((BulletList(label=job.get_phrase("open.unanswered"), items=(*items, *more)),))


def compute_nothing_open(job: Job, spec: BlockSpec) -> Part:
    """The sentence that nothing is open, when that is so."""
    if job.settings.blank or get_parked(job, "later") or get_parked(job, "not_agreed") or get_unanswered(job):
        return Part()
    return Part((Paragraph(text=job.get_phrase(spec.phrase)),))
