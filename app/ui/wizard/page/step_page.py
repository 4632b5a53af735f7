"""The page of one step. Built on the first visit, then kept; a change redraws only what differs."""

from collections.abc import Mapping, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.logic.wording import Wording
from app.model.finding import Finding
from app.model.form import Phase
from app.model.json import Json
from app.model.outline import QuestionEntry, StepEntry
from app.model.plan import Plan
from app.ui.fields.base import FieldContext
from app.ui.look import Look
from app.ui.parts import Column
from app.ui.parts.glossary import Glossary, Marker
from app.ui.wizard.page.block import QuestionBlock
from app.ui.wizard.page.ending import Ending
from app.ui.wizard.page.heading import Heading
from app.ui.wizard.page.pending import Pending
from app.ui.wizard.page.standing import describe_state

if TYPE_CHECKING:
    from app.logic.agreements import Card
    from app.ui.wizard.page.agreements import PageCards

FIRST = 2
"""So many questions are there at the first paint, if the first is no big one, and all up to the one with the cursor."""
_SOON = 0.03
"""Seconds: a question that takes longer is a big one, that fills the page."""
WIDEST = 860
LOW = 420


class StepPage(Column):
    """Shows a step; tells answers (when the typing rests) and wishes."""

    answered = Signal(str, object)
    wished = Signal(str, str)
    put_aside = Signal(object)
    guidance_wished = Signal(str)
    """The id of an extra, or "assignment"."""
    accepted = Signal(str)
    """The id of a card whose proposal is taken over."""
    question_wished = Signal(str)
    rest_wished = Signal()
    """Somebody looks for a question before the page was finished."""

    def __init__(self, look: Look, glossary: Glossary, marker: Marker, phase: Phase, context: FieldContext) -> None:
        super().__init__(None, look.space(5))
        self._look = look
        self._glossary = glossary
        self.marker = marker
        self._phase = phase
        self._context = context
        self._blocks: dict[str, QuestionBlock] = {}
        self._cards: PageCards | None = None
        self._active = ""
        self._begun = False
        self._pending = Pending(self)
        self._pending.answered.connect(self.answered)
        self._heading = Heading(look)
        self._ending = Ending(look)
        self._ending.opened.connect(self.guidance_wished)
        self.stack.addWidget(self._heading)
        self.stack.addWidget(self._ending)
        self.stack.addStretch(1)

    @property
    def blocks(self) -> Mapping[str, QuestionBlock]:
        """The questions that were ever shown here, by id."""
        if self._begun:
            self.rest_wished.emit()
        return self._blocks

    def begin_step(self, entry: StepEntry, heading: str, plan: Plan, wording: Wording, question: str) -> None:
        """Only what the eye meets first: the head, and the questions up to the one that gets the cursor. `show_step` brings the rest."""
        self._begun = True
        end = monotonic() + _SOON
        self._heading.show_step(entry.step, heading)
        ids = [each.question.id for each in entry.questions]
        self._add(entry, max(ids.index(question) + 1 if question in ids else 0, 1), plan, wording)
        while len(self._blocks) < min(FIRST, len(ids)) and monotonic() < end:
            self._add(entry, len(self._blocks) + 1, plan, wording)

    def build_more(self, entry: StepEntry, plan: Plan, wording: Wording, end: float) -> bool:
        """The next questions of a page that was begun, and their pictures, until a moment of `time.monotonic`; False when none is left."""
        fresh: list[QuestionEntry] = []
        for each in entry.questions:
            if each.question.id not in self._blocks:
                self._build(each)
                fresh.append(each)
                if monotonic() > end:
                    break
            self._blocks[each.question.id].complete()
            if monotonic() > end:
                break
        self._lay(tuple(each for each in entry.questions if each.question.id in self._blocks))
        for each in fresh:
            self._show_question(each, plan, wording)
        return not all(block.is_whole for block in self._blocks.values()) or len(self._blocks) < len(entry.questions)

    def show_begun(self, entry: StepEntry, plan: Plan, wording: Wording) -> None:
        """What is there already, as it stands in the plan now: who types on in it types on in that."""
        for each in entry.questions:
            if each.question.id in self._blocks:
                self._show_question(each, plan, wording)

    def show_step(self, entry: StepEntry, heading: str, plan: Plan, wording: Wording) -> None:
        """Show the step as it stands in the plan."""
        was_begun, self._begun = self._begun, False
        self._heading.show_step(entry.step, heading)
        self._ending.show_step(entry.step, self._phase)
        self._lay(entry.questions)
        for block in self._blocks.values():
            block.complete()
        for question in entry.questions:
            self._show_question(question, plan, wording)
        if was_begun and self._active:
            self.show_active(self._active)

    def get_block(self, question: str) -> QuestionBlock | None:
        """A question that is there already, such as the one with the cursor: nobody waits for the rest of the page."""
        return self._blocks.get(question)

    def show_findings(self, findings: Mapping[str, tuple[Finding, ...]]) -> None:
        """The findings that belong to questions of this page, by question."""
        for question, block in self._blocks.items():
            block.show_findings(findings.get(question, ()))

    def show_cards(self, step: str, cards: "Sequence[Card]") -> None:
        """The cards of agreements: those of this step under their questions, all of them at the end."""
        if self._cards is None:
            # Few pages have cards: the others do not load them.
            from app.ui.wizard.page.agreements import PageCards

            self._cards = PageCards(self._look, step)
            self._cards.accepted.connect(self.accepted)
            self._cards.question_wished.connect(self.question_wished)
            self.stack.insertWidget(self.stack.indexOf(self._ending), self._cards)
        shown = [question for question, block in self._blocks.items() if not block.isHidden()]
        places = self._cards.show_cards(cards, shown, read_only=self._context.is_read_only())
        for question, block in self._blocks.items():
            block.show_foot(places.get(question))

    def refresh_fields(self) -> None:
        """People, options or rows elsewhere may have changed."""
        for block in self._blocks.values():
            if block.field is not None:
                block.field.refresh()

    def get_question_of(self, widget: QWidget | None) -> str:
        """The question in which a widget stands, or ""."""
        while widget is not None and widget is not self:
            if isinstance(widget, QuestionBlock):
                return widget.question
            widget = widget.parentWidget()
        return ""

    def show_active(self, question: str) -> None:
        """The question with the cursor shows what can be done with it; on a page that was only begun, with the rest."""
        self._active = question
        if not self._begun:
            for each, block in self._blocks.items():
                block.show_active(active=each == question)

    def jump(self, question: str, row: str = "", column: str = "") -> None:
        """Bring a question into sight and give it the keyboard; without one, the first that has a field."""
        block = self._blocks.get(question) or next((each for each in self._blocks.values() if each.field is not None and not each.isHidden()), None)
        if block is None:
            return
        self.show_active(block.question)
        if block.question == question:
            self.stack.activate()
        block.take_focus(row, column)
        if block.question == question:
            self.show_widget(block)
        else:
            self.verticalScrollBar().setValue(0)
            self._bring_in_sight(block)

    def _bring_in_sight(self, block: QuestionBlock) -> None:
        """On a low screen with large letters the head alone may fill the page: the cursor goes before it."""
        if block.field is not None and self.port.height() < self._look.px(LOW):
            self.stack.activate()
            self.body.adjustSize()
            self.show_widget(block.field.get_first_focus())

    @Slot()
    def flush(self) -> None:
        """Tell what is still waiting."""
        for block in self._blocks.values():
            if block.field is not None:
                block.field.flush()
        self._pending.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a wide screen the lines stay readable."""
        side = max((self.width() - self._look.px(WIDEST)) // 2, self._look.space(5))
        self.stack.setContentsMargins(side, self._look.space(5), side, self._look.space(8))
        super().resizeEvent(event)

    def _add(self, entry: StepEntry, count: int, plan: Plan, wording: Wording) -> None:
        """So many questions at the begin of a step. What stands above another is whole; the last one gets its picture later."""
        fresh = [each for each in entry.questions[:count] if each.question.id not in self._blocks]
        self._lay(entry.questions[:count])
        for each in entry.questions[: count - 1]:
            self._blocks[each.question.id].complete()
        for each in fresh:
            self._show_question(each, plan, wording)

    def _lay(self, entries: tuple[QuestionEntry, ...]) -> None:
        """The blocks in the order of the step; those that no longer show are hidden and kept."""
        # Else Qt would place the whole page again for each block that comes in sight.
        self.stack.setEnabled(False)
        wanted = {entry.question.id for entry in entries}
        for question, block in self._blocks.items():
            block.setVisible(question in wanted)
        for place, entry in enumerate(entries, 1):
            block = self._blocks.get(entry.question.id) or self._build(entry)
            if self.stack.indexOf(block) != place:
                self.stack.insertWidget(place, block)
                # At once: what is not shown yet loses the keyboard when the window gets it.
                block.show()
            # Assistive technology reads in the order in which things lie upon each other.
            block.raise_()
        self._ending.raise_()
        self.stack.setEnabled(True)

    def _build(self, entry: QuestionEntry) -> QuestionBlock:
        block = QuestionBlock(self._look, self._glossary, self.marker, entry, self._context, self.body)
        block.edited.connect(self._pending.add)
        block.left.connect(self._flush_left)
        block.wished.connect(self.wished)
        block.put_aside.connect(self.put_aside)
        self._blocks[entry.question.id] = block
        return block

    def _show_question(self, entry: QuestionEntry, plan: Plan, wording: Wording) -> None:
        block = self._blocks[entry.question.id]
        note = plan.get_fact("note", entry.question.id)
        block.set_read_only(self._context.is_read_only() or self._context.is_hidden(entry.question.id))
        block.show_entry(entry, describe_state(entry, plan, wording), str(note or ""))
        if not self._pending.has(entry.question.id):
            block.show_raw(get_raw(entry, plan))
        block.show_view()
        block.show_proposals()

    @Slot(str)
    def _flush_left(self, question: str) -> None:
        if self._pending.has(question):
            self._pending.flush()


def get_raw(entry: QuestionEntry, plan: Plan) -> Json:
    """The raw answer as fields know it: for a table the list of its rows."""
    if entry.question.kind == "table":
        return list(plan.get_rows(entry.question.id)) or None
    return plan.get_answer(entry.question.id)
