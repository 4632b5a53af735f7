"""What a section is made of: for every `as`, `chart` and `computed` of documents.yaml the function that makes its blocks. One entry per word."""

from collections.abc import Callable, Mapping

from app.document.answers import Part, compute_answers
from app.document.charts import CHARTS
from app.document.grouped import compute_grouped
from app.document.job import Job
from app.document.money import compute_hours_line, compute_year_line
from app.document.people import compute_brings, compute_departments, compute_people_table, compute_size, is_people_table
from app.document.programme import compute_programme
from app.document.sections.cards import compute_agreement_cards
from app.document.sections.fixed import compute_contents, compute_picture, compute_sentence
from app.document.sections.frames import compute_frames
from app.document.sections.open_points import compute_not_agreed, compute_nothing_open, compute_parked, compute_unanswered
from app.document.sections.side import compute_beside, compute_choices
from app.document.sections.signing import compute_signatures
from app.document.sections.strip import compute_strip
from app.document.sections.with_chart import compute_bars_and_table, compute_chart_and_table, compute_table_and_chart
from app.document.spec import BlockSpec
from app.document.tables import compute_tables
from app.document.timeline import compute_gantt, compute_month_strip

Maker = Callable[[Job, BlockSpec], Part]

COMPUTED: Mapping[str, Maker] = {
    "group.size": compute_size,
    "group.brings": compute_brings,
    "money.hours": compute_hours_line,
    "money.year": compute_year_line,
    "parked": compute_parked,
    "not_agreed": compute_not_agreed,
    "unanswered": compute_unanswered,
    "nothing_open": compute_nothing_open,
}
"""Blocks that say something computed, by `computed` or, without questions of their own, by `phrase`."""

DRAWN: Mapping[str, Maker] = {
    "gantt": compute_gantt,
    "programme": compute_programme,
    "departments": compute_departments,
    "month_strip": compute_month_strip,
}
"""Blocks `chart` that stand by themselves, by `chart`."""

BLOCKS: Mapping[str, Maker] = {
    "table": compute_tables,
    "matrix": compute_tables,
    "bars": compute_bars_and_table,
    "map_and_table": compute_chart_and_table,
    "table_and_matrix": compute_table_and_chart,
    "two_columns": compute_beside,
    "column": compute_beside,
    "boxes": compute_choices,
    "card": compute_agreement_cards,
    "strip": compute_strip,
    "frames": compute_frames,
    "signature_block": compute_signatures,
    "picture": compute_picture,
    "contents": compute_contents,
}
"""`as` to what makes it; every other word is a shape of single answers (answers.SHAPES)."""


def compute_block(job: Job, spec: BlockSpec) -> Part:
    """One block of documents.yaml."""
    return get_maker(spec)(job, spec)


def get_maker(spec: BlockSpec) -> Maker:
    """What makes a block: the most telling of its words decides."""
    if spec.computed or spec.phrase in COMPUTED:
        return COMPUTED.get(spec.computed or spec.phrase, compute_answers)
    if spec.as_ == "chart":
        return DRAWN.get(spec.chart, compute_answers)
    if is_people_table(spec):
        return compute_people_table
    if spec.phrase and spec.as_ not in BLOCKS:
        return compute_sentence
    return compute_grouped if spec.group_by else BLOCKS.get(spec.as_, compute_answers)


__all__ = ["BLOCKS", "CHARTS", "COMPUTED", "DRAWN", "Maker", "compute_block", "get_maker"]
