"""What is offered once a plan is open: answers that could not be saved last time, and a second version that a cloud folder put beside it."""

from pathlib import Path

from PySide6.QtCore import Slot

from app.model.trouble import Trouble
from app.session.conflicts import find_unmerged
from app.session.rescuing import Rescue, bring_back, find_rescue
from app.support.texts import _, ngettext
from app.ui.doors import Ask
from app.ui.plan_work import PlanWork


class Offers(PlanWork):
    """For one open plan. One thing at a time: what was typed here goes first."""

    def start(self, *, names_hidden: bool = False) -> None:
        """Look whether there is something to offer. Who only reads is left alone, and so is who shows the plan to others: an offer names files."""
        if self._session.is_read_only or names_hidden:
            return
        try:
            self._offer()
        except Trouble:
            # The file is out of reach just now, which the wizard tells itself; what there is to offer is there next time too.
            return

    def _offer(self) -> None:
        rescue = find_rescue(self._session)
        if rescue is not None:
            self._ask_rescue(rescue)
            return
        other = find_unmerged(self._session.path, self._session.key)
        if other is not None:
            self._ask_combine(other)

    def _ask_rescue(self, rescue: Rescue) -> None:
        n, when = rescue.changes, rescue.backup.made.moment.strftime("%d-%m-%Y %H:%M")
        sentence = ngettext(
            "On {when} {n} change could not be saved in this plan. It was kept apart on this laptop. Undo takes it out again.",
            "On {when} {n} changes could not be saved in this plan. They were kept apart on this laptop. Undo takes them out again.",
            n,
        )
        ask = Ask(title=_("Bring back your last changes?"), sentence=sentence.format(when=when, n=n), yes=_("Bring back"), subject=rescue)
        self._doors.ask(self._look, self._host, ask, self._bring_back)

    def _ask_combine(self, other: Path) -> None:
        sentence = _(
            "Beside this plan stands “{name}”, probably put there by a cloud folder because two people changed the plan at once. "
            "It holds changes that are not in this one. Combine them, then nothing is lost."
        )
        ask = Ask(title=_("There are two versions of this plan"), sentence=sentence.format(name=other.name), yes=_("Combine…"), subject=other)
        self._doors.ask(self._look, self._host, ask, self._combine)

    @Slot(object)
    def _bring_back(self, rescue: Rescue) -> None:
        bring_back(self._session, rescue)

    @Slot(object)
    def _combine(self, other: Path) -> None:
        from app.ui.merge.part import MergePart

        MergePart(self._session, self._look, self._doors, self._host).open_path(str(other))
