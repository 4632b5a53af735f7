"""The sheet at the head of a phase, the extra information behind it, and the last sheets: networks of others and sources."""

from collections.abc import Iterator

from app.document.blocks import Block, BulletList, Line, Note, Paragraph, Section, Table, TableColumn, TableRow, Title
from app.document.entry import Entry
from app.document.letters.filling import Filler
from app.document.phrases import capitalise, fill_phrase
from app.document.worksheets.bench import PHASE_SHEET, Bench, Edge
from app.document.worksheets.steps import ASSIGNMENT, compute_assignment
from app.document.writing import Slot, Tick, Ticks, WriteCell, WriteColumn, WriteRow, WriteTable
from app.logic.markdown import compute_blocks
from app.model.guidance import ExampleNetwork, Extra
from app.model.outline import PhaseEntry

EXTRA = "sheet.extra"
EXAMPLES = "sheet.examples"
SOURCES = "sheet.sources"
PITFALL_MM = 7
"""How high a row is of which only the box is ticked."""


def compute_phase_sheet(bench: Bench, phase: PhaseEntry) -> Section:
    """What the phase is, its goals to tick, its pitfalls with what helps, and when it is done."""
    job, data = bench.job, phase.phase
    title = bench.sheets.get(PHASE_SHEET, Entry({})).get_text("title") or "{number} {phase}"
    said = Paragraph(text=data.in_one_sentence, strong=True) if data.in_one_sentence else None
    claimed = any(step.step.ends_with == ASSIGNMENT for step in phase.steps)
    facts = (("sheet.done_when", data.done_when), ("sheet.lead_time", data.lead_time))
    blocks: tuple[Block, ...] = (
        *((said,) if said else ()),
        *compute_markdown(bench, data.intro),
        *_compute_goals(bench, phase),
        *_compute_pitfalls(bench, phase),
        *(Line(label=capitalise(job.get_phrase(key)), text=text) for key, text in facts if text),
        *(() if claimed else compute_assignment(bench, phase)),
        Note(text=job.get_phrase("sheet.sources")),
    )
    return bench.make_section(
        f"{PHASE_SHEET}/{data.id}",
        fill_phrase(title, {"number": phase.number, "phase": data.title}),
        blocks,
        edge=Edge(phase=bench.get_phase_title(data), number=phase.number),
    )


def _compute_goals(bench: Bench, phase: PhaseEntry) -> tuple[Block, ...]:
    ticks = tuple(Tick(label=goal.text, slot=Slot(name=f"goal/{goal.id}", label=goal.text, kind="tick")) for goal in phase.phase.goals)
    return (Ticks(ticks=ticks, label=bench.job.get_phrase("sheet.goals")),) if ticks else ()


def _compute_pitfalls(bench: Bench, phase: PhaseEntry) -> tuple[Block, ...]:
    """A box to tick for each that threatens here, as on the screen."""
    job = bench.job
    rows = tuple(
        WriteRow(
            cells=(
                WriteCell(
                    ticked=bool(job.plan.get_fact("pitfall", pitfall.id)), slot=Slot(name=f"pitfall/{pitfall.id}", label=pitfall.text, kind="tick")
                ),
                WriteCell(text=pitfall.text),
                WriteCell(text=pitfall.remedy),
            )
        )
        for pitfall in phase.phase.pitfalls
    )
    heads = (("sheet.here", 9), ("sheet.pitfall", 41), ("sheet.remedy", 50))
    columns = tuple(WriteColumn(label=capitalise(job.get_phrase(key)), width=width, align="center" if width < 10 else "left") for key, width in heads)
    return (WriteTable(columns=columns, rows=rows, row_mm=PITFALL_MM, label=job.get_phrase("sheet.pitfalls")),) if rows else ()


def compute_markdown(bench: Bench, text: str) -> tuple[Block, ...]:
    """A long text of the form as paragraphs and lists, with what the plan knows filled in and dots for the rest."""
    blocks: list[Block] = []
    filler = Filler(bench.job)
    for part in compute_blocks(text):
        if part.kind == "paragraph":
            blocks.extend(Paragraph(text=filler.fill(words)) for words in part.get_texts())
        else:
            blocks.append(BulletList(items=tuple(map(filler.fill, part.get_texts())), numbered=part.kind == "numbers"))
    return tuple(blocks)


def compute_extra_sheet(bench: Bench, phase: PhaseEntry) -> Section | None:
    """All extra information of a phase, behind its worksheets."""
    job = bench.job
    blocks = tuple(block for extra in phase.phase.extra if not extra.on_screen_only for block in _compute_extra(bench, extra))
    if not blocks:
        return None
    title = job.get_phrase("sheet.extra")
    return bench.make_section(
        f"{EXTRA}/{phase.phase.id}",
        f"{title}: {phase.phase.short_title or phase.phase.title}",
        blocks,
        edge=Edge(phase=bench.get_phase_title(phase.phase), number=phase.number, shares_pages=True, in_columns=True),
    )


