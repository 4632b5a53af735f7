"""The paper for all colleagues. It is made of a plan in which only is left what everybody may read, so that nothing else can end up on it by any way."""

import re
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from app.document.blocks import Frame, Frames, Section
from app.document.entry import Entry, read_document
from app.document.job import Job
from app.document.phrases import end_label
from app.document.placing import compute_section
from app.document.sections.frames import LINES, compute_frames
from app.document.spec import BlockSpec, FrameSpec, SectionSpec
from app.document.spec_reader import read_frame
from app.document.stamp import get_title
from app.logic.outline import compute_outline_of
from app.logic.placeholders import get_group_name
from app.logic.reading import Reading
from app.model.json import Json
from app.model.plan import PEOPLE, Address

SUMMARY = "summary"
NEVER = "never"
KEPT = (PEOPLE, "gen.title", "gen.org_name", "gen.org_country", "shr.retention")
"""Answers that the paper needs without printing them in a section: names to replace, the title, the sentence about deleting."""
CONTACT = "gen.contact"
FIRST_DATES = 3
LONGEST_WHOLE = 450
"""Letters of an answer that stands in a frame as a whole, and then nowhere else. Of a longer one the frame has the beginning, and its section all."""
_ROWS = re.compile(r"^(\w+) = (.+)$")


def compute_handout(job: Job) -> tuple[Section, ...]:
    """Its own summary, then the sections with the blocks that are for everybody."""
    entry = read_document(job.form.documents, job.document.id)
    frames = () if SUMMARY in job.settings.leave_out else tuple(map(read_frame, entry.get_entry("own_summary").get_entries("frames")))
    told = frozenset(question for frame in frames for question in frame.questions if _is_told(job, frame, question))
    specs = tuple(_keep_blocks(job, spec, told) for spec in _list_sections(job))
    inner = _make_job(job, specs, entry, told)
    name = get_group_name(job.reading, job.neutral) or get_title(job)
    summary = _compute_summary(inner, entry, frames, name) if frames else Section(id=SUMMARY, title="", blocks=())
    sections = tuple(section for spec in specs if (section := compute_section(inner, spec)) is not None)
    return (*((summary,) if summary.blocks else ()), *sections)


def _list_sections(job: Job) -> tuple[SectionSpec, ...]:
    found = (job.spec.sections.get(name) for name in job.document.sections if name != SUMMARY and name not in job.settings.leave_out)
    return tuple(spec for spec in found if spec is not None and spec.handout != NEVER and not spec.appendix)


def _is_told(job: Job, frame: FrameSpec, question_id: str) -> bool:
    """Whether all of an answer stands in its frame."""
    question = next(iter(job.get_questions((question_id,))), None)
    if question is None or question.kind == "table" or frame.column or not _is_settled(job, question_id):
        return False
    return job.settings.blank or (job.is_answered(question) and len(job.get_text(question)) <= LONGEST_WHOLE)


def _keep_blocks(job: Job, spec: SectionSpec, told: frozenset[str]) -> SectionSpec:
    """The section without the blocks that are not for this paper or stand in a frame already, running on below the one before."""
    blocks = tuple(kept for block in spec.blocks if job.document.id not in block.never_for if (kept := _keep_block(block, told)) is not None)
    return replace(spec, blocks=blocks, lead="", new_page=False)


def _keep_block(block: BlockSpec, told: frozenset[str]) -> BlockSpec | None:
    questions = tuple(question for question in block.questions if question not in told)
    if block.questions and not questions:
        return None
    if not block.handout_columns:
        return replace(block, questions=questions)
    columns = tuple(column for column in block.columns if column.id in block.handout_columns)
    return replace(block, questions=questions, columns=columns, is_whole=False)


# -- only what is for everybody ------------------------------------------------------------------------------------------------------------


def _make_job(job: Job, specs: tuple[SectionSpec, ...], entry: Entry, told: frozenset[str]) -> Job:
    """The same job about a plan without all that is not for everybody: no states, no notes, no answer that is still open.

    What people are called stays that of the whole plan: kernlid 2 is the same person on every paper.
    """
    frames = entry.get_entry("own_summary").get_entries("frames")
    printed = {question for spec in specs for block in spec.blocks for question in block.questions}
    printed.update(question.id for spec in specs if spec.handout == "yes" for question, home in job.homes if home == spec.id)
    allowed = {*printed, *KEPT, job.form.theme_question}
    allowed.update(question for frame in frames for question in frame.get_texts("from"))
    allowed.update(question for part in entry.get_entries("adds") for question in part.get_texts("from"))
    kept = frozenset(question.id for question in job.form.get_questions() if question.id in allowed and _is_settled(job, question.id))
    plan = replace(job.plan, facts=dict(_iter_facts(job, kept)))
    reading = Reading(job.form, plan)
    return replace(
        job,
        plan=plan,
        settings=replace(job.settings, final=True),
        reading=reading,
        outline=compute_outline_of(reading),
        homes=tuple((question, home) for question, home in job.homes if question.id in printed - told),
    )


