"""From a plan to a paper: which sections, with which numbers, and what stands at the edges of the page."""

from collections.abc import Mapping

from msgspec.structs import replace

from app.document.appendices import compute_appendix
from app.document.bilingual import EXPLAINED
from app.document.blocks import Block, Box, Document, Section, SizeName, WritingLines
from app.document.changes import compute_changes, find_changed, with_changes
from app.document.clean import clean_texts
from app.document.fillable import make_fillable
from app.document.job import Job, compute_homes, compute_sensitive
from app.document.letters.compose import compute_letters
from app.document.makers import MAKERS
from app.document.placing import compute_section
from app.document.sections import compute_block
from app.document.sections.frames import get_decisions
from app.document.sections.wall import compute_wall
from app.document.settings import NAMES_MODES, NamesMode, PrintSettings
from app.document.spec import BlockSpec, DocumentSpec, SectionSpec, Spec
from app.document.spec_reader import read_spec
from app.document.stamp import get_file_title, get_footer, get_header, get_stamp, get_title
from app.logic.outline import compute_outline_of
from app.logic.reading import Reading
from app.logic.wording import Wording
from app.model.finding import Finding
from app.model.form import Form
from app.model.plan import Address, Plan

KEPT_ON_BLANK = ("gen.org_country",)
"""Answers that a blank paper still needs, because they decide which options show."""
OWN_SIZES: Mapping[str, SizeName] = {"a3": "wall", "a5": "card"}
SMALLER: Mapping[str, tuple[str, ...]] = {"a3": ("large", "medium", "handout"), "a5": ()}
"""What a sheet for the wall is set in when it is too full for its own size."""
SIZES: tuple[SizeName, ...] = ("normal", "handout", "medium", "large", "wall", "card")


def compute_document(form: Form, plan: Plan, settings: PrintSettings, findings: tuple[Finding, ...] = ()) -> Document:
    """One paper of a plan, independent of the format. Pure: the same plan and settings give the same paper."""
    job = compute_job(form, plan, settings, findings)
    maker = compute_letters if job.document.letters else MAKERS.get(job.document.id, _compute_sections)
    changes = compute_changes(job)
    sections = with_changes(job, maker(job), changes)
    document = Document(
        id=job.document.id,
        file_title=get_file_title(job),
        language=form.language,
        sections=sections,
        header=get_header(job),
        footer=get_footer(job),
        today=settings.today,
        sizes=_get_sizes(job),
        paper=settings.paper,
        mirrored=settings.duplex,
        house=settings.house,
        one_page=job.document.one_page and not _runs_on(job),
        hangs=bool(job.document.card_mm) and settings.paper == "a4",
        smaller=_get_smaller(job),
        phrases=_get_phrases(job),
        changed=find_changed(changes),
    )
    return clean_texts(make_fillable(job, document) if settings.fillable else document)


def compute_job(form: Form, plan: Plan, settings: PrintSettings, findings: tuple[Finding, ...] = ()) -> Job:
    """What all sections of this paper share."""
    spec = read_spec(form)
    document = spec.documents.get(settings.document) or DocumentSpec(id=settings.document, title="", sections=tuple(spec.sections))
    reading = Reading(form, plan)
    sensitive = compute_sensitive(form, plan, reading)
    if settings.blank:
        reading = Reading(form, _get_blank(form, plan))
    names = settings.names or ("full" if settings.blank else get_default_names(form, spec, document.id, sensitive=sensitive))
    return Job(
        form=form,
        plan=reading.plan,
        settings=settings,
        spec=spec,
        document=document,
        reading=reading,
        outline=compute_outline_of(reading),
        wording=Wording(form, plan, names, form.language),
        neutral=Wording(form, plan, "function", form.language),
        names=names,
        sensitive=sensitive,
        findings=findings,
        homes=compute_homes(form, document, spec),
    )


def get_default_names(form: Form, spec: Spec, document: str, *, sensitive: bool) -> NamesMode:
    """How people are named on a paper when nobody chose: as the papers say, or as the theme says where that is more careful."""
    paper = spec.default_names.get("sensitive" if sensitive else "not_sensitive", {}).get(document, "function")
    theme = next((theme.defaults.get("names_mode") for theme in form.themes if theme.id == form.theme), None)
    found: NamesMode | None = None
    for mode in NAMES_MODES:
        found = mode if mode in (paper, theme) else found
    return found or "function"


