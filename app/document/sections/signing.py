"""The lines to sign on."""

from app.document.answers import Part, compute_answer, compute_state
from app.document.blocks import Block, Paragraph, Signature, SignatureBlock
from app.document.job import Job
from app.document.spec import BlockSpec
from app.document.tables import compute_example_rows, compute_rest
from app.logic.kinds.base import get_loose_text
from app.logic.people import get_role_phrase
from app.logic.reading import RowReading
from app.model.question import Question

BLANK_SIGNATURES = 3
BLANK_STRIP = 6
MOST_SIGNERS = 12
"""On a sheet for the wall there is no room for more."""
SHOWN = frozenset({"role", "function", "date"})


def compute_signatures(job: Job, spec: BlockSpec) -> Part:
    """A line per signature; while nobody is named, empty lines in a concept and on a blank paper. Or a line for each role that the block names."""
    if spec.signers:
        return _compute_signers(job, spec)
    questions = tuple(question for question in job.get_questions(spec.questions) if question.kind == "table")
    return Part(
        tuple(block for question in questions for block in _compute_block(job, question, spec)), frozenset(question.id for question in questions)
    )


def compute_strip(job: Job) -> tuple[Block, ...]:
    """A line for every member, below the agreements; lines without a name while nobody is in the group, and for a large group."""
    members = job.reading.get_members()
    if len(members) > MOST_SIGNERS:
        names: tuple[str, ...] = ("",) * MOST_SIGNERS
    else:
        names = tuple(job.wording.get_called(member.id) for member in members) or ("",) * BLANK_STRIP
    lead = job.get_phrase("signoff.agreements")
    rows = tuple(Signature(role=name, function="", date="") for name in names)
    return (*((Paragraph(text=lead),) if lead else ()), SignatureBlock(columns=("", "", "", ""), rows=rows, is_strip=True))


def _compute_signers(job: Job, spec: BlockSpec) -> Part:
    """A line for each role that signs, with the function of whom it is; the name and the date are written by hand."""
    rows = tuple(_compute_signer(job, role, question) for role, question in spec.signers.items())
    heads = (job.get_heading("group_role"), job.get_heading("function"), job.get_heading("date"), job.get_heading("signature"))
    return Part((SignatureBlock(columns=heads, rows=rows, remarks=job.get_phrase(spec.under), remark_lines=spec.remark_lines),))


def _compute_signer(job: Job, role: str, question: str) -> Signature:
    title = get_role_phrase(job.form, role, job.form.language)
    called = "" if job.settings.blank else job.neutral.get_called(get_loose_text(job.plan.get_answer(question)))
    return Signature(role=title, function="" if called.casefold() == title.casefold() else called, date="")


def _compute_block(job: Job, question: Question, spec: BlockSpec) -> tuple[Block, ...]:
    readings = job.reading.get_rows(question.id)
    if not readings and (job.get_state(question) is not None or (job.settings.final and not job.settings.blank)):
        return compute_answer(job, question, spec)
    blank = Signature(role="", function="", date="")
    labels = {column.id: column.print_label or column.label for column in question.columns}
    block = SignatureBlock(
        columns=(labels.get("role", ""), labels.get("function", ""), labels.get("date", ""), job.get_heading("signature")),
        rows=tuple(_compute_signature(job, row, spec) for row in readings) or (blank,) * BLANK_SIGNATURES,
        remarks=job.get_phrase(spec.under),
        remark_lines=spec.remark_lines,
        label=job.get_label(question) if readings else "",
        origin=question.id,
    )
    rest = compute_rest(job, question, readings, SHOWN)
    return (block, *rest, *compute_example_rows(job, question, readings), *compute_state(job, question))


def _compute_signature(job: Job, row: RowReading, spec: BlockSpec) -> Signature:
    cells = {column.id: job.get_cell(row, column, wording=job.get_wording(spec.names_at_least)) for column in row.question.columns}
    return Signature(
        role=cells.get("role", ""),
        function=cells.get("function", ""),
        date=cells.get("date", ""),
        note=job.get_phrase(spec.when_body) if row.get_value("role") == "body" else "",
    )
