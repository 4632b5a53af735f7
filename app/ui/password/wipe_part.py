"""Wiping personal data from an open plan: told what goes, asked twice, done."""

from PySide6.QtCore import Signal, Slot

from app.model.trouble import Trouble
from app.session.wiping import describe_wiping, wipe_personal_data
from app.support.texts import _
from app.ui.doors import Ask
from app.ui.plan_work import PlanWork


class WipePart(PlanWork):
    """Tells `wiped` when it was done: everything on screen is another thing now."""

    wiped = Signal()

    def open(self) -> None:
        """Say what goes, and ask."""
        sentence = "\n\n".join(describe_wiping(self._session))
        ask = Ask(title=_("Wipe personal data, keep the plan?"), sentence=sentence, yes=_("Go on"), danger=True)
        self._doors.ask(self._look, self._host, ask, self._ask_again)

    @Slot(object)
    def _ask_again(self, subject: object) -> None:
        del subject
        ask = Ask(
            title=_("Really wipe?"),
            sentence=_("After this nobody can bring the names and the history back, not even with a backup of Kwartiermaker."),
            yes=_("Wipe for good"),
            danger=True,
        )
        self._doors.ask(self._look, self._host, ask, self._wipe)

    @Slot(object)
    def _wipe(self, subject: object) -> None:
        del subject
        try:
            lines = wipe_personal_data(self._session)
        except Trouble as trouble:
            self._doors.tell(self._look, self._host, _("This did not work"), trouble.sentence)
            return
        self.wiped.emit()
        self._doors.tell(self._look, self._host, _("Personal data wiped"), " ".join(lines))
        self.deleteLater()
