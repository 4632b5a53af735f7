"""A guide for a talk: how to begin, the questions with lines to write on, what to say to doubts, how to close."""

from app.document.blocks import Block, Box, Line, Section, Table, TableColumn, TableRow, Title, WritingLines
from app.document.job import Job
from app.document.letters.filling import Filler
from app.document.letters.template import Template

LINES, AGREED_LINES = 2, 3


def compute_talk(job: Job, template: Template) -> Section:
    """The guide of one talk."""
    filler = Filler(job)
    minutes = template.talk.get("minutes", "")
    return Section(
        id=template.id,
        title=filler.fill(template.title),
        lead=job.get_phrase("talk.minutes", minutes=minutes) if minutes else "",
        blocks=(
            *_compute_lines(job, template, filler, "goal", "prepare"),
            *_compute_box(job, template, filler, "opening"),
            *_compute_questions(job, template, filler),
            *_compute_objections(job, template, filler),
            *_compute_box(job, template, filler, "close"),
            WritingLines(label=job.get_phrase("talk.agreed"), note="", lines=AGREED_LINES),
            *_compute_lines(job, template, filler, "after"),
        ),
        new_page=True,
    )


def _compute_lines(job: Job, template: Template, filler: Filler, *keys: str) -> tuple[Block, ...]:
    return tuple(Line(label=job.get_phrase(f"talk.{key}"), text=filler.fill(template.talk[key])) for key in keys if template.talk.get(key))


def _compute_box(job: Job, template: Template, filler: Filler, key: str) -> tuple[Block, ...]:
    text = template.talk.get(key)
    return (Box(label=job.get_phrase(f"talk.{key}"), text=filler.fill(text)),) if text else ()


def _compute_questions(job: Job, template: Template, filler: Filler) -> tuple[Block, ...]:
    questions = tuple(WritingLines(label=filler.fill(question), note="", lines=LINES) for question in template.questions)
    return (Title(text=job.get_phrase("talk.questions")), *questions) if questions else ()


def _compute_objections(job: Job, template: Template, filler: Filler) -> tuple[Block, ...]:
    if not template.objections:
        return ()
    columns = (TableColumn(label=job.get_phrase("talk.they"), width=36), TableColumn(label=job.get_phrase("talk.you"), width=64))
    rows = tuple(TableRow(cells=(filler.fill(each.they), filler.fill(each.you))) for each in template.objections)
    return (Title(text=job.get_phrase("talk.objections")), Table(columns=columns, rows=rows))
