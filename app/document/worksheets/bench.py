"""What every worksheet of one print job needs: the job, what the form says about sheets, and the edges of their pages."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from app.document.blocks import Block, Section
from app.document.entry import Entry
from app.document.job import Job
from app.document.stamp import get_stamp
from app.logic.outline import compute_outline_of
from app.logic.reading import Reading
from app.model.form import Phase
from app.model.outline import Outline
from app.model.plan import Address

STEP_SHEET = "sheet.step"
PHASE_SHEET = "sheet.phase"
ROWS: Mapping[str, int] = {"kort": 3, "essentieel": 5, "volledig": 6}


class Bench(Struct, frozen=True, kw_only=True):
    """One set of worksheets. `outline` has the questions of the route, or all of them when that was asked."""

    job: Job
    outline: Outline
    sheets: Mapping[str, Entry]
    """The sheets that the form describes, for this form and theme, by id and in order."""
    kinds: Entry
    """How much room each kind of question gets."""

    def get_rows(self) -> int:
        """How many empty rows a table has, on this route."""
        route = "volledig" if self.job.settings.all_questions else self.job.plan.route
        return int(self.kinds.get_entry("table").get_entry("rows").get_number(route, ROWS.get(route, 6)))

    def get_lines(self, kind: str, otherwise: int) -> int:
        """How many lines a kind of question has."""
        return int(self.kinds.get_entry(kind).get_number("lines", otherwise))

    def get_size(self, kind: str, otherwise: float) -> float:
        """How wide the frame of a kind of question is, in millimetres."""
        return next(iter(self.kinds.get_entry(kind).get_numbers("box_mm")), otherwise)

    def get_phase_title(self, phase: Phase) -> str:
        """A phase in the header of its sheets: in large type its short title, so that it is not cut off."""
        return phase.short_title or phase.title if self.job.settings.large else phase.title

    def make_section(
        self, section_id: str, title: str, blocks: tuple[Block, ...], *, edge: "Edge", lead: str = "", landscape: bool = False
    ) -> Section:
        """A sheet that begins on a page of its own, with its own header and footer."""
        job = self.job
        left = job.get_phrase("footer.handout", version=job.settings.version, date=job.neutral.get_date(job.settings.today))
        minutes = job.get_phrase("sheet.minutes", minutes=edge.minutes) if edge.minutes else ""
        # where the footer is for ticks, the version stands in the header
        version = job.get_phrase("sheet.version", version=job.settings.version) if edge.has_ticks else ""
        kicker = job.get_phrase("sheet.kicker", number=edge.number, phase=edge.phase) if edge.number else edge.phase
        right = " · ".join(filter(None, (edge.number, minutes, job.get_phrase("footer.page"))))
        return Section(
            id=section_id,
            title=title,
            lead=lead,
            blocks=blocks,
            new_page=True,
            landscape=landscape,
            saves_pages=True,
            shares_pages=edge.shares_pages,
            in_columns=edge.in_columns,
            mark=(edge.number, minutes) if edge.has_ticks else ("", ""),
            header=(kicker, " · ".join(filter(None, (version, get_stamp(job))))),
            footer=(job.get_phrase("footer.sheet") if edge.has_ticks else left, right),
        )


class Edge(Struct, frozen=True, kw_only=True):
    """What stands at the edges of a sheet."""

    phase: str
    """Which phase, or which sheet that is handed out by itself."""
    number: str = ""
    minutes: str = ""
    has_ticks: bool = False
    """Whether one can tick that the sheet is done."""
    shares_pages: bool = False
    in_columns: bool = False


def make_bench(job: Job) -> Bench:
    """Everything laid out for the worksheets of a job."""
    sheets = {entry.get_text("id"): entry for entry in Entry(job.form.documents).get_entries("sheets") if may_use(job, entry)}
    steps = sheets.get(STEP_SHEET, Entry({}))
    return Bench(job=job, outline=_compute_outline(job), sheets=sheets, kinds=steps.get_entry("kinds"))


def may_use(job: Job, entry: Entry) -> bool:
    """Whether a sheet is for this form and theme; one that says `also` is for other themes too, with empty first cells."""
    meant = entry.get_entry("for")
    forms, themes = meant.get_texts("forms"), meant.get_texts("themes")
    return (not forms or job.form.id in forms) and (not themes or job.form.theme in themes or bool(meant.get_text("also")))


def _compute_outline(job: Job) -> Outline:
    if not job.settings.all_questions:
        return job.outline
    plan = replace(job.plan, facts={**job.plan.facts, Address("property", "route"): "volledig"})
    return compute_outline_of(Reading(job.form, plan))
