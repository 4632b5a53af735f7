"""Papers that are no sections of the plan below each other, by the id of the document. A new one is a line here and in `papers.MADE`."""

from collections.abc import Callable, Mapping

from app.document.actions import compute_actions
from app.document.attendance import compute_attendance
from app.document.blocks import Section
from app.document.handout import compute_handout
from app.document.job import Job
from app.document.progress import compute_progress
from app.document.script.compose import compute_script
from app.document.worksheets.compose import compute_worksheets

MAKERS: Mapping[str, Callable[[Job], tuple[Section, ...]]] = {
    "handout": compute_handout,
    "worksheets": compute_worksheets,
    "actions": compute_actions,
    "attendance": compute_attendance,
    "script": compute_script,
    "progress": compute_progress,
}
