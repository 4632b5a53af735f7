"""The plans that are gone but for their backups: shows them below the others, and carries out what is wished with one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.trouble import Trouble
from app.session.gone import GonePlan, delete_gone
from app.support.texts import _, ngettext
from app.ui.doors import Ask
from app.ui.look import Look
from app.ui.parts import make_label
from app.ui.program import Program
from app.ui.start.gone_fold import GoneFold, describe_count

if TYPE_CHECKING:
    from app.ui.start.open_part import OpenPart


class GonePart(QObject):
    """Tells `changed` when there are fewer."""

    changed = Signal()

    def __init__(self, program: Program, look: Look, opening: "OpenPart", host: QWidget) -> None:
        super().__init__(host)
        self._program = program
        self._look = look
        self._opening = opening
        self._host = host

    def make_line(self, gone: tuple[GonePlan, ...], *, hidden: bool) -> QWidget:
        """The list, folded; only how many there are when others look along."""
        if hidden:
            return make_label(self._look, describe_count(gone), "body", "muted")
        fold = GoneFold(self._look, gone, self._program.surroundings.clock())
        fold.wished.connect(self._carry_out)
        return fold

    @Slot(object, str)
    def _carry_out(self, gone: GonePlan, act: str) -> None:
        if act == "restore":
            there = gone.path.parent.is_dir()
            # A stick that is not here: then among the plans of this laptop.
            place = gone.path if there else self._program.library.get_free_path(gone.path.stem)
            self._opening.show_backups(gone.path, gone.path.stem, place=place)
            return
        sentence = ngettext(
            "{n} backup of “{title}” goes away for good. If the plan itself is gone too, nothing of it is left on this laptop.",
            "{n} backups of “{title}” go away for good. If the plan itself is gone too, nothing of it is left on this laptop.",
            gone.backups,
        ).format(n=gone.backups, title=gone.path.stem)
        ask = Ask(title=_("Delete these backups?"), sentence=f"{sentence} {_('This cannot be undone.')}", yes=_("Delete"), subject=gone, danger=True)
        self._program.doors.ask(self._look, self._host, ask, self._delete)

    @Slot(object)
    def _delete(self, gone: GonePlan) -> None:
        try:
            delete_gone(gone)
        except Trouble as trouble:
            self._program.doors.tell(self._look, self._host, _("This did not work"), trouble.sentence)
        self.changed.emit()
