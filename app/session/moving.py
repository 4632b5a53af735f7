"""Moving a plan to a newer form: is there one, what would it do, and doing it. A move is looked through on a copy in memory; only accepting it changes the plan."""

from typing import Literal

import msgspec
from msgspec import Struct

from app.formfile import CompiledForm, load_compiled, localise
from app.formfile.structure import compute_structure
from app.logic.moving import Move, compute_move, compute_move_edits, compute_theme, list_answerable
from app.model.change import Change
from app.model.form import Form
from app.model.json import Json
from app.model.plan import Address, Edit, Plan
from app.model.trouble import FormTrouble
from app.session.language import get_form_language
from app.session.session import Session

NEWER = Address("place", "newer")
"""Which newer form she did not want when it was offered: it is not offered by itself again. A place, so it is no step of undo."""


class Offer(Struct, frozen=True):
    """A newer form for a plan."""

    compiled: CompiledForm
    kind: Literal["texts", "structure"]
    """texts: the same questions in better words; structure: other questions, so a move to look through first."""
    title: str
    before_version: int


class OfferJob(Struct, frozen=True):
    """Looks for a newer form. Plain data: it may run beside the window, for compiling a form takes a moment."""

    form: str
    body: bytes
    digest: str

    def find(self) -> Offer | None:
        """The newer form, or None. A form that is gone or has mistakes is no offer."""
        try:
            newest = load_compiled(self.form)
        except FormTrouble:
            return None
        before = msgspec.json.decode(self.body, type=_Head)
        if newest.digest == self.digest or (newest.version, newest.revision) < (before.version, before.revision):
            return None
        is_other = newest.version != before.version or self._differs(newest.body)
        title = msgspec.json.decode(newest.body, type=_Head).title
        return Offer(newest, "structure" if is_other else "texts", title, before.version)

    def _differs(self, body: bytes) -> bool:
        try:
            return compute_structure(body) != compute_structure(self.body)
        except (LookupError, TypeError, AttributeError):
            # The old form travels in the file, so it may have been tampered with. Then looking the move through is the careful way.
            return True


class PlannedMove(Struct, frozen=True, kw_only=True):
    """A move to look through: nothing has changed yet."""

    offer: Offer
    before: Plan
    move: Move
    form: Form
    """The newer form, as this plan would show it."""


class _Head(Struct, frozen=True):
    version: int
    revision: int
    title: str = ""


class _Body(Struct, frozen=True):
    migrations: list[dict[str, Json]] = []


def make_offer_job(session: Session) -> OfferJob:
    """The search for a newer form than the one that this plan goes by."""
    return OfferJob(session.form.id, session.body, session.form.digest)


def find_offer(session: Session) -> Offer | None:
    """A newer form for this plan, or None."""
    return make_offer_job(session).find()


def is_put_off(session: Session, offer: Offer) -> bool:
    """Whether she did not want this one before."""
    return session.plan.facts.get(NEWER) == offer.compiled.digest


def put_off(session: Session, offer: Offer) -> Change:
    """Not now: nothing changes, and it is not offered by itself again."""
    return session.apply((Edit(NEWER, session.plan.facts.get(NEWER), offer.compiled.digest),), "place")


def plan_move(session: Session, offer: Offer) -> PlannedMove:
    """What the move would do."""
    plan, body = session.plan, offer.compiled.body
    migrations = msgspec.json.decode(body, type=_Body).migrations
    form = localise(body, compute_theme(plan, migrations), get_form_language(plan), list_answerable(plan, migrations))
    return PlannedMove(offer=offer, before=plan, move=compute_move(session.form, form, plan), form=form)


def accept_move(session: Session, planned: PlannedMove) -> Change:
    """Do it: one change, one step of undo. Raises a StoreProblem, with nothing changed, when the newer form does not fit on the disk."""
    if session.plan is not planned.before:
        planned = plan_move(session, planned.offer)
    session.carry_form(planned.offer.compiled)
    return session.apply(compute_move_edits(planned.before, planned.move), f"form {planned.offer.compiled.version}.{planned.offer.compiled.revision}")