def _is_settled(job: Job, question: str) -> bool:
    """Whether an answer counts and nobody is still finding it out, or disagrees."""
    found = job.reading.get_question(question)
    return found is not None and not found.private and job.reading.is_visible(question) and job.plan.get_state(question) is None


def _iter_facts(job: Job, kept: frozenset[str]) -> Iterator[tuple[Address, Json]]:
    rows = {question: _find_rows(job, question) for question in kept}
    for address, value in job.plan.facts.items():
        if address.kind == "property":
            yield address, value
        elif address.kind == "answer" and address.key in kept:
            wanted = rows[address.key]
            if wanted is None or address.row in wanted:
                yield address, value
            elif not address.row:
                yield address, [row for row in value if str(row) in wanted] if isinstance(value, (list, tuple)) else value


def _find_rows(job: Job, question: str) -> frozenset[str] | None:
    """Of a table of which only some rows are for everybody: which. None: all of them."""
    for section in Entry(job.form.documents).get_entries("sections"):
        for block in section.get_entries("blocks"):
            wanted = _ROWS.match(block.get_text("handout_rows"))
            if wanted and question in block.get_texts("from"):
                values = {value.strip() for value in wanted[2].split(" or ")}
                return frozenset(row.id for row in job.reading.get_rows(question) if str(row.get_value(wanted[1])) in values)
    return None


# -- its own summary -----------------------------------------------------------------------------------------------------------------------


def _compute_summary(job: Job, entry: Entry, frames: tuple[FrameSpec, ...], name: str) -> Section:
    own = entry.get_entry("own_summary")
    made = tuple(_compute_frame(job, frame, part) for frame, part in zip(frames, own.get_entries("frames"), strict=True))
    dates = tuple(_compute_dates(job, part) for part in entry.get_entries("adds"))
    shown = tuple(frame for frame in (*made, *dates) if frame.items or job.settings.blank)
    title = job.get_phrase(own.get_text("title_phrase"), name=name) or job.document.title
    return Section(id=SUMMARY, title=title, blocks=(Frames(frames=shown, height_mm=62),) if shown else ())


def _compute_frame(job: Job, spec: FrameSpec, entry: Entry) -> Frame:
    """What a frame of the plan's summary would hold, tables as lines, and the sentence that the form puts behind it."""
    found = next(block for block in compute_frames(job, BlockSpec(as_="frames", frames=(spec,))).blocks if isinstance(block, Frames)).frames[0]
    tables = tuple(
        line
        for question in job.get_questions(spec.questions)
        if question.kind == "table" and not spec.column and job.is_answered(question)
        for line in job.get_text(question).splitlines()
    )
    after = job.get_phrase(entry.get_text("after_phrase")) if entry.get_text("after_phrase") else ""
    # two contacts may be one person: nobody is told the same twice
    items = tuple(_name_contact(job, entry, item) for item in dict.fromkeys((*found.items, *tables))) if not job.settings.blank else found.items
    is_whole = all(len(item) <= LONGEST_WHOLE for item in items)
    return replace(found, items=(*items, *((after,) if after and (items or found.lines) else ())), is_whole=is_whole)


def _name_contact(job: Job, entry: Entry, item: str) -> str:
    """Whom to ask about the plan, with the words that say so: the others in the frame are there for something else."""
    contact = next(iter(job.get_questions((CONTACT,))), None)
    is_contact = contact is not None and job.is_answered(contact) and item == job.get_text(contact)
    phrase = entry.get_text("contact_phrase")
    return job.get_phrase(phrase, contact=item) if is_contact and phrase else item


def _compute_dates(job: Job, entry: Entry) -> Frame:
    """The first dates from today on."""
    days = sorted({(day, what) for question in entry.get_texts("from") for day, what in _iter_days(job, question) if day >= job.settings.today})
    items = tuple(f"{end_label(job.wording.get_date(day))} {what}".rstrip(" :") for day, what in days[:FIRST_DATES])
    origin = next((question.id for question in job.get_questions(entry.get_texts("from"))), "")
    title = job.get_phrase(entry.get_text("title_phrase"))
    return Frame(title=title, items=items, lines=LINES if job.settings.blank else 0, origin=origin, is_whole=True)


def _iter_days(job: Job, question_id: str) -> Iterator[tuple[date, str]]:
    question = next(iter(job.get_questions((question_id,))), None)
    if question is None:
        return
    if question.kind != "table":
        day = job.reading.get_value(question_id)
        if isinstance(day, date):
            yield day, question.print_label or question.label
        return
    first = next((column for column in question.columns if column.kind == "date"), None)
    for row in job.reading.get_rows(question_id) if first else ():
        day = row.get_value(first.id) if first else None
        others = tuple(column for column in question.columns if column is not first)
        if isinstance(day, date):
            hours = "–".join(filter(None, (job.get_cell(row, column) for column in others if column.kind == "time")))
            yield day, ", ".join(filter(None, (hours, *(job.get_cell(row, column) for column in others if column.kind != "time"))))
