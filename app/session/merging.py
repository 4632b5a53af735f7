"""Another copy beside the open plan: compare, choose, and take over as one change that can be undone."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from app.formfile import localise
from app.logic.merging import Choice, Merge, Voices, compute_merge, compute_merge_edits, get_choice, make_cause, make_seen_cause
from app.logic.moving.drawer import with_drawer
from app.model.change import Change
from app.model.form import Form
from app.model.key import Key
from app.model.plan import Address, Plan
from app.session.copies import OtherCopy, read_copy
from app.session.language import get_form_language
from app.session.session import Session
from app.support.texts import _, ngettext


class Combination(Struct, frozen=True, kw_only=True):
    """The open plan and another copy, compared. Nothing has changed yet."""

    other: OtherCopy
    merge: Merge
    as_one: Mapping[str, bool] = field(default_factory=dict[str, bool])
    """What she said of persons there: whether they are one of ours."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """What to know of this comparison, each a sentence: another plan, another form, what has no place here."""
        names = tuple(self.other.labels.get(key, key) for key in self.merge.strangers)
        if not names:
            return self.other.remarks
        shown = ", ".join(_("“{text}”").format(text=name) for name in names[:3]) + (", …" if len(names) > 3 else "")
        sentence = ngettext(
            "{n} answer there has no place in this plan and stays in that file: {names}.",
            "{n} answers there have no place in this plan and stay in that file: {names}.",
            len(names),
        )
        return (*self.other.remarks, sentence.format(n=len(names), names=shown))


def open_combination(session: Session, path: Path, key: Key | None = None, who: str = "") -> Combination:
    """Read another copy and compare it. `who` speaks there; without it, the name of the file says so."""
    other = read_copy(session, path, key)
    return combine(session, replace(other, who=who) if who else other)


def combine(session: Session, other: OtherCopy, as_one: Mapping[str, bool] | None = None) -> Combination:
    """Compare another source with the plan as it is now."""
    said = as_one or {}
    merge = compute_merge(
        _make_form(session, other.plan), session.plan, other.plan, other.base, other.covers, voices=Voices("", other.who), as_one=said
    )
    return Combination(other=other, merge=merge, as_one=said)


def compute_outcome(combination: Combination, choices: Mapping[Address, Choice]) -> Plan:
    """The plan as it would be, to look at before."""
    return combination.merge.mine.with_edits(compute_merge_edits(combination.merge, choices))


def apply_merge(session: Session, combination: Combination, choices: Mapping[Address, Choice] | None = None) -> Change:
    """Carry the choices out: one change, one step of undo. When nothing was left to choose, the plan remembers up to where it has seen the other copy."""
    if session.plan is not combination.merge.mine:
        combination = combine(session, combination.other, combination.as_one)
    chosen = choices or {}
    edits, last = compute_merge_edits(combination.merge, chosen), combination.other.last if is_settled(combination, chosen) else ""
    if not any(edit.before != edit.after for edit in edits):
        return session.remark(make_seen_cause(last)) if last and _was_chosen(combination.merge, chosen) else session.apply((), "")
    return session.apply(edits, make_cause(last))


def is_settled(combination: Combination, choices: Mapping[Address, Choice]) -> bool:
    """Whether nothing is left to choose, so that nothing of it will be asked again."""
    return bool(combination.other.last) and all(point.address in choices for point in combination.merge.to_choose)


def _was_chosen(merge: Merge, choices: Mapping[Address, Choice]) -> bool:
    """Whether anything was decided that the comparison itself would not know."""
    return any(get_choice(point, choices) != point.proposal for point in merge.points)


def _make_form(session: Session, theirs: Plan) -> Form:
    """Our form, with the chapters of other themes and of other versions in which either of the two has answers."""
    keys = (*session.plan.get_keys("answer"), *theirs.get_keys("answer"))
    form = localise(session.body, session.plan.theme, get_form_language(session.plan), keys)
    drawers = {address: value for plan in (theirs, session.plan) for address, value in plan.facts.items() if address.kind == "drawer"}
    return with_drawer(form, Plan(facts=drawers))
