"""Reading what another copy of a plan holds: a plan file of a colleague, or an exchange file. To add a kind: its reader, and its line in `_READERS`."""

import json
from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct, field

from app.formfile import list_forms, load_compiled, localise
from app.logic.exchange import read_exchange
from app.logic.merging import Covers, Ground, find_ground, rewind
from app.logic.moving.drawer import compute_drawer_edits
from app.model.form import Form
from app.model.journal import JournalEntry
from app.model.json import Json
from app.model.key import Key
from app.model.plan import Plan
from app.model.trouble import InputProblem, StoreProblem
from app.session.exchange_file import read_json_file
from app.session.forms import load_carried, make_form
from app.session.language import get_form_language
from app.session.session import Session
from app.store.planfile import PlanFile
from app.store.trouble import make_problem
from app.support.paths import PLAN_SUFFIX
from app.support.texts import _


class OtherCopy(Struct, frozen=True, kw_only=True):
    """Another source of answers, read; nothing is compared yet."""

    path: Path
    plan: Plan
    who: str
    """Who speaks, for where both stand under each other."""
    base: Plan | None = None
    """The common beginning with the plan it was read for."""
    last: str = ""
    """The uid of its last change (of a file without changes, what it says): what the plan remembers to have seen."""
    covers: Covers | None = None
    """Of what it speaks; None: of everything."""
    remarks: tuple[str, ...] = ()
    """What to know before comparing, each a sentence."""
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    """Question ids to questions, where it has a form of its own."""


def read_copy(session: Session, path: Path, key: Key | None = None) -> OtherCopy:
    """What stands there. The file is only read. Without a key, a plan with a password is tried with that of ours."""
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        kinds = ", ".join(_READERS)
        raise InputProblem(
            "other_kind", _("“{name}” cannot be combined with a plan. Choose a file that ends in: {kinds}.").format(name=path.name, kinds=kinds)
        )
    if path.absolute() == session.path.absolute():
        raise InputProblem("same_file", _("“{name}” is the plan you have open. Choose the copy of your colleague.").format(name=path.name))
    return reader(session, path, key)


def _read_plan_file(session: Session, path: Path, key: Key | None) -> OtherCopy:
    file = PlanFile.open(path, read_only=True, key=key or session.key)
    try:
        plan, changes = file.load_plan(), file.get_changes()
        carried = load_carried(file, plan)
        base = _read_base(session, file, plan)
    finally:
        file.close()
    try:
        form = make_form(carried.body, plan)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        # The form travels in the file, so it may have been tampered with.
        raise make_problem("damaged_form", path) from error
    if form.id == session.form.id:
        # What our version of the form does not ask (any more, or yet) comes along, described by theirs.
        plan = plan.with_edits(compute_drawer_edits(form, session.form, plan))
    return OtherCopy(
        path=path,
        plan=plan,
        who=_get_who(session, path),
        base=base,
        last=changes[-1].uid if changes else "",
        remarks=(*_compare_forms(session, form), *(() if base is not None else (_say_no_ground(plan, path),))),
        labels={question.id: question.label for question in form.get_questions()},
    )


def _read_base(session: Session, theirs: PlanFile, plan: Plan) -> Plan | None:
    """The common beginning, read from the two journals. When ours cannot be read now, there is none to be known."""
    try:
        mine = PlanFile.open(session.path, read_only=True, key=session.key)
    except StoreProblem:
        return None
    try:
        ground = find_ground(mine.get_changes(), theirs.get_changes())
        return None if ground is None else _rewind_to(ground, mine, theirs, plan)
    finally:
        mine.close()


def _rewind_to(ground: Ground, mine: PlanFile, theirs: PlanFile, plan: Plan) -> Plan:
    if ground.side == "theirs":
        return rewind(plan, theirs.get_journal(ground.change))
    return rewind(mine.load_plan(), mine.get_journal(ground.change))