def _get_blank(form: Form, plan: Plan) -> Plan:
    kept = (*KEPT_ON_BLANK, form.theme_question) if form.theme else KEPT_ON_BLANK
    answers = {Address("answer", question) for question in kept}
    facts = {address: value for address, value in plan.facts.items() if address.kind == "property" or address in answers}
    return replace(plan, facts=facts)


def _get_sections(job: Job) -> tuple[SectionSpec, ...]:
    asked = {"notes": job.settings.notes, "put_aside": job.settings.put_aside, "kept": job.settings.kept, "glossary": job.settings.glossary}
    wanted = (*job.document.sections, *(section for section in job.document.optional if asked.get(section)))
    kept = (job.spec.sections.get(section) for section in wanted if _is_on(job.settings, section))
    return tuple(section for section in kept if section is not None)


def _is_on(settings: PrintSettings, section: str) -> bool:
    return section not in settings.leave_out and (not settings.only or section in settings.only)


def _compute_sections(job: Job) -> tuple[Section, ...]:
    """The sections of a paper about the plan, with what this paper adds below the last one."""
    sections = tuple(section for spec in _get_sections(job) if (section := _compute_one(job, spec)) is not None)
    if sections and job.document.adds:
        added = tuple(block for spec in job.document.adds for block in _compute_added(job, spec))
        sections = (*sections[:-1], replace(sections[-1], blocks=(*sections[-1].blocks, *added)))
    return number_sections(job, sections)


def _compute_one(job: Job, spec: SectionSpec) -> Section | None:
    if spec.appendix:
        return compute_appendix(job, spec)
    section = compute_section(job, spec)
    if job.document.card_mm:
        return compute_wall(job, spec, section)
    if section is None or not job.document.one_page:
        return section
    lead = " · ".join(filter(None, (job.neutral.replace_names(job.plan.organisation.strip()), section.lead)))
    return replace(section, title=get_title(job), lead=lead, new_page=False)


def _compute_added(job: Job, spec: BlockSpec) -> tuple[Block, ...]:
    """What a paper adds. A box is for the decision that is asked; room to write while it is not known."""
    if spec.as_ != "box":
        return compute_block(job, spec).blocks
    decisions = get_decisions(job, is_boxed=True)
    if not decisions:
        return (WritingLines(label=spec.title, note=job.get_phrase("to_fill_in"), lines=1),)
    return (Box(label=spec.title, text="\n".join(decisions), origin="shr.talks"),)


def number_sections(job: Job, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections with their numbers: 1, 2, 3 without a gap, and A, B, C for appendices. A paper with little on it needs none."""
    numbered: list[Section] = []
    counts = {"yes": 0, "letter": 0}
    for section in sections:
        way = job.spec.sections[section.id].numbered
        if way == "no" or job.document.one_page or job.document.only:
            numbered.append(section)
            continue
        counts[way] += 1
        numbered.append(replace(section, number=str(counts[way]) if way == "yes" else chr(ord("A") + counts[way] - 1)))
    return tuple(numbered)


def _get_sizes(job: Job) -> SizeName:
    if job.settings.paper in OWN_SIZES:
        return OWN_SIZES[job.settings.paper]
    if _is_ruled(job) and not job.settings.large:
        return "normal"
    return "large" if job.settings.large else _find_size(job.document.sizes) or "normal"


def _get_smaller(job: Job) -> tuple[SizeName, ...]:
    """What is tried for a full page. Who asked for large type gets more pages of letters instead."""
    if _runs_on(job) or (job.settings.large and not job.document.one_page):
        return ()
    return tuple(size for name in SMALLER.get(job.settings.paper, job.document.smaller) if (size := _find_size(name)))


def _runs_on(job: Job) -> bool:
    """Whether a paper of one page takes a second one: who asked for large type or for lines to write on gets that, and nothing smaller or cut off."""
    return job.document.one_page and job.settings.paper == "a4" and (job.settings.large or _is_ruled(job))


def _is_ruled(job: Job) -> bool:
    """Whether it has cards to fill in by hand: the lines decide how large it is."""
    return job.settings.blank and bool(job.document.card_mm)


def _find_size(name: str) -> SizeName | None:
    return next((size for size in SIZES if size == name), None)


def _get_phrases(job: Job) -> dict[str, str]:
    return {
        "continued": job.get_phrase("table.continued"),
        "to_fill_in": job.get_phrase("to_fill_in"),
        "not_printable": job.get_phrase("not_printable"),
        EXPLAINED: job.get_phrase(EXPLAINED) if job.settings.bilingual else "",
        "stamp": get_stamp(job),
    }
