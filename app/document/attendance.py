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
    return get_group_name(job.reading, job.neutral) or get_title(job)