def _read_exchange_file(session: Session, path: Path, _key: Key | None) -> OtherCopy:
    data = read_json_file(path)
    form = _find_form(session, data)
    fitting = {**data, "form": form.id, "theme": data.get("theme") if any(theme.id == data.get("theme") for theme in form.themes) else None}
    plan = Plan().with_edits(read_exchange(form, fitting))
    remarks = _compare_forms(session, form) if form.id != session.form.id else ()
    last = _get_digest(data)
    return OtherCopy(
        path=path,
        plan=plan,
        who=_get_who(session, path),
        base=plan if _has_seen(session, last) else None,
        last=last,
        remarks=remarks,
        labels={question.id: question.label for question in form.get_questions()},
    )


def _get_digest(data: Mapping[str, Json]) -> str:
    """An exchange file has no changes: what it says as a whole stands for its last one."""
    return f"x{blake2b(json.dumps(data, sort_keys=True).encode(errors='surrogatepass'), digest_size=10).hexdigest()}"


def _has_seen(session: Session, last: str) -> bool:
    """Whether exactly this was combined before, with nothing left to choose."""
    try:
        mine = PlanFile.open(session.path, read_only=True, key=session.key)
    except StoreProblem:
        return False
    try:
        return find_ground(mine.get_changes(), (JournalEntry(id=1, uid=last, at="", cause=""),)) is not None
    finally:
        mine.close()


def _read_spreadsheet(session: Session, path: Path, _key: Key | None) -> OtherCopy:
    """What somebody changed in a spreadsheet of this plan. It speaks only of the cells that are filled."""
    from app.session.spreadsheets import read_spreadsheet

    read = read_spreadsheet(session, path)
    return OtherCopy(path=path, plan=read.plan, who=_get_who(session, path), base=read.base, covers=frozenset(), remarks=read.remarks)


def _read_worksheets(session: Session, path: Path, key: Key | None) -> OtherCopy:
    """What somebody filled in on screen on worksheets with fields."""
    from app.session.filled import read_filled_sheet

    read = read_filled_sheet(session, path, key)
    return OtherCopy(path=path, plan=read.plan, who=read.who, base=read.base, covers=frozenset(), remarks=read.remarks, labels=read.labels)


def _find_form(session: Session, data: Mapping[str, Json]) -> Form:
    """The form of an exchange file: ours, or another that came with the program; ours again when nobody knows it."""
    theme, answers = data.get("theme"), data.get("answers")
    known = {form.id for form in list_forms()}
    wanted = str(data.get("form") or "")
    body = load_compiled(wanted).body if wanted != session.form.id and wanted in known else session.body
    keys = tuple(answers) if isinstance(answers, Mapping) else ()
    return localise(body, theme if isinstance(theme, str) else "", get_form_language(session.plan), keys)


def _get_who(session: Session, path: Path) -> str:
    return _("Other copy") if path.stem == session.path.stem else path.stem


def _compare_forms(session: Session, form: Form) -> tuple[str, ...]:
    ours = session.form
    if form.id != ours.id:
        sentence = _("That plan was made with another form, “{title}”. Only questions that both forms have are compared.")
        return (sentence.format(title=form.title),)
    if form.version == ours.version:
        return ()
    older = form.version < ours.version
    return (
        _("That copy has an older version of the form. Answers to questions that this plan does not have any more are kept with it.")
        if older
        else _("That copy has a newer version of the form. Answers to questions that this plan does not have yet are kept with it."),
    )


def _say_no_ground(plan: Plan, path: Path) -> str:
    sentence = _(
        "“{title}” is another plan, without a common beginning with yours. So every difference is shown, also where only one of you changed something."
    )
    return sentence.format(title=plan.title or path.stem)


_READERS: Mapping[str, Callable[[Session, Path, Key | None], OtherCopy]] = {
    PLAN_SUFFIX: _read_plan_file,
    ".json": _read_exchange_file,
    ".xlsx": _read_spreadsheet,
    ".pdf": _read_worksheets,
}
