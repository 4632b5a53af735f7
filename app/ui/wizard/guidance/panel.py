"""The guidance panel: follows the cursor. It is furnished after the first paint of a plan, so what stands in it is loaded only then."""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from app.model.form import Form, Phase, Word
from app.model.plan import Plan
from app.model.question import Question
from app.support.texts import _
from app.ui.fields.base import FieldContext
from app.ui.look import Look
from app.ui.parts import Column, make_button, make_label, make_stack
from app.ui.wizard.guidance.paper import Pen

if TYPE_CHECKING:
    from app.ui.wizard.guidance.phase_guidance import PhaseGuidance
    from app.ui.wizard.guidance.question_card import QuestionCard
    from app.ui.wizard.guidance.words_fold import WordsFold

_SETTLED = 40
"""Milliseconds after which a new card has its style."""


class Guidance(QFrame):
    """At the right of the page: the question's card on top, then the phase."""

    pitfall_ticked = Signal(str, bool)
    assignment_changed = Signal(str, str, str)
    sources_wished = Signal()

    def __init__(self, pen: Pen, form: Form, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pen = pen
        self._form = form
        self._context = context
        self._phases: dict[str, PhaseGuidance] = {}
        self._cards: dict[str, QuestionCard] = {}
        self.card: QuestionCard | None = None
        """Of the question that has the cursor."""
        self._question = ""
        self.shown: PhaseGuidance
        self.column: Column
        self._words: WordsFold | None = None
        self._measuring = QTimer(self)
        self._measuring.setSingleShot(True)
        self._measuring.timeout.connect(self._measure)
        self._room = make_stack(self)

    def show_phase(self, phase: Phase, plan: Plan) -> None:
        """The cards of this phase, as they stand in the plan."""
        self._furnish()
        shown = self._phases.get(phase.id)
        if shown is None:
            shown = self._build(phase)
        for each in self._phases.values():
            if each.isHidden() == (each is shown):
                each.setVisible(each is shown)
        shown.show_plan(plan, read_only=self._context.is_read_only() or self._context.is_hidden(phase.id))
        self.shown = shown
        self._measuring.start()

    def show_question(self, question: Question | None, number: str) -> None:
        """The card of the question that has the cursor; made once, then kept."""
        from app.ui.wizard.guidance.question_card import QuestionCard

        found = question.id if question is not None and QuestionCard.has_content(question) else ""
        if found == self._question:
            return
        self._question = found
        if self.card is not None:
            self.card.hide()
        self.card = self._cards.get(found)
        if self.card is None and found and question is not None:
            self.card = self._cards[found] = QuestionCard(self._pen, question, number)
            self.column.stack.insertWidget(0, self.card)
        if self.card is not None:
            self.card.show()
        self.column.verticalScrollBar().setValue(0)
        self._measuring.start()

    def show_words(self, words: tuple[Word, ...]) -> None:
        """The explained words of the page, for who cannot hover over them."""
        if self._words is not None:
            self._words.show_words(words)

    def show_extra(self, phase: str, extra_id: str) -> None:
        """Open a piece of extra information, or the assignment when no extra has this id, and bring it into sight."""
        shown = self._phases.get(phase)
        if shown is None:
            return
        fold = shown.extra.folds.get(extra_id) if shown.extra is not None else None
        if fold is not None:
            fold.set_open(True)
            fold.button.setFocus()
        target: QWidget | None = fold or shown.assignment
        if target is not None:
            self.column.body.adjustSize()
            self.column.show_widget(target)

    def flush(self) -> None:
        """Tell what is still waiting to be told."""
        for each in self._phases.values():
            if each.assignment is not None:
                each.assignment.flush_waiting()

    @Slot()
    def _measure(self) -> None:
        """Now, and once more when the style is on what was shown for the first time."""
        self.column.measure()
        QTimer.singleShot(_SETTLED, self.column.measure)

    @Slot(str, bool)
    def _tell_pitfall(self, pitfall: str, ticked: bool) -> None:
        self.pitfall_ticked.emit(pitfall, ticked)

    def _furnish(self) -> None:
        """What stands in every phase, once."""
        if self._words is not None:
            return
        from app.ui.wizard.guidance.words_fold import WordsFold

        look: Look = self._pen.look
        self.column = Column(self, look.space(2) + 2, (look.space(4), look.space(4), look.space(4), look.space(4)))
        self._words = WordsFold(self._pen)
        sources = make_button(look, _("Sources and what is our own"), "info", "link")
        sources.clicked.connect(self.sources_wished)
        self.column.stack.addWidget(make_label(look, _("Ticks and notes here are saved in your plan."), "small", "muted"))
        self.column.stack.addWidget(self._words)
        self.column.stack.addWidget(sources)
        self.column.stack.addStretch(1)
        self._room.addWidget(self.column)

    def _build(self, phase: Phase) -> "PhaseGuidance":
        from app.ui.wizard.guidance.phase_guidance import PhaseGuidance

        pen = replace(self._pen, marker=self._pen.glossary.open_page())
        built = PhaseGuidance(pen, self._form, phase, self._context)
        if built.pitfalls is not None:
            built.pitfalls.ticked.connect(self._tell_pitfall)
        if built.assignment is not None:
            built.assignment.changed.connect(self.assignment_changed)
        self._phases[phase.id] = built
        self.column.stack.insertWidget(self.column.stack.count() - 4, built)
        for part in built.findChildren(QWidget):
            # Only with the style on is its height right.
            part.ensurePolished()
        return built