def _compute_extra(bench: Bench, extra: Extra) -> Iterator[Block]:
    job = bench.job
    minutes = job.get_phrase("sheet.minutes", minutes=str(extra.minutes)) if extra.minutes else ""
    yield Title(text=" · ".join(filter(None, (extra.title, minutes))))
    yield from compute_markdown(bench, extra.text)
    if extra.checklist:
        fill = Filler(job).fill
        yield Ticks(ticks=tuple(Tick(label=fill(text)) for text in extra.checklist))
    if extra.rows:
        yield _compute_rows(bench, extra)
    yield from _compute_list(bench, extra.list_)
    titles = {letter.id: letter.title for letter in job.form.letters}
    names = tuple(titles[letter] for letter in extra.letters if letter in titles)
    if names:
        yield Note(text=f"{job.get_phrase('sheet.letters')}: {', '.join(names)}.")
    if extra.as_of:
        yield Note(text=job.get_phrase("sheet.as_of", date=job.neutral.get_date(extra.as_of)))


def _compute_rows(bench: Bench, extra: Extra) -> Table:
    fill = Filler(bench.job).fill
    heads = tuple(column.label for column in extra.columns)
    return _make_table(heads, tuple(tuple(fill(row.get(column.id, "")) for column in extra.columns) for row in extra.rows))


def _make_table(heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Table:
    """A table of which the columns with more text are wider."""
    weights = [max(sum(len(row[at]) for row in rows) / max(len(rows), 1), 8) ** 0.6 for at in range(len(heads))]
    return Table(
        columns=tuple(TableColumn(label=capitalise(head), width=100 * weight / sum(weights)) for head, weight in zip(heads, weights, strict=True)),
        rows=tuple(TableRow(cells=row) for row in rows),
    )


def _compute_list(bench: Bench, list_id: str) -> Iterator[Block]:
    """An option list as a table: what it is, what it fits, what to watch out for."""
    options = next((found.options for found in bench.job.form.lists if found.id == list_id), ())
    if not options:
        return
    job = bench.job
    heads = (job.get_phrase("sheet.option"), job.get_phrase("sheet.says"), job.get_phrase("sheet.fits"), job.get_phrase("sheet.watch_out"))
    texts = tuple((option.label, option.help, option.fits, option.watch_out) for option in options)
    used = tuple(at for at in range(len(heads)) if any(row[at] for row in texts))
    yield _make_table(tuple(heads[at] for at in used), tuple(tuple(row[at] for at in used) for row in texts))


def compute_examples_sheet(bench: Bench) -> Section | None:
    """Networks of others, at the end."""
    job = bench.job
    phases = tuple(phase for phase in bench.outline.phases if phase.phase.examples and not phase.is_kept)
    blocks = tuple(block for phase in phases for block in _compute_examples(bench, phase))
    if not blocks:
        return None
    return bench.make_section(
        EXAMPLES,
        job.get_phrase("sheet.examples"),
        blocks,
        edge=Edge(phase=job.get_phrase("sheet.examples"), shares_pages=True, in_columns=True),
    )


def _compute_examples(bench: Bench, phase: PhaseEntry) -> Iterator[Block]:
    yield from compute_markdown(bench, phase.phase.examples_intro)
    for example in phase.phase.examples:
        yield from _compute_example(bench, example)


def _compute_example(bench: Bench, example: ExampleNetwork) -> Iterator[Block]:
    job = bench.job
    yield Title(text=example.title, level=3)
    yield from compute_markdown(bench, example.text)
    parts = (("sheet.strong", example.strong), ("sheet.watch_out", example.watch_out), ("sheet.take_over", example.take_over))
    yield from (Line(label=capitalise(job.get_phrase(key)), text=text) for key, text in parts if text)
    if example.as_of:
        yield Note(text=job.get_phrase("sheet.as_of", date=job.neutral.get_date(example.as_of)))


def compute_sources_sheet(bench: Bench) -> Section | None:
    """Where phases, tips and rules come from."""
    job = bench.job
    section = job.spec.sections.get("sources")
    if section is None:
        return None
    keys = tuple(
        block.phrase for block in section.blocks if block.phrase.startswith("sources.") and block.phrase not in ("sources.made", "sources.facts")
    )
    texts = (job.get_phrase(key) for key in keys)
    made = job.get_phrase("sources.made", app_version=job.settings.app_version, date=job.neutral.get_date(job.settings.today))
    blocks = tuple(Paragraph(text=text) for text in (*texts, made) if text)
    return bench.make_section(SOURCES, section.title, blocks, edge=Edge(phase=section.title, shares_pages=True)) if blocks else None
