"""The boxes that are not needed every time: both sides, final, what is added at the back, a version to compare with, a password."""

from collections.abc import Sequence
from typing import Literal

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.key import Key
from app.model.version import Version
from app.support.texts import _
from app.ui.fields.combo import QuietCombo
from app.ui.look import Look
from app.ui.parts import WrapCheck, make_label, make_stack
from app.ui.password.entry import PasswordEntry
from app.ui.printing.choices import PaperSet, PrintChoices

Flag = Literal["duplex", "final", "notes", "kept", "put_aside", "glossary", "blank", "fillable", "all_questions", "bilingual", "signatures"]
ABOUT_PLAN = frozenset({"plan", "mandate"})
TO_FILL_IN = frozenset({"worksheets"})
TO_SIGN = frozenset({"agreements"})
IN_TWO_LANGUAGES = frozenset({"handout"})


def _get_flags() -> dict[Flag, tuple[str, frozenset[str]]]:
    """What each box says, and for which papers it makes sense; none named: for all."""
    return {
        "duplex": (_("Both sides, with room for the punch"), frozenset()),
        "final": (_("Final (without the word concept)"), frozenset()),
        "notes": (_("With my private notes, at the back"), ABOUT_PLAN),
        "kept": (_("With answers that do not count now, at the back"), ABOUT_PLAN),
        "put_aside": (_("With points that were put aside, and why"), ABOUT_PLAN),
        "glossary": (_("With words explained, at the back"), ABOUT_PLAN),
        "blank": (_("Empty, without what is answered already"), TO_FILL_IN),
        "fillable": (_("With fields, to fill in on screen and read back"), TO_FILL_IN),
        "bilingual": (_("In Dutch and English, next to each other"), IN_TWO_LANGUAGES),
        "signatures": (_("With a line for every member to sign on"), TO_SIGN),
        "all_questions": (_("With the questions of every route"), TO_FILL_IN),
    }


class Extras(QWidget):
    """Keeps nothing itself: it shows choices and gives them back changed."""

    changed = Signal()
    sealed_changed = Signal()

    def __init__(self, look: Look, versions: Sequence[Version], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._showing = False
        self._documents: dict[Flag, frozenset[str]] = {}
        stack = make_stack(self, look.space(1))
        self.boxes: dict[Flag, WrapCheck] = {}
        for flag, (words, documents) in _get_flags().items():
            box = WrapCheck(look, words)
            box.toggled.connect(self._tell)
            stack.addWidget(box)
            self.boxes[flag], self._documents[flag] = box, documents
        self.since = QuietCombo()
        self.since.setAccessibleName(_("Bars beside what changed since"))
        self.since.addItem(_("without bars"), "")
        for version in versions:
            self.since.addItem(version.name, version.uid)
        self.since.currentIndexChanged.connect(self._tell)
        self._since_label = make_label(look, _("Bars beside what changed since"), "label", "muted")
        self._since_label.setBuddy(self.since)
        for widget in (self._since_label, self.since):
            widget.setVisible(bool(versions))
            stack.addWidget(widget)
        self.sealed = WrapCheck(look, _("With a password on the PDF"))
        stack.addWidget(self.sealed)
        self._add_seal()

    def show_choices(self, choices: PrintChoices, chosen: PaperSet) -> None:
        """Tick what is chosen; what makes no sense for this set does not show."""
        self._showing = True
        documents = {paper.document for paper in chosen.papers}
        for flag, box in self.boxes.items():
            box.setChecked(bool(getattr(choices, flag)))
            box.setVisible(not self._documents[flag] or bool(documents & self._documents[flag]))
        with QSignalBlocker(self.since):
            self.since.setCurrentIndex(max(self.since.findData(choices.since), 0))
        self._showing = False

    def hide_versions(self) -> None:
        """A version itself is printed: there is nothing to compare it with here."""
        self._since_label.hide()
        self.since.hide()

    def read(self, choices: PrintChoices) -> PrintChoices:
        """The choices with what is ticked here."""
        changed = replace(choices, since=str(self.since.currentData() or ""))
        for flag, box in self.boxes.items():
            changed = replace(changed, **{flag: box.isChecked()})
        return changed

    @property
    def is_complete(self) -> bool:
        """Whether a password that was wished is there."""
        return not self.sealed.isChecked() or bool(self.password.text)

    @property
    def key(self) -> Key | None:
        """The password of the PDF."""
        return Key.of(self.password.text) if self.sealed.isChecked() else None

    def _add_seal(self) -> None:
        self.password = PasswordEntry(self._look, _("Password of the PDF"))
        note = _("Anyone who forgets it cannot open the PDF. It is no archive file (PDF/A) then; reading aloud still works.")
        self.seal_note = make_label(self._look, note, "small", "muted")
        stack = self.layout()
        for widget in (self.password, self.seal_note):
            widget.hide()
            if stack is not None:
                stack.addWidget(widget)
            self.sealed.toggled.connect(widget.setVisible)
        self.sealed.toggled.connect(self.sealed_changed)
        self.password.changed.connect(self.sealed_changed)

    @Slot()
    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()
