"""What is wished with a plan from its card and needs no opening: another name, a copy, away, back, gone for good."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.summary import PlanSummary
from app.model.trouble import Trouble
from app.support.texts import _, ngettext
from app.ui.doors import Ask
from app.ui.look import Look
from app.ui.program import Program


class CardActs(QObject):
    """Tells `done` when the plans have to be shown again, or `failed` with a sentence."""

    done = Signal()
    failed = Signal(str)

    def __init__(self, program: Program, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self._program = program
        self._library = program.library
        self._look = look
        self._host = host

    def carry_out(self, card: PlanSummary, act: str) -> None:
        """One of the menu of a card, or of a line of the archive."""
        match act:
            case "rename":
                from app.ui.start.rename_sheet import RenameSheet

                sheet = RenameSheet(self._look, card, self._host)
                sheet.named.connect(self._rename)
                sheet.open()
            case "delete":
                self._ask_delete(card)
            case "duplicate":
                self._try(partial(self._library.duplicate, card.path))
            case "archive":
                self._try(partial(self._library.archive, card.path))
            case _:
                self._try(partial(self._library.unarchive, card.path))

    def _ask_delete(self, card: PlanSummary) -> None:
        title = card.title or card.path.stem
        n = card.answered
        sentence = ngettext("“{title}” goes away for good, with {n} answer.", "“{title}” goes away for good, with {n} answers.", n).format(
            title=title, n=n
        )
        if card.trouble:
            sentence = _("“{title}” goes away for good.").format(title=title)
        sentence = " ".join((sentence, self._library.get_traces(card.path).describe(), _("This cannot be undone.")))
        ask = Ask(title=_("Delete this plan?"), sentence=sentence, yes=_("Delete"), subject=card, danger=True)
        self._program.doors.ask(self._look, self._host, ask, self._delete)

    @Slot(object)
    def _delete(self, card: PlanSummary) -> None:
        self._try(partial(self._library.delete, card.path))

    @Slot(object, str)
    def _rename(self, card: PlanSummary, title: str) -> None:
        self._try(partial(self._library.rename, card.path, title))

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Trouble as trouble:
            self.failed.emit(trouble.sentence)
            return
        self.done.emit()
