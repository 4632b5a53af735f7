"""A paper to hang on the wall: a section as cards of its own, with the name of the group."""

from msgspec.structs import replace

from app.document.blocks import Card, Cards, Section
from app.document.job import Job
from app.document.phrases import end_label
from app.document.sections.signing import compute_strip
from app.document.spec import FrameSpec, SectionSpec
from app.logic.placeholders import get_group_name
from app.model.question import Question

MOST_RULED = 6
"""Lines to write on, on a card with one question; more questions share them."""


def compute_wall(job: Job, spec: SectionSpec, section: Section | None) -> Section | None:
    """The section as it hangs on the wall: what the document puts on cards, or else the section itself."""
    name = get_group_name(job.reading, job.neutral)
    if job.document.sheet:
        cards = tuple(_compute_card(job, frame) for frame in job.document.sheet)
        section = Section(id=spec.id, title=spec.title, blocks=(Cards(cards=cards, height_mm=job.document.card_mm),))
    if section is None:
        return None
    # A card to take along is too small to sign: the agreements themselves would be cut.
    signs = job.document.has_strip and job.settings.signatures and job.settings.paper != "a5"
    return replace(
        section, lead=name or section.lead, blocks=(*section.blocks, *(compute_strip(job) if signs else ())), new_page=False, keep_together=False
    )


def _compute_card(job: Job, frame: FrameSpec) -> Card:
    questions = job.get_questions(frame.questions)
    told = tuple(question for question in questions if job.is_answered(question))
    lines = tuple(line for question in told for line in _get_lines(job, question, is_first=question is questions[0]))
    origin = frame.questions[0] if frame.questions else ""
    if job.settings.blank:
        return Card(title=frame.title, lines=tuple(question.label for question in questions), ruled=MOST_RULED // len(questions), origin=origin)
    is_open = not lines
    lines = lines or (job.get_phrase("to_fill_in"),)
    return Card(title=frame.title, lines=lines, bullets=len(lines) > 1, is_open=is_open, origin=origin)


def _get_lines(job: Job, question: Question, *, is_first: bool) -> tuple[str, ...]:
    """Ticks and lines of a text as they are; a short answer, and a text about something else than the card, with what it is about before it."""
    texts = job.get_texts(question)
    label = end_label(job.get_label(question))
    if question.kind == "longtext" and not is_first:
        return (f"{label} {texts[0]}", *texts[1:])
    return texts if question.kind in ("text", "longtext", "multichoice", "checklist") else tuple(f"{label} {text}" for text in texts)
