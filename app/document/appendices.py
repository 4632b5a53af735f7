"""What is printed behind the plan on request: words explained, findings put aside, answers that do not count now, private notes."""

import re
from collections.abc import Callable, Mapping

from app.document.blocks import Block, Line, Section, Table, TableColumn, TableRow
from app.document.job import Job
from app.document.kept import compute_kept_answers
from app.document.spec import SectionSpec
from app.model.form import Form

Content = Callable[[Job], tuple[Block, ...]]


def compute_appendix(job: Job, spec: SectionSpec) -> Section | None:
    """An appendix with its content, or None when there is none."""
    content = APPENDICES.get(spec.id)
    blocks = content(job) if content else ()
    return Section(id=spec.id, title=spec.title, lead=spec.lead, blocks=blocks, new_page=spec.new_page) if blocks else None


def compute_notes(job: Job) -> tuple[Block, ...]:
    """The private notes by question, in the order of the form."""
    notes = ((question, job.plan.get_fact("note", question.id)) for question in job.form.get_questions())
    return tuple(
        Line(label=question.label, text=job.wording.replace_names(note.strip()), origin=question.id)
        for question, note in notes
        if isinstance(note, str) and note.strip()
    )


def compute_put_aside(job: Job) -> tuple[Block, ...]:
    """The findings that were put aside, with the reason given."""
    rows = tuple(
        TableRow(cells=(job.wording.replace_names(finding.message), job.wording.replace_names(finding.dismissed)), origin=finding.place.question)
        for finding in job.findings
        if finding.dismissed is not None
    )
    columns = (TableColumn(label=job.get_phrase("put_aside.what"), width=60), TableColumn(label=job.get_phrase("put_aside.reason"), width=40))
    return (Table(columns=columns, rows=rows, head_column=None),) if rows else ()


def compute_glossary(job: Job) -> tuple[Block, ...]:
    """The words explained that occur in the questions and answers of this plan, in alphabetical order."""
    texts = "\n".join(_iter_texts(job, job.form)).casefold()
    found = tuple(word for word in job.form.glossary if any(_occurs(form, texts) for form in (word.word, *word.match)))
    return tuple(Line(label=word.word, text=word.text) for word in sorted(found, key=lambda word: word.word.casefold()))


def _iter_texts(job: Job, form: Form) -> tuple[str, ...]:
    questions = tuple(question for question in form.get_questions() if job.may_print(question) and job.is_answered(question))
    cells = tuple(job.get_cell(row, column) for question in questions for row in job.reading.get_rows(question.id) for column in question.columns)
    return (*(question.label for question in questions), *(job.get_text(question) for question in questions if question.kind != "table"), *cells)


def _occurs(word: str, texts: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", texts) is not None


APPENDICES: Mapping[str, Content] = {
    "notes": compute_notes,
    "put_aside": compute_put_aside,
    "kept": compute_kept_answers,
    "glossary": compute_glossary,
}
"""Appendix of documents.yaml to what stands in it."""
