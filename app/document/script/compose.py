"""The running order on paper: the table of times first, then what to prepare, what to take along, what to say, and what to do when it goes otherwise."""

from datetime import date, datetime, timedelta
from itertools import accumulate

from app.document.blocks import Block, Box, BulletList, Paragraph, Section, Table, TableColumn, TableRow, Title
from app.document.entry import Entry, read_document
from app.document.job import Job
from app.document.phrases import capitalise
from app.document.worksheets.bench import Bench, make_bench
from app.document.worksheets.slots import HALF_DAY, ROOM, Slot, get_script, list_slots
from app.document.writing import Tick, Ticks, WriteCell, WriteColumn, WriteRow, WriteTable
from app.logic.kinds.notation import get_time_text
from app.logic.placeholders import get_group_name

MUST = "●"
PREPARE_MM = 8
"""Height of a row with something to do beforehand: nobody writes in it."""
SAID = ("opening", "decide", "closing")


def compute_script(job: Job) -> tuple[Section, ...]:
    """The running order of one meeting."""
    bench = make_bench(job)
    scripts = Entry(job.form.documents).get_entry("scripts")
    script = get_script(job)
    slots = list_slots(bench, scripts, script)
    title = scripts.get_entry(ROOM if script == ROOM else HALF_DAY).get_text("title") or job.document.title
    times = compute_times(job, slots)
    # the theme of a network stands in no title here: this paper lies on a table
    lead = " · ".join(filter(None, ("" if job.sensitive else get_group_name(job.reading, job.neutral), f"{times[0]} – {times[-1]}")))
    programme = (*_compute_table(bench, scripts, slots, times), *_compute_theme_note(job, scripts, script))
    return (
        Section(id=job.document.id, title=job.document.title, lead=f"{title}. {lead}", blocks=programme),
        Section(id=f"{job.document.id}/before", title=job.get_phrase("script.before"), blocks=_compute_before(bench, scripts, slots), new_page=True),
        Section(id=f"{job.document.id}/say", title=job.get_phrase("script.say"), blocks=_compute_say(job, scripts), new_page=True),
    )


def compute_times(job: Job, slots: tuple[Slot, ...]) -> tuple[str, ...]:
    """When each part begins, and at last when all is over."""
    begin = datetime.combine(date(2000, 1, 1), job.settings.start)
    gone = accumulate((slot.minutes for slot in slots), initial=0)
    return tuple(get_time_text((begin + timedelta(minutes=minutes)).time(), job.form.language) for minutes in gone)


def _compute_table(bench: Bench, scripts: Entry, slots: tuple[Slot, ...], times: tuple[str, ...]) -> tuple[Block, ...]:
    job = bench.job
    roles = {role.get_text("id"): role.get_text("text").partition(":")[0] for role in scripts.get_entries("roles")}
    widths = {part.get_text("id"): part.get_number("width", 10) for part in _list_columns(job)}
    known = ("time", "minutes", "must", "what", "who", *(("sheet",) if any(slot.sheets for slot in slots) else ()))
    names = tuple(name for name in known if not widths or name in widths)
    columns = tuple(
        TableColumn(
            label=job.get_heading(name), width=widths.get(name, 10), align="right" if name == "minutes" else "center" if name == "must" else "left"
        )
        for name in names
    )
    rows = tuple(
        TableRow(cells=tuple(_get_cell(bench, roles, slot, at, name) for name in names), strong=False) for slot, at in zip(slots, times, strict=False)
    )
    total = job.get_phrase("sheet.minutes", minutes=str(sum(slot.minutes for slot in slots)))
    end = TableRow(cells=tuple({"time": times[-1], "what": f"{job.get_phrase('script.end')} · {total}"}.get(name, "") for name in names), strong=True)
    return (Table(columns=columns, rows=rows, totals=(end,), legend=job.get_phrase("script.must")),)


def _list_columns(job: Job) -> tuple[Entry, ...]:
    return read_document(job.form.documents, job.document.id).get_entries("columns")


def _get_cell(bench: Bench, roles: dict[str, str], slot: Slot, at: str, name: str) -> str:
    job = bench.job
    lead = roles.get(slot.lead, "") or (job.get_phrase(f"script.{slot.lead}") if slot.lead else "")
    cells = {
        "time": at,
        "minutes": str(slot.minutes),
        "must": MUST if slot.must else "\N{NO-BREAK SPACE}",
        "what": "\n".join(filter(None, (slot.what, slot.detail))),
        "who": ", ".join(filter(None, (lead, roles.get("typist", "") if slot.typed else ""))) or "\N{NO-BREAK SPACE}",
        "sheet": ", ".join(_get_title(bench, sheet) for sheet in slot.sheets) or "\N{NO-BREAK SPACE}",
    }
    return cells[name]


