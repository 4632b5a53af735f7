"""The grids with numbered marks, and the bars of a scale. A chart is one entry of CHARTS; it never names a person."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from app.document.blocks import Block
from app.document.drawings import Bar, BarChart, GridChart, MapPoint
from app.document.job import Job
from app.document.spec import BlockSpec
from app.logic.reading import RowReading
from app.model.question import Column, Question

Chart = Callable[[Job, Question, BlockSpec], tuple[Block, ...]]
CROSS_AT = 4
"""Influence from here on is much."""
HATCHED_AT = 12
"""A risk of which chance times effect is this much comes first."""


def compute_support_map(job: Job, question: Question, spec: BlockSpec) -> tuple[Block, ...]:
    """Who has influence, and where they stand."""
    rows = job.reading.get_rows(question.id)
    points, rest = _compute_points(job, rows, "attitude", "influence")
    doubtful = tuple(point.label for point in points if point.y >= CROSS_AT and point.x < 0)
    words = {"n": str(len(rows)), "names": ", ".join(doubtful) or job.get_phrase("chart.none")}
    return _compute_grid(job, question, spec, points, rest, words) if points or job.settings.blank else ()


def compute_risk_matrix(job: Job, question: Question, spec: BlockSpec) -> tuple[Block, ...]:
    """What may go wrong, by chance and effect."""
    points, rest = _compute_points(job, job.reading.get_rows(question.id), "chance", "effect")
    first = tuple(point.label for point in points if point.x * point.y >= HATCHED_AT)
    words = {"n": str(len(points)), "names": ", ".join(first) or job.get_phrase("chart.none")}
    return _compute_grid(job, question, spec, points, rest, words) if points or job.settings.blank else ()


def _compute_points(job: Job, rows: tuple[RowReading, ...], x: str, y: str) -> tuple[tuple[MapPoint, ...], tuple[str, ...]]:
    points: list[MapPoint] = []
    rest: list[str] = []
    for row in rows:
        label = _get_label(job, row)
        across, up = row.get_value(x), row.get_value(y)
        if isinstance(across, Decimal) and isinstance(up, Decimal):
            points.append(MapPoint(nr=str(row.nr), label=label, x=int(across), y=int(up)))
        else:
            rest.append(f"{row.nr} {label}".strip())
    return tuple(points), tuple(rest)


def _get_label(job: Job, row: RowReading) -> str:
    return job.get_cell(row, row.question.columns[0]).rstrip(".") or str(row.nr)


def _compute_grid(
    job: Job, question: Question, spec: BlockSpec, points: tuple[MapPoint, ...], rest: tuple[str, ...], words: dict[str, str]
) -> tuple[Block, ...]:
    own = {column.id: column for column in question.columns}
    is_map = spec.chart == "support_map"
    x, y = ("attitude", "influence") if is_map else ("chance", "effect")
    chart = GridChart(
        kind="support_map" if is_map else "risk_matrix",
        points=points,
        x_axis=job.get_phrase(f"axis.{x}"),
        y_axis=job.get_phrase(f"axis.{y}"),
        x_labels=_get_labels(job, question, own[x], every=is_map),
        y_labels=_get_labels(job, question, own[y], every=False),
        alt=job.get_phrase(spec.alt, **words),
        legend=job.get_phrase(spec.legend or (spec.under if spec.under.startswith("legend.") else "")),
        not_placed=job.get_phrase("chart.not_placed", list=", ".join(rest)) if rest else "",
        width_mm=spec.size_mm[0] if spec.size_mm else 150,
        height_mm=spec.size_mm[1] if len(spec.size_mm) > 1 else 115,
        origin=question.id,
    )
    return (chart,)


def _get_labels(job: Job, question: Question, column: Column, *, every: bool) -> tuple[str, ...]:
    """The words along an axis: every word, or numbers with the words of the two ends."""
    options = tuple(option for option in job.get_column(question, column).options if option.value is not None)
    words = tuple(option.print_label or option.label for option in options)
    if every:
        return words
    ends = (0, len(options) - 1)
    return tuple(
        f"{option.value:g} {word}" if at in ends else f"{option.value:g}" for at, (option, word) in enumerate(zip(options, words, strict=True))
    )


def compute_bars(job: Job, question: Question, spec: BlockSpec) -> tuple[Block, ...]:
    """How well it is arranged: one bar per row, with the word of the scale behind it."""
    own = {column.id: column for column in question.columns}
    if spec.label not in own or spec.value not in own:
        return ()
    bars = tuple(
        _compute_bar(job, row, own[spec.label], own[spec.value], value)
        for row in job.reading.get_rows(question.id)
        if isinstance(value := row.get_value(spec.value), Decimal)
    )
    if not bars:
        return ()
    options = tuple(option for option in job.get_column(question, own[spec.value]).options if option.value is not None)
    listed = ", ".join(f"{bar.label} {bar.value:g}" for bar in bars)
    chart = BarChart(
        bars=bars,
        most=max((option.value or 0 for option in options), default=5),
        alt=job.get_phrase(spec.alt, list=listed),
        label=job.get_label(question),
        low=options[0].label if options else "",
        high=options[-1].label if options else "",
        width_mm=spec.size_mm[0] if spec.size_mm else 160,
        origin=question.id,
    )
    return (chart,)


def _compute_bar(job: Job, row: RowReading, label: Column, column: Column, value: Decimal) -> Bar:
    return Bar(label=job.get_cell(row, label), value=float(value), words=f"{value:f} {job.get_cell(row, column)}")


CHARTS: Mapping[str, Chart] = {"support_map": compute_support_map, "risk_matrix": compute_risk_matrix, "bars": compute_bars}
"""Chart of documents.yaml to what computes it from one table. Those that read more than one question stand in `sections.DRAWN` by themselves."""
