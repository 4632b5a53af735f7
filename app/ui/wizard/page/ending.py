"""What closes a step: (a part of) the assignment of the phase, or a piece of extra information."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.form import Phase, Step
from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import Card, make_button, make_label, make_stack
from app.ui.parts.cards import CardKind


class Ending(QWidget):
    """A card at the bottom of the page."""

    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._stack = make_stack(self)
        self._step = ""
        self._target = ""

    def show_step(self, step: Step, phase: Phase) -> None:
        """Made once; a page shows one step."""
        if self._step == step.id or not step.ends_with:
            return
        self._step, self._target = step.id, step.ends_with
        if step.ends_with == "assignment":
            self._add_assignment(step, phase)
        else:
            self._add_extra(step, phase)

    def _add_assignment(self, step: Step, phase: Phase) -> None:
        if phase.assignment is None:
            return
        title = _("To close: the assignment “{title}”").format(title=phase.assignment.title)
        texts = tuple(enumerate(phase.assignment.text, 1))
        chosen = tuple(f"{nr}. {text}" for nr, text in texts if not step.assignment_steps or nr in step.assignment_steps)
        self._add_card("assignment", "clipboard-list", title, chosen, _("Open the assignment"))

    def _add_extra(self, step: Step, phase: Phase) -> None:
        extra = next((each for each in phase.extra if each.id == step.ends_with), None)
        if extra is None:
            return
        minutes = (_("{n} minutes").format(n=extra.minutes),) if extra.minutes else ()
        self._add_card("plain", "book-open", _("To close: {title}").format(title=extra.title), minutes, _("Read it"))

    def _add_card(self, kind: CardKind, icon: str, title: str, texts: tuple[str, ...], button: str) -> None:
        card = Card(self._look, kind, title, icon)
        for text in texts:
            card.stack.addWidget(make_label(self._look, text))
        opener = make_button(self._look, button, "", "link")
        opener.clicked.connect(self._open)
        card.stack.addWidget(opener, 0, Qt.AlignmentFlag.AlignLeft)
        self._stack.addWidget(card)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._target)
