"""What a repair did, in words a user can use: per question where its answer came from, and what could not be found again."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from msgspec import Struct

from app.formfile import localise
from app.logic.outline import compute_outline
from app.model.form import Form
from app.model.json import Json
from app.model.outline import Outline
from app.model.plan import Address, Plan
from app.session.language import get_form_language
from app.store.mending import Mend, Source
from app.store.repair import Repaired
from app.support.texts import _, ngettext

_WORST: tuple[Source, ...] = ("letters", "file", "older", "backup", "journal")
_OF_QUESTIONS = frozenset({"answer", "state", "note", "example", "drawer"})


class MendedLine(Struct, frozen=True):
    """One question (or setting) of which the answer had to be found again."""

    what: str
    how: str


class RepairReport(Struct, frozen=True, kw_only=True):
    """Everything there is to tell after a repair."""

    headline: str
    kept: str
    """Where the damaged file is now."""
    lines: tuple[MendedLine, ...]
    warnings: tuple[str, ...]
    """What could not be found again, or may be missing; empty when all is certain."""


def compute_report(repaired: Repaired, body: bytes, name: str) -> RepairReport:
    """The words of a repair."""
    mended = repaired.mended
    plan = Plan(facts=mended.facts)
    form = localise(body, plan.theme, get_form_language(plan), plan.get_keys("answer"))
    lines = tuple(_make_lines(mended.mends, form, compute_outline(form, plan), repaired))
    count = sum(address.kind == "answer" and not address.row for address in mended.facts)
    sentence = ngettext("“{name}” is repaired: {n} answer is in it.", "“{name}” is repaired: {n} answers are in it.", count)
    kept = _("The damaged file is kept as “{name}”.").format(name=repaired.kept.name)
    return RepairReport(headline=sentence.format(name=name, n=count), kept=kept, lines=lines, warnings=tuple(_make_warnings(repaired)))


def _make_lines(mends: Iterable[Mend], form: Form, outline: Outline, repaired: Repaired) -> Iterator[MendedLine]:
    """Each question once, with the least certain of what was found for it."""
    by_name: dict[str, list[Mend]] = {}
    name = _Names(form, outline).get
    for mend in mends:
        by_name.setdefault(name(mend.address), []).append(mend)
    for what, found in by_name.items():
        worst = min(found, key=_get_rank)
        yield MendedLine(what, _describe(worst, repaired))


def _get_rank(mend: Mend) -> int:
    return _WORST.index(mend.source)


def _describe(mend: Mend, repaired: Repaired) -> str:
    match mend.source:
        case "journal":
            return _("found again in the journal of the plan.")
        case "older":
            return _("found again in the journal; a later change may be missing.")
        case "backup":
            return _("taken from the backup of {date}.").format(date=_get_date(repaired))
        case "file" if (both := _show_both(mend.value, mend.other)) is not None:
            return _("there were two readings. This one was kept: {one} The other one: {other}").format(one=both[0], other=both[1])
        case _:
            return _("not every letter could be read. Read it over.")


def _make_warnings(repaired: Repaired) -> Iterator[str]:
    mended = repaired.mended
    if not mended.is_complete and mended.sure_until:
        yield _("Answers given after {time} may be missing: nothing of them could be found again.").format(time=_show_time(mended.sure_until))
    elif not mended.is_complete:
        yield _("Other answers may be missing: parts of the file could not be read, and there was no backup of this plan. Read the plan over.")
    for version in mended.lost_versions:
        yield _("The answers of the version “{name}” could not be found again.").format(name=version)
    if repaired.newer_form:
        yield _("The questions themselves were lost. They are now those of this Kwartiermaker; answers that do not fit were kept.")


class _Names:
    """What a fact is about, in words."""

    def __init__(self, form: Form, outline: Outline) -> None:
        self._titles = {question.id: question.label for question in form.get_questions()}
        self._outline = outline
        self._phases = {phase.id: phase.title for phase in form.phases}

    def get(self, address: Address) -> str:
        """The name of the question, phase or setting."""
        if address.kind in _OF_QUESTIONS:
            entry = self._outline.get_entry(address.key)
            title = self._titles.get(address.key, address.key)
            return f"{entry.number} {title}" if entry is not None else title
        if address.kind == "assignment":
            return _("Assignment: {phase}").format(phase=self._phases.get(address.key, address.key))
        others: dict[str, Callable[[], str]] = {
            "property": lambda: _("A setting of the plan"),
            "pitfall": lambda: _("A pitfall that was ticked"),
            "dismissed": lambda: _("A point of attention that was put aside"),
        }
        return others.get(address.kind, lambda: _("Which pages were visited"))()


def _get_date(repaired: Repaired) -> str:
    return _show_time(repaired.backup.made.at) if repaired.backup is not None else ""


def _show_time(text: str) -> str:
    try:
        return datetime.fromisoformat(text).strftime("%d-%m-%Y %H:%M")
    except ValueError:
        return _("an unknown moment")


def _show_both(one: Json, other: Json) -> tuple[str, str] | None:
    """Two readings; of two rows only the cells that differ, or nobody finds the letter. None when words do not tell what differs: which rows there are, or a name."""
    if isinstance(one, list) or isinstance(other, list):
        return None
    if isinstance(one, dict) and isinstance(other, dict):
        names = [name for name in {**one, **other} if one.get(name) != other.get(name)]
        one, other = [one.get(name) for name in names], [other.get(name) for name in names]
    shown = _show(one), _show(other)
    return None if shown[0] == shown[1] else shown


def _show(value: Json) -> str:
    """A value in a sentence, shortened."""
    text = _spell(value) or _("nothing")
    return _("“{text}”").format(text=text if len(text) <= 200 else f"{text[:200]}…")


def _spell(value: Json) -> str:
    """A value as she typed it, as far as that can be told without its question."""
    if isinstance(value, dict):
        return _spell(list(value.values()))
    if isinstance(value, list):
        return " · ".join(filter(None, map(_spell, value)))
    return "" if value is None else str(value)
