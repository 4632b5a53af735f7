"""The parts of a running order with their minutes: as the form lists them, from the steps of the short route, or from the assignments of the phases."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from app.document.entry import Entry
from app.document.job import Job
from app.document.worksheets.bench import Bench
from app.document.worksheets.sheets import get_minutes
from app.logic.outline import compute_outline_of
from app.logic.reading import Reading
from app.model.outline import PhaseEntry, StepEntry
from app.model.plan import Address

ROOM, HALF_DAY = "room", "half_day"
SHORT = "kort"
SPARE = "spare"
STEP_MINUTES = 5
BREAK_AFTER, BREAK, OPENING, CLOSING = 90, 15, 10, 20


class Slot(Struct, frozen=True, kw_only=True):
    """A stretch of time. `must`: never skipped. `sheets`: ids of the worksheets it needs."""

    id: str
    minutes: int
    what: str
    detail: str = ""
    lead: str = ""
    must: bool = False
    typed: bool = False
    sheets: tuple[str, ...] = ()


def get_script(job: Job) -> str:
    """Which running order: the chosen one, or the one that goes with the route."""
    return job.settings.script or (ROOM if job.plan.route == SHORT else HALF_DAY)


def list_slots(bench: Bench, scripts: Entry, script: str) -> tuple[Slot, ...]:
    """All parts of a running order, in order."""
    job = bench.job
    if script == ROOM:
        return tuple(_iter_room(bench, scripts.get_entry(ROOM)))
    entries = scripts.get_entry(HALF_DAY).get_entries(job.form.id)
    if not entries:
        return tuple(_iter_phases(bench, scripts.get_entry(ROOM)))
    slots = tuple(_read_slot(bench, entry) for entry in entries)
    longer = sum(slot.minutes for slot in slots) - int(scripts.get_entry(HALF_DAY).get_number("total", sum(slot.minutes for slot in slots)))
    shorter = (replace(slot, minutes=max(slot.minutes - longer, 0)) if slot.id == SPARE else slot for slot in slots)
    return tuple(slot for slot in shorter if slot.minutes)


def _read_slot(bench: Bench, entry: Entry) -> Slot:
    """A part as the form lists it; a theme may put another sheet in its place."""
    job = bench.job
    instead = entry.get_entry("replaced_by").get_text(job.form.theme) if job.form.theme else ""
    sheet = instead or entry.get_text("sheet")
    minutes = int(entry.get_number("minutes"))
    what = entry.get_text("what")
    extra = int(entry.get_number("extra_minutes"))
    detail = job.get_phrase("script.extra", minutes=str(extra), text=entry.get_text("extra")) if extra else ""
    if instead and instead in bench.sheets:
        own = get_minutes(bench, bench.sheets[instead])
        minutes = max(minutes, int(own)) if own.isdigit() else minutes
        what, detail = bench.sheets[instead].get_text("title"), ""
    sheets = tuple(name for name in (sheet, entry.get_text("also_sheet")) if name)
    return Slot(
        id=entry.get_text("id"),
        minutes=minutes,
        what=what,
        detail=detail,
        lead=entry.get_text("lead"),
        must=entry.get_flag("must"),
        typed=entry.get_flag("typed"),
        sheets=sheets,
    )


def _iter_room(bench: Bench, room: Entry) -> Iterator[Slot]:
    """The steps of the short route between the opening and the closing; those of the theme use up the spare minutes."""
    used = 0
    for entry in room.get_entries("slots"):
        meant = entry.get_entry("for").get_texts("forms")
        if meant and bench.job.form.id not in meant:
            continue
        if entry.get_text("id") in ("questions", "theme"):
            slots = tuple(_iter_steps(bench, entry, of_theme=entry.get_text("id") == "theme"))
        else:
            slots = (_read_slot(bench, entry),)
        used += sum(slot.minutes for slot in slots)
        yield from slots
    left = int(room.get_number("total")) - used
    if left > 0:
        yield Slot(id=SPARE, minutes=left, what=bench.job.get_phrase("script.spare"))


def _iter_steps(bench: Bench, entry: Entry, *, of_theme: bool) -> Iterator[Slot]:
    for phase, step in _list_short_steps(bench.job):
        if bool(phase.phase.themes) != of_theme:
            continue
        numbers = ", ".join(each.number for each in step.questions if each.question.route == SHORT and each.number)
        yield Slot(
            id=f"{phase.phase.id}/{step.step.id}",
            minutes=step.step.minutes_kort or step.step.minutes or STEP_MINUTES,
            what=f"{step.number} {step.step.title}",
            detail=" ".join(filter(None, (step.step.facilitator, f"({numbers})" if numbers else ""))),
            lead=entry.get_text("lead"),
            must=entry.get_flag("must"),
            typed=entry.get_flag("typed"),
        )


def _list_short_steps(job: Job) -> tuple[tuple[PhaseEntry, StepEntry], ...]:
    plan = replace(job.plan, facts={**job.plan.facts, Address("property", "route"): SHORT})
    outline = compute_outline_of(Reading(job.form, plan))
    return tuple(
        (phase, step)
        for phase in outline.phases
        for step in phase.steps
        if not phase.is_kept and any(entry.question.route == SHORT for entry in step.questions)
    )


def _iter_phases(bench: Bench, room: Entry) -> Iterator[Slot]:
    """For a form without a running order of its own: its assignments one after the other, with a break in time."""
    slots = {entry.get_text("id"): _read_slot(bench, entry) for entry in room.get_entries("slots")}
    if "opening" in slots:
        yield replace(slots["opening"], minutes=OPENING)
    since = OPENING
    for phase in bench.job.form.phases:
        assignment = phase.assignment
        if assignment is None:
            continue
        if since + assignment.minutes > BREAK_AFTER:
            yield Slot(id="break", minutes=BREAK, what=bench.job.get_phrase("script.break"), must=True)
            since = 0
        since += assignment.minutes
        sheets = (assignment.sheet,) if assignment.sheet else ()
        yield Slot(
            id=phase.id, minutes=assignment.minutes, what=assignment.title, detail=assignment.how, lead="facilitator", typed=True, sheets=sheets
        )
    if "closing" in slots:
        yield replace(slots["closing"], minutes=CLOSING)
