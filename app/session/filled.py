"""Filled worksheets as another source of answers: read, matched with the form, ready to be combined."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field

from app.logic.filled import FilledSheet, compute_filled
from app.model.key import Key
from app.model.plan import Address, Plan
from app.model.trouble import InputProblem
from app.session.session import Session
from app.store.trouble import explained, make_problem
from app.support.texts import _

LARGEST = 64 * 1024 * 1024
_WHO = "filled/who"


class ReadSheet(Struct, frozen=True, kw_only=True):
    """What a filled worksheet says, in the words of `copies.OtherCopy`."""

    plan: Plan
    base: Plan | None
    who: str
    remarks: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict[str, str])


def read_filled_sheet(session: Session, path: Path, key: Key | None = None) -> ReadSheet:
    """What was filled in there. Empty places say nothing; who filled it in stands on its first page, or is told by the name of the file."""
    sheet = _read_sheet(path, key)
    filled = compute_filled(session.form, session.plan, sheet, session.surroundings.today, session.surroundings.new_id)
    of_this_plan = sheet.about.get("plan") == session.plan_uid
    facts = {**filled.plan.facts, **{Address("answer", label): text for label, text in filled.strangers}}
    who = next((place.value.strip() for place in sheet.places if place.name == _WHO), "")
    return ReadSheet(
        plan=Plan(facts=facts),
        who=" ".join(who.split()) or path.stem,
        base=filled.before if of_this_plan else None,
        remarks=_compute_remarks(session, sheet, is_empty=not facts, of_this_plan=of_this_plan),
        labels={label: label for label, _text in filled.strangers},
    )


def _read_sheet(path: Path, key: Key | None) -> FilledSheet:
    # The PDF library is not there before somebody needs it.
    from app.export.pdf.fields.reading import NotFillable, read_fields

    with explained(path):
        if path.stat().st_size > LARGEST:
            raise InputProblem("too_large", _("“{name}” is too large for a worksheet.").format(name=path.name))
        body = path.read_bytes()
    try:
        return read_fields(body, key.password if key else "")
    except NotFillable as problem:
        code = str(problem)
        if code == "encrypted":
            raise make_problem("wrong_password" if key and key.password else "encrypted", path) from problem
        sentence = (
            _("“{name}” has no fields. Only worksheets that were saved with fields can be read back.")
            if code == "no_fields"
            else _("“{name}” is damaged, or no PDF. Ask for the file once more.")
        )
        raise InputProblem(code, sentence.format(name=path.name)) from problem


def _compute_remarks(session: Session, sheet: FilledSheet, *, is_empty: bool, of_this_plan: bool) -> tuple[str, ...]:
    about = sheet.about
    found: list[str] = []
    if about.get("form") not in (None, session.form.id):
        found.append(_("These worksheets are of another form. Only questions that both forms have are read."))
    elif about.get("digest") not in (None, session.form.digest):
        found.append(_("These worksheets were made with another version of the questionnaire."))
    elif about.get("plan") and not of_this_plan:
        found.append(_("These worksheets were made from another plan."))
    if is_empty:
        found.append(_("Nothing was filled in."))
    return tuple(found)
