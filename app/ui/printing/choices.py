"""What is chosen for the paper, as plain data; and what that means for a print job."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, cast

from msgspec import Struct, ValidationError, convert, to_builtins
from msgspec.structs import replace

from app.document.papers import Paper
from app.document.presets import Preset, PresetPaper
from app.document.running import ScriptChoice
from app.document.settings import NAMES_MODES, PAPERS, START, PaperName, PrintSettings
from app.logic.kinds.notation import read_time
from app.model.json import Json
from app.support.texts import _

Size = Literal["", "a4", "large", "a3", "a5"]
SET, SINGLE = "set", "paper"
OWN = "own"
"""What is chosen when somebody puts papers together herself."""


class PrintChoices(Struct, frozen=True, kw_only=True):
    """The choices of one plan. They are remembered, so no answer and no name may ever stand in them."""

    what: str = ""
    """set/ID, paper/ID or own; "" is the first set."""
    own: tuple[str, ...] = ()
    """The papers of a set of her own."""
    names: str = ""
    """A names mode; "" is what the paper proposes."""
    language: str = ""
    size: Size = ""
    """ "" is what suits the set."""
    duplex: bool = False
    final: bool = False
    notes: bool = False
    kept: bool = False
    put_aside: bool = False
    glossary: bool = False
    signatures: bool = False
    blank: bool = False
    fillable: bool = False
    all_questions: bool = False
    bilingual: bool = False
    leave_out: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    script: str = ""
    """Which running order; "" is the one that goes with the route."""
    start: str = ""
    """When it begins, "10:30"; "" is nine o'clock."""
    since: str = ""
    """The uid of the version to compare with."""
    folder: str = ""
    """Where the last PDF was put."""


class PaperSet(Struct, frozen=True, kw_only=True):
    """Something to choose: one paper, or several for one occasion."""

    id: str
    title: str
    says: str = ""
    why_not: str = ""
    papers: tuple[PresetPaper, ...]


def list_sets(papers: Sequence[Paper], presets: Sequence[Preset]) -> tuple[tuple[PaperSet, ...], tuple[PaperSet, ...]]:
    """The sets for an occasion, and the papers by themselves. A paper that is a set already is not offered twice."""
    says = {paper.id: paper.says for paper in papers}
    sets = tuple(
        PaperSet(
            id=f"{SET}/{preset.id}",
            title=preset.title,
            says=" + ".join(paper.title for paper in preset.papers)
            if len(preset.papers) > 1
            else next((says.get(paper.document, "") for paper in preset.papers), ""),
            why_not=preset.why_not,
            papers=preset.papers,
        )
        for preset in presets
    )
    covered = {
        only.document for chosen in sets for only in chosen.papers if len(chosen.papers) == 1 and only == _make_whole(only.document, only.title)
    }
    single = tuple(
        PaperSet(id=f"{SINGLE}/{paper.id}", title=paper.title, says=paper.says, why_not=paper.why_not, papers=(_make_whole(paper.id, paper.title),))
        for paper in papers
        if paper.id not in covered
    )
    return sets, single


def _make_whole(document: str, title: str) -> PresetPaper:
    return PresetPaper(document=document, title=title)


def make_own(papers: Sequence[Paper], wanted: Sequence[str]) -> PaperSet:
    """The papers that she put together; the first one as long as she chose none."""
    chosen = [paper for paper in papers if paper.id in wanted] or list(papers[:1])
    why_not = next((paper.why_not for paper in chosen if paper.why_not), "")
    return PaperSet(id=OWN, title=_("Several papers"), why_not=why_not, papers=tuple(_make_whole(paper.id, paper.title) for paper in chosen))


def find_script(choices: PrintChoices, scripts: Sequence[ScriptChoice]) -> ScriptChoice | None:
    """The running order that is chosen, or the one that goes with the route."""
    chosen = next((script for script in scripts if script.id == choices.script), None)
    return chosen or next((script for script in scripts if script.proposed), None)


def with_script(chosen: PaperSet, script: ScriptChoice | None) -> PaperSet:
    """In a set with a running order, the worksheets are those that it needs; without any they stay away."""
    if script is None or not any(paper.document == "script" for paper in chosen.papers):
        return chosen
    papers = (replace(paper, sheets=script.sheets) if paper.document == "worksheets" else paper for paper in chosen.papers)
    return replace(chosen, papers=tuple(paper for paper in papers if paper.document != "worksheets" or paper.sheets))


def get_size(choices: PrintChoices, chosen: PaperSet) -> Size:
    """The size that is chosen, or that suits the set."""
    if choices.size:
        return choices.size
    return "a5" if any(paper.also_on == "a5" for paper in chosen.papers) else "a4"


def make_settings(choices: PrintChoices, chosen: PaperSet, paper: PresetPaper, today: date) -> PrintSettings:
    """The print job of one paper of the set."""
    size = get_size(choices, chosen)
    return PrintSettings(
        document=paper.document,
        today=today,
        names=next((mode for mode in NAMES_MODES if mode == choices.names), None),
        final=choices.final,
        blank=choices.blank,
        fillable=choices.fillable,
        bilingual=choices.bilingual,
        large=size == "large",
        notes=choices.notes,
        put_aside=choices.put_aside,
        kept=choices.kept,
        glossary=choices.glossary,
        signatures=choices.signatures,
        leave_out=choices.leave_out,
        only=paper.only,
        sheets=paper.sheets,
        all_questions=choices.all_questions,
        duplex=choices.duplex,
        paper=_get_paper(size),
        letters=paper.letters or choices.letters,
        script=choices.script,
        start=read_time(choices.start) or START,
    )


def _get_paper(size: Size) -> PaperName:
    for known in PAPERS:
        if known == size:
            return known
    return "a4"


def pack(choices: PrintChoices) -> dict[str, Json]:
    """As JSON, to remember."""
    return cast("dict[str, Json]", to_builtins(choices))


def unpack(stored: Mapping[str, object]) -> PrintChoices:
    """Read back; what makes no sense any more gives the defaults."""
    known = {key: value for key, value in stored.items() if key in PrintChoices.__struct_fields__}
    try:
        return convert(known, PrintChoices)
    except ValidationError:
        return PrintChoices()
