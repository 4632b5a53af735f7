"""Sentences of the form itself, with what they need from the plan: on the cover, among the sources, at the signatures."""

from app.document.answers import DOTS, Part, compute_answers
from app.document.blocks import Contents, Faces, Paragraph
from app.document.job import Job
from app.document.phrases import get_words
from app.document.spec import BlockSpec
from app.document.stamp import get_stamp

DATE_QUESTION = "shr.retention"
CONTACT_QUESTION = "gen.contact"
SMALLER = 0.6


def compute_sentence(job: Job, spec: BlockSpec) -> Part:
    """A block with a phrase. Its words come from its questions (gen.period_start fills {start}) or from the print job.

    With only some of its questions answered each stands by itself, so that nothing is lost and what is missing shows.
    """
    if job.settings.blank and not spec.questions and spec.phrase not in job.spec.phrases:
        return Part()
    questions = job.get_questions(spec.questions)
    if spec.needs and not job.reading.get_rows(spec.needs):
        return Part()
    if questions and not all(job.is_answered(question) and job.get_state(question) is None for question in questions):
        return compute_answers(job, spec)
    key = spec.sensitive_phrase if job.sensitive and spec.sensitive_phrase else spec.phrase
    words = {question.id.replace("_", ".").rpartition(".")[2]: job.get_text(question, job.neutral) for question in questions}
    text = _fill(job, key, spec.otherwise, words)
    return Part(
        (Paragraph(text=text, small=spec.as_ == "note", origin=questions[0].id if questions else ""),) if text else (),
        frozenset(question.id for question in questions),
    )


def _fill(job: Job, key: str, otherwise: str, words: dict[str, str]) -> str:
    wanted = get_words(job.spec.phrases.get(key, ""))
    if otherwise and "date" in wanted and job.reading.get_value(DATE_QUESTION) is None:
        return _fill(job, otherwise, "", words)
    return job.get_phrase(key, **(_get_common(job, key) | words))


def _get_common(job: Job, key: str) -> dict[str, str]:
    """What every phrase may ask for. A date is that of the print job, except in the sentence about deleting."""
    get_date = job.neutral.get_date
    contact = job.neutral.replace_names(str(job.plan.get_answer(CONTACT_QUESTION) or "").strip()).rstrip(".")
    return {
        "version": job.settings.version,
        "app_version": job.settings.app_version,
        "stamp": get_stamp(job).lower(),
        "contact": contact or DOTS,
        "date": get_date(str(job.plan.get_answer(DATE_QUESTION) or "")) if key.startswith("privacy") else get_date(job.settings.today),
    }


def compute_picture(job: Job, spec: BlockSpec) -> Part:
    """The drawn network of faces, smaller where the page has lines to write on."""
    width, height = spec.size_mm if len(spec.size_mm) == 2 else (130, 90)
    if job.settings.blank:
        width, height = width * SMALLER, height * SMALLER
    return Part((Faces(alt=job.get_phrase(spec.alt), width_mm=width, height_mm=height),))


def compute_contents(_job: Job, spec: BlockSpec) -> Part:
    """The table of contents; the section gives it its title."""
    return Part((Contents(title=spec.title),))
