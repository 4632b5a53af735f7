"""Combining with a copy, from choosing the file to taking it back."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.logic.merging import Choice
from app.model.key import Key
from app.model.plan import Address
from app.model.trouble import FormTrouble, StoreProblem, Trouble
from app.session.gathering import open_gathering
from app.session.merging import Combination, apply_merge, is_settled
from app.session.session import Session
from app.support.paths import PLAN_SUFFIX
from app.support.texts import _, ngettext
from app.ui.doors import Choose, Doors
from app.ui.look import Look
from app.ui.merge.sheet import MergeSheet
from app.ui.parts import Sheet, make_label
from app.ui.plan_work import PlanWork


class DoneSheet(Sheet):
    """Says what was taken over. Who does not like it takes it back at once: tells `undo_wished`."""

    undo_wished = Signal()

    def __init__(self, look: Look, sentence: str, parent: QWidget | None) -> None:
        super().__init__(look, _("Combined"), parent, 480)
        self.stack.addWidget(make_label(look, sentence))
        self.stack.addStretch(1)
        self.undo = self.add_button(_("Take it back"), "", "undo-2")
        self.undo.clicked.connect(self._tell)
        self.fine = self.add_button(_("Fine"), "primary")
        self.fine.setDefault(True)
        self.fine.clicked.connect(self.accept)

    @Slot()
    def _tell(self) -> None:
        self.undo_wished.emit()
        self.accept()


class MergePart(PlanWork):
    """One for an open plan."""

    def __init__(self, session: Session, look: Look, doors: Doors, host: QWidget) -> None:
        super().__init__(session, look, doors, host)
        self._paths: tuple[Path, ...] = ()

    def open(self) -> None:
        """Choose a file, or several."""
        kinds = _("Plans, worksheets and exchange files ({kinds})").format(kinds=f"*{PLAN_SUFFIX} *.pdf *.xlsx *.json")
        choose = Choose(title=_("Combine with a copy"), suggestion=self._session.path.parent, kinds=kinds)
        self._doors.choose_files(self._host, choose, self.open_paths)

    @Slot(str)
    def open_path(self, path: str) -> None:
        """Compare with this file; one with a password of its own asks for it."""
        self.open_paths([path])

    @Slot(list)
    def open_paths(self, paths: list[str]) -> None:
        """Compare with these files as if they were one."""
        self._paths = tuple(map(Path, paths))
        try:
            self._show(open_gathering(self._session, self._paths))
        except StoreProblem as problem:
            if problem.code in ("encrypted", "wrong_password"):
                self._ask_password()
            else:
                self._tell(problem.sentence)
        except (Trouble, FormTrouble) as trouble:
            self._tell(str(trouble))

    def _ask_password(self) -> None:
        from app.ui.password.ask_sheet import AskPasswordSheet

        AskPasswordSheet(self._look, self._paths[0].name, self._try_password, self._host).open()

    def _try_password(self, typed: str) -> str:
        try:
            self._show(open_gathering(self._session, self._paths, Key.of(typed)))
        except (Trouble, FormTrouble) as trouble:
            return str(trouble)
        return ""

    def _show(self, combination: Combination) -> None:
        sheet = MergeSheet(self._session, self._look, combination, self._host)
        sheet.agreed.connect(self._apply)
        sheet.open()

    @Slot(object, object)
    def _apply(self, combination: Combination, choices: Mapping[Address, Choice]) -> None:
        before = self._session.plan
        change = apply_merge(self._session, combination, choices)
        if change.plan is before:
            self._doors.tell(self._look, self._host, _("Combined"), _get_unchanged_text(combination, choices))
            return
        count = len({(edit.address.kind, edit.address.key) for edit in change.edits})
        sentence = ngettext("{n} thing in your plan is different now.", "{n} things in your plan are different now.", count)
        sheet = DoneSheet(self._look, f"{sentence.format(n=count)} {_('The other file stays as it was.')}", self._host)
        sheet.undo_wished.connect(self._undo)
        sheet.open()

    @Slot()
    def _undo(self) -> None:
        self._session.undo()

    def _tell(self, sentence: str) -> None:
        self._doors.tell(self._look, self._host, _("This did not work"), sentence)


def _get_unchanged_text(combination: Combination, choices: Mapping[Address, Choice]) -> str:
    if not combination.merge.points:
        return _("Nothing changed: your plan already said all this.")
    if is_settled(combination, choices):
        return _("Nothing changed: everything of yours stayed. What you chose now is not asked again.")
    return _("Nothing changed: everything of yours stayed.")
