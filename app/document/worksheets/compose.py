"""All worksheets of a form in their order: per phase its own sheet with extra information, one for each step, the sheets of its assignment; then the last ones."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from app.document.blocks import Section
from app.document.entry import Entry
from app.document.job import Job
from app.document.worksheets.bench import PHASE_SHEET, Bench, make_bench
from app.document.worksheets.phases import compute_examples_sheet, compute_extra_sheet, compute_phase_sheet, compute_sources_sheet
from app.document.worksheets.sheets import ATTENDANCE, compute_sheet, is_borrowed
from app.document.worksheets.slots import get_script, list_slots
from app.document.worksheets.steps import compute_step_sheets
from app.model.outline import PhaseEntry


def compute_worksheets(job: Job) -> tuple[Section, ...]:
    """The chosen worksheets, or all of them when nothing was chosen."""
    wanted = job.settings.sheets
    made = _iter_sections(make_bench(job))
    chosen = [section for section in made if section.id not in job.settings.leave_out and (not wanted or is_chosen(section.id, wanted))]
    return tuple(_begin(section, before) for before, section in pairwise((None, *chosen)) if section)


def _begin(section: Section, before: Section | None) -> Section:
    """A sheet that may share a page does so with what comes before it in its phase, never with a sheet that is handed out by itself."""
    goes_on = before is not None and (before.shares_pages or before.id.startswith(f"{PHASE_SHEET}/")) and _get_phase(before) == _get_phase(section)
    shares = section.shares_pages and goes_on
    return replace(section, new_page=not shares)


def _get_phase(section: Section) -> str:
    return section.id.split("/")[1] if "/" in section.id else ""


def is_chosen(section: str, wanted: tuple[str, ...]) -> bool:
    """Whether a sheet was chosen: by its own id, or as part of a phase or step ("core_group", "core_group/who")."""
    inner = section.partition("/")[2]
    return any(section == name or section.startswith(f"{name}/") or inner == name or inner.startswith(f"{name}/") for name in wanted)


def _iter_sections(bench: Bench) -> Iterator[Section]:
    phases = tuple(phase for phase in bench.outline.phases if not phase.is_kept)
    owners = find_owners(bench, phases)
    asked = list_asked(bench)
    for phase in phases:
        yield compute_phase_sheet(bench, phase)
        yield from _some(compute_extra_sheet(bench, phase))
        yield from compute_step_sheets(bench, phase)
        for sheet, owner in owners.items():
            if owner == phase.phase.id and (sheet in asked or not _is_done(bench, sheet)):
                yield from compute_sheet(bench, bench.sheets[sheet], phase)
    for sheet in bench.sheets:
        if sheet not in owners and not _is_generic(bench.sheets[sheet]) and (sheet != ATTENDANCE or ATTENDANCE in bench.job.settings.sheets):
            yield from compute_sheet(bench, bench.sheets[sheet], None)
    yield from _some(compute_examples_sheet(bench))
    yield from _some(compute_sources_sheet(bench))


def list_asked(bench: Bench) -> frozenset[str]:
    """The sheets that the running order asks for: these are printed whatever is answered already."""
    scripts = Entry(bench.job.form.documents).get_entry("scripts")
    return frozenset(sheet for slot in list_slots(bench, scripts, get_script(bench.job)) for sheet in slot.sheets)


def _some(section: Section | None) -> Iterator[Section]:
    if section is not None:
        yield section


def find_owners(bench: Bench, phases: tuple[PhaseEntry, ...]) -> dict[str, str]:
    """Sheet to the phase it stands in: whose assignment it is, or that it names, or whose extra information tells of it."""
    found: dict[str, str] = {}
    for sheet, entry in bench.sheets.items():
        if _is_generic(entry):
            continue
        owner = next((phase for phase in phases if phase.phase.assignment and phase.phase.assignment.sheet == sheet), None)
        owner = owner or next((phase for phase in phases if _names(entry, phase)), None)
        owner = owner or next((phase for phase in phases if any(extra.sheet == sheet for extra in phase.phase.extra)), None)
        if owner is not None:
            found[sheet] = owner.phase.id
    return found


def _names(entry: Entry, phase: PhaseEntry) -> bool:
    """Whether a sheet names a phase ("plan, action_plan") or the theme of one ("theme gezondheid")."""
    names = tuple(name.strip() for name in entry.get_text("phase").split(","))
    return phase.phase.id in names or any(f"theme {theme}" in names for theme in phase.phase.themes)


def _is_done(bench: Bench, sheet: str) -> bool:
    """Whether a filled set can do without an empty sheet: all it was made for is answered, or it is that of another theme. By its name it can always be had."""
    job, entry = bench.job, bench.sheets[sheet]
    feeds = tuple(name for name in entry.get_texts("feeds") if bench.outline.get_entry(name) is not None)
    if job.settings.blank or sheet in job.settings.sheets:
        return False
    if is_borrowed(bench, entry):
        return True
    wanted = bool(entry.get_text("filled")) or _has_filled(entry)
    return bool(feeds) and not wanted and all(job.is_answered(entry.question) for name in feeds if (entry := bench.outline.get_entry(name)))


def _has_filled(entry: Entry) -> bool:
    return any(block.get_text("filled") for block in entry.get_entries("blocks"))


def _is_generic(entry: Entry) -> bool:
    return entry.get_flag("generic")
