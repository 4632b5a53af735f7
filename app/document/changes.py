"""What changed since an earlier version: which blocks get a bar in the margin, and the list at the end that says the same in words."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from app.document.blocks import Note, Section, Table, TableColumn, TableRow
from app.document.job import Job
from app.document.phrases import end_label
from app.logic.comparing import Piece, QuestionChange, RowChange, compare_plans
from app.support.texts import _

SECTION = "changes"
LONGEST_SAME = 120
"""Of words that stayed no more is repeated beside what changed."""


def compute_changes(job: Job) -> tuple[QuestionChange, ...]:
    """What differs from the earlier version, as far as it stands in this paper, in its names mode."""
    since = job.settings.since
    if since is None or job.settings.blank or job.document.one_page or job.document.letters:
        return ()
    homes = {question.id: section for question, section in job.homes if job.may_print(question)}
    shown = frozenset(job.document.sections) - frozenset(job.settings.leave_out)
    changes = compare_plans(job.form, since.plan, job.plan, names=job.names, before_form=since.form)
    return tuple(change for change in changes if change.about in ("answer", "state") and homes.get(change.question) in shown)


def find_changed(changes: Sequence[QuestionChange]) -> frozenset[str]:
    """The origins of what changed: the question, and of a table its rows. Only what is still there can have a bar."""
    rows = (f"{change.question}#{row.id}" for change in changes for row in change.rows if row.happening != "removed")
    return frozenset((*(change.question for change in changes), *rows))


def with_changes(job: Job, sections: tuple[Section, ...], changes: Sequence[QuestionChange]) -> tuple[Section, ...]:
    """The sections, with the meaning of the bars in front and the list behind. A paper without changes says so."""
    since = job.settings.since
    if since is None or job.settings.blank or job.document.one_page or job.document.letters or not sections:
        return sections
    legend = _("A bar in the margin: this changed since version {version}. The last section says what changed.").format(version=since.name)
    first = next((place for place, section in enumerate(sections) if section.number), len(sections) - 1)
    marked = replace(sections[first], blocks=(Note(text=legend), *sections[first].blocks))
    return (*sections[:first], marked, *sections[first + 1 :], _make_list(job, since.name, changes))


def _make_list(job: Job, version: str, changes: Sequence[QuestionChange]) -> Section:
    title = _("What changed since version {version}").format(version=version)
    if not changes:
        return Section(id=SECTION, title=title, blocks=(Note(text=_("Nothing changed in what stands in this paper.")),), new_page=True)
    columns = (TableColumn(label=_("What"), width=28), TableColumn(label=_("It was"), width=36), TableColumn(label=_("It is now"), width=36))
    rows = tuple(TableRow(cells=cells) for change in changes for cells in _list_rows(job, change))
    return Section(id=SECTION, title=title, blocks=(Table(columns=columns, rows=rows),), new_page=True)


def _list_rows(job: Job, change: QuestionChange) -> Iterator[tuple[str, str, str]]:
    question = job.reading.get_question(change.question)
    what = " ".join(filter(None, (change.number, job.get_label(question) if question is not None else change.label)))
    if not change.rows:
        yield what, *_get_excerpts(change.pieces)
    for row in change.rows:
        yield f"{what}\n{_name_row(row)}", *_list_cells(row)


def _name_row(row: RowChange) -> str:
    if row.happening == "moved":
        return _("“{name}”, from place {before} to {after}").format(name=row.name, before=row.number_before, after=row.number_after)
    return _("“{text}”").format(text=row.name)


def _list_cells(row: RowChange) -> tuple[str, str]:
    """Of a row that came or went all that stood in it; else the cells that differ."""
    pairs = [(cell.label, _get_excerpts(cell.pieces)) for cell in row.cells]
    sides = (("\n".join(f"{end_label(label)} {texts[side]}" for label, texts in pairs if texts[side])) for side in (0, 1))
    before, after = sides
    return before, after or (_("taken away") if row.happening == "removed" else "")


def _get_excerpts(pieces: Sequence[Piece]) -> tuple[str, str]:
    """Before and after, without long stretches that are the same in both."""
    last = len(pieces) - 1
    texts = [(piece.kind, _shorten(piece, place, last)) for place, piece in enumerate(pieces)]
    before, after = ("".join(text for kind, text in texts if kind in ("same", own)).strip() for own in ("removed", "added"))
    return before, after


def _shorten(piece: Piece, place: int, last: int) -> str:
    text, room = piece.text, LONGEST_SAME // 2
    if piece.kind != "same" or len(text) <= LONGEST_SAME or not last:
        return text
    head = "" if place == 0 else f"{text[:room].rpartition(' ')[0] or text[:room]} "
    tail = "" if place == last else f" {text[-room:].partition(' ')[2] or text[-room:]}"
    return f"{head}…{tail}"
