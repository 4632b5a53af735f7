"""The list of who is there: a neutral title, no theme, nothing to sign; boxes to count with where no names are wanted."""

from app.document.blocks import Block, Section
from app.document.entry import Entry
from app.document.job import Job
from app.document.stamp import get_title
from app.document.worksheets.bench import make_bench
from app.document.worksheets.sheet import Sheet
from app.document.worksheets.sheet_blocks import compute_sheet_block
from app.document.worksheets.sheets import ATTENDANCE
from app.logic.placeholders import get_group_name

TITLE = "attendance.title"
STEM = 7
"""Letters by which a word of the theme is known again in a name."""
TELLING = "P08"
"""The check that finds the theme in a name."""


def compute_attendance(job: Job) -> tuple[Section, ...]:
    """One page."""
    bench = make_bench(job)
    sheet = Sheet(id=ATTENDANCE, entry=bench.sheets.get(ATTENDANCE, Entry({})))
    blocks: tuple[Block, ...] = tuple(
        block
        for at, entry in enumerate(sheet.entry.get_entries("blocks"))
        if _is_wanted(job, entry)
        for block in compute_sheet_block(bench, sheet, entry, at)
    )
    return (Section(id=job.document.id, title=job.get_phrase(TITLE), lead=_get_name(job), blocks=blocks, header=("", ""), footer=("", "")),)


def _is_wanted(job: Job, entry: Entry) -> bool:
    """Without names there are boxes instead of lines."""
    without = job.names == "none"
    if entry.get_text("without_names") == "none":
        return not without
    return without or entry.get_text("only") != "without_names"


def _get_name(job: Job) -> str:
    """The name of the group, unless it tells what the group is about."""
    if job.sensitive or job.settings.blank or any(finding.code == TELLING for finding in job.findings):
        return ""
    name = get_group_name(job.reading, job.neutral) or get_title(job)
    return "" if _get_stems(name) & _get_theme_stems(job) else name


def _get_theme_stems(job: Job) -> frozenset[str]:
    """The words of the theme, as the form and the plan name it."""
    titles = (f"{theme.title} {theme.short_title} {theme.id}" for theme in job.form.themes if theme.id == job.form.theme)
    question = job.reading.get_question(job.form.theme_question)
    return _get_stems(" ".join((*titles, job.get_text(question) if question else "")))


def _get_stems(text: str) -> frozenset[str]:
    words = ("".join(char for char in word if char.isalpha()) for word in text.casefold().split())
    return frozenset(word[:STEM] for word in words if len(word) >= STEM)
