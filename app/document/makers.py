"""Papers that are no sections of the plan below each other, by the id of the document. A new one is a line here and in `papers.MADE`."""

from collections.abc import Callable, Mapping

from app.document.blocks import Section
from app.document.job import Job
from app.document.worksheets.compose import compute_worksheets

MAKERS: Mapping[str, Callable[[Job], tuple[Section, ...]]] = {
    "worksheets": compute_worksheets,
}
