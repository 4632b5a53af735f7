"""What to look at before it goes on paper: it does not hold anything back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.finding import Finding
from app.support.texts import ngettext
from app.ui.look import Look
from app.ui.parts import Card, Fold, make_label, make_stack
from app.ui.parts.buttons import TextButton

AT_ONCE = 2
"""So few are shown without being asked for."""
MOST = 20
"""More of them nobody reads here; in the plan they stand at their steps. Hundreds of buttons would also make the window wait."""


class Remarks(QWidget):
    """A card that folds. A remark leads to its question."""

    jump_wished = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._stack = make_stack(self)
        self._fold: Fold | None = None
        self._told: tuple[Finding, ...] = ()
        self.buttons: dict[TextButton, Finding] = {}
        self.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Those that are not put aside, warnings first."""
        told = [finding for finding in findings if finding.dismissed is None]
        told.sort(key=_is_hint)
        if not told:
            return
        card = Card(self._look, "pitfall")
        title = ngettext("{n} point to look at before you print", "{n} points to look at before you print", len(told)).format(n=len(told))
        fold = Fold(self._look, title, "pitfall")
        self._fold, self._told = fold, tuple(told)
        fold.opened.connect(self._build)
        fold.set_open(len(told) <= AT_ONCE)
        card.stack.addWidget(fold)
        self._stack.addWidget(card)
        self.show()

    @Slot()
    def _build(self) -> None:
        """When they are asked for."""
        fold = self._fold
        if fold is None or fold.is_built:
            return
        fold.stack.setContentsMargins(0, self._look.space(1), 0, 0)
        for finding in self._told[:MOST]:
            button = TextButton(self._look, finding.message, "ink", "arrow-right")
            button.setAccessibleName(finding.message)
            button.clicked.connect(self._jump)
            fold.stack.addWidget(button)
            self.buttons[button] = finding
        more = len(self._told) - MOST
        if more > 0:
            words = ngettext("And {n} more: in the plan it stands at its step.", "And {n} more: in the plan they stand at their steps.", more)
            fold.stack.addWidget(make_label(self._look, words.format(n=more), "small", "muted"))

    @Slot()
    def _jump(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, TextButton) and pressed in self.buttons:
            self.jump_wished.emit(self.buttons[pressed])


def _is_hint(finding: Finding) -> bool:
    return finding.level != "warning"