def _get_title(bench: Bench, sheet: str) -> str:
    return bench.sheets[sheet].get_text("title") if sheet in bench.sheets else ""


def _compute_theme_note(job: Job, scripts: Entry, script: str) -> tuple[Block, ...]:
    if script == ROOM:
        text = next((theme.kort_note for theme in job.form.themes if theme.id == job.form.theme), "")
    else:
        text = scripts.get_entry(HALF_DAY).get_entry("theme_notes").get_text(job.form.theme) if job.form.theme else ""
    return (Paragraph(text=text),) if text else ()


def _compute_before(bench: Bench, scripts: Entry, slots: tuple[Slot, ...]) -> tuple[Block, ...]:
    """What must be done before, by when; who does what; what to take along; which sheets to print and how many."""
    job = bench.job
    when = tuple(
        WriteRow(cells=(WriteCell(ticked=False), WriteCell(text=_say_when(job, part.get_text("when"))), WriteCell(text=part.get_text("text"))))
        for part in scripts.get_entries("preparation")
    )
    heads = tuple(
        WriteColumn(label=label, width=width) for label, width in (("", 6), (job.get_heading("when_before"), 20), (job.get_heading("what"), 74))
    )
    roles = tuple(WriteRow(cells=(WriteCell(text=role.get_text("text")), WriteCell())) for role in scripts.get_entries("roles"))
    role_heads = (WriteColumn(label=job.get_heading("group_role"), width=65), WriteColumn(label=job.get_heading("who"), width=35))
    after = tuple(Tick(label=text) for text in _read_texts(scripts, "after"))
    material = (*_read_texts(scripts, "material"), *_list_prints(bench, slots))
    return (
        *((WriteTable(columns=heads, rows=when, row_mm=PREPARE_MM),) if when else ()),
        *((WriteTable(columns=role_heads, rows=roles, label=job.get_phrase("script.roles")),) if roles else ()),
        *((Ticks(ticks=tuple(Tick(label=text) for text in material), columns=2, label=job.get_phrase("script.material")),) if material else ()),
        *((Ticks(ticks=after, label=job.get_phrase("script.after")),) if after else ()),
    )


def _say_when(job: Job, when: str) -> str:
    days = when.lstrip("-")
    if not days.isdigit() or days == "0":
        return job.get_phrase("script.on_the_day")
    return job.get_phrase("script.day_before" if days == "1" else "script.days_before", n=days)


def _list_prints(bench: Bench, slots: tuple[Slot, ...]) -> tuple[str, ...]:
    """The worksheets of this running order with how many of each."""
    sheets = dict.fromkeys(sheet for slot in slots for sheet in slot.sheets if sheet in bench.sheets)
    return tuple(" – ".join(filter(None, (bench.sheets[sheet].get_text("title"), bench.sheets[sheet].get_text("copies")))) for sheet in sheets)


def _compute_say(job: Job, scripts: Entry) -> tuple[Block, ...]:
    """Words to read out, what to answer when it gets difficult, what to leave out, other ways, and what comes after."""
    say = scripts.get_entry("say")
    boxes = tuple(Box(label=job.get_phrase(f"script.say.{key}"), text=text) for key in SAID if (text := say.get_text(key)))
    rows = tuple(TableRow(cells=(part.get_text("if"), part.get_text("say"))) for part in scripts.get_entries("safety"))
    columns = (TableColumn(label=job.get_phrase("script.if"), width=38), TableColumn(label=job.get_phrase("script.then"), width=62))
    safety: tuple[Block, ...] = (Title(text=job.get_phrase("script.safety")), Table(columns=columns, rows=rows)) if rows else ()
    lists = tuple(
        BulletList(label=capitalise(job.get_phrase(f"script.{key}")), items=items)
        for key in ("if_short", "other_forms")
        if (items := _read_texts(scripts, key))
    )
    return (*boxes, *safety, *lists)


def _read_texts(scripts: Entry, key: str) -> tuple[str, ...]:
    return scripts.get_texts(key) or tuple(part.get_text("text") for part in scripts.get_entries(key))
