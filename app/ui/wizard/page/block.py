"""One question on the page: number, label, help, the field, and under it how it stands and what can be done."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QWidget

from app.model.finding import Finding
from app.model.json import Json
from app.model.outline import QuestionEntry
from app.support.texts import _
from app.ui.fields.base import FieldContext, FieldWidget
from app.ui.fields.make import make_field
from app.ui.fields.taborder import list_stops, put_after
from app.ui.look import Look
from app.ui.parts import make_stack
from app.ui.parts.cursor import set_cursor
from app.ui.parts.glossary import Glossary, Marker
from app.ui.views.make import has_view, make_view
from app.ui.wizard.page.action_row import ActionSlot
from app.ui.wizard.page.proposals import Proposals
from app.ui.wizard.page.strips import FindingStrip, Strip
from app.ui.wizard.page.words import add_words

if TYPE_CHECKING:
    from app.ui.views.base import View


MOST = 5
"""So many findings stand open under a question; a table of years may have hundreds."""


class QuestionBlock(QWidget):
    """Shows an entry of the outline with its answer; tells what the user does with it."""

    edited = Signal(str, object)
    left = Signal(str)
    wished = Signal(str, str)
    """Question id, and an Act."""
    put_aside = Signal(object)

    def __init__(self, look: Look, glossary: Glossary, marker: Marker, entry: QuestionEntry, context: FieldContext, parent: QWidget) -> None:
        """In the place where it will stand, so that it is dressed once."""
        super().__init__(parent)
        self.entry = entry
        self._look = look
        self._context = context
        self._is_whole = not has_view(entry.question)
        self._raw: Json = None
        self._findings: tuple[Finding, ...] = ()
        self._strips: list[FindingStrip] = []
        self._more: QWidget | None = None
        self.stack = make_stack(self, look.space(1))
        self.label = add_words(self.stack, entry, look, glossary, marker)
        self.field: FieldWidget | None = None
        self.view: View | None = None
        self.state_strip: Strip | None = None
        self._example: Strip | None = None
        self._note: Strip | None = None
        self.slot: ActionSlot | None = None
        self.proposals: Proposals | None = None
        self._foot: QWidget | None = None
        self._read_only = False
        if entry.question.kind != "info":
            self._add_field(context)

    @property
    def question(self) -> str:
        """The id of the question."""
        return self.entry.question.id

    @property
    def is_whole(self) -> bool:
        """Whether the picture beside the field is there, if the question has one."""
        return self._is_whole

    def complete(self) -> None:
        """Add the picture beside the field: the page begins without the last one, since it costs more than all the rest."""
        if self._is_whole or self.field is None:
            return
        self._is_whole = True
        self.view = make_view(self.entry.question, self._context, self)
        if self.view is None:
            return
        self.view.row_edited.connect(self._move_in_view)
        self.view.set_read_only(self._read_only)
        place = self.stack.indexOf(self.field) + 1
        self.stack.insertWidget(place, self.view)
        # What was made before it stands below it: for assistive technology, which reads what lies lowest first, and for Tab.
        for below in (self.proposals, self.slot, self.state_strip, self._example, *self._strips, self._more, self._note):
            if below is not None:
                below.raise_()
        put_after(self.field.get_last_focus(), self.view)

    @property
    def has_example(self) -> bool:
        """Whether there is an example to insert."""
        question = self.entry.question
        if question.kind in ("person", "people", "info"):
            return False
        return bool((question.good and question.kind in ("text", "longtext")) or question.example_rows or question.example_value is not None)

    def show_raw(self, raw: Json) -> None:
        """The answer as it is in the plan; the field is only touched when it is another than it shows."""
        if self.field is not None and raw != self._raw:
            self._raw = raw
            self.field.show_raw(raw)

    def show_proposals(self) -> None:
        """What the rest of the plan and the theme propose now."""
        if self.proposals is not None:
            self.proposals.show_raw(self._raw, can_take=not self._read_only)

    def set_read_only(self, read_only: bool) -> None:
        """Whether the question can only be read: then nothing can be typed, ticked, moved or wished."""
        if read_only == self._read_only:
            return
        self._read_only = read_only
        if self.field is not None:
            self.field.set_read_only(read_only)
        if self.view is not None:
            self.view.set_read_only(read_only)
        if self.slot is not None:
            self.slot.set_read_only(read_only)
        for strip in (*self._strips, self._note):
            if strip is not None:
                strip.show_button(shown=not read_only)

    def show_foot(self, foot: QWidget | None) -> None:
        """Something that closes this question and those before it, such as a card that reads them back."""
        if foot is self._foot:
            return
        if self._foot is not None and self._foot.parentWidget() is self:
            self._foot.hide()
        self._foot = foot
        if foot is not None:
            self.stack.addSpacing(self._look.space(2))
            self.stack.addWidget(foot)
            foot.show()

    def show_entry(self, entry: QuestionEntry, state: str, note: str) -> None:
        """How the question stands: `state` in words ("" when open), `note` the private note."""
        self.entry = entry
        self.state_strip = self._show_strip(self.state_strip, state, "state")
        if self.state_strip is not None:
            self.state_strip.show_button(shown=_can_turn(entry) and not self._read_only)
        self._example = self._show_strip(self._example, _("This is an example. Make it your own.") if entry.example else "", "example")
        self._note = self._show_strip(self._note, note, "note")

    def show_view(self) -> None:
        """The picture beside the field, as the plan is now."""
        if self.view is not None:
            self.view.show_plan()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """The findings of this question."""
        if findings == self._findings:
            return
        self._findings = findings
        for strip in (*self._strips, self._more):
            if strip is not None:
                strip.hide()
                strip.deleteLater()
        self._strips = [self._make_finding(finding) for finding in findings[:MOST]]
        self._more = self._make_more(findings[MOST:]) if len(findings) > MOST else None
        for place, strip in enumerate((*self._strips, *((self._more,) if self._more is not None else ())), self._get_end()):
            self.stack.insertWidget(place, strip)

    def _make_finding(self, finding: Finding) -> FindingStrip:
        strip = FindingStrip(self._look, finding)
        strip.put_aside.connect(self.put_aside)
        strip.show_button(shown=not self._read_only)
        return strip

    def _make_more(self, findings: tuple[Finding, ...]) -> QWidget:
        from app.ui.wizard.more_fold import make_more  # few questions have so much to remark

        return make_more(self._look, [partial(self._make_finding, finding) for finding in findings], "pitfall")

    def show_active(self, *, active: bool) -> None:
        """Whether this is the question with the cursor: then its actions show."""
        if self.slot is None:
            return
        if not active:
            self.slot.hide_row()
            return
        first = self.slot.row is None
        row = self.slot.show_row()
        if row is not None and first and self.field is not None:
            stops = list_stops(self.view) if self.view is not None else []
            QWidget.setTabOrder(stops[-1] if stops else self.field.get_last_focus(), row.buttons[0])

    def take_focus(self, row: str = "", column: str = "") -> None:
        """Give the keyboard to the field, or to a cell of it."""
        if self.field is None:
            return
        if row or column:
            self.field.show_place(row, column)
        else:
            target = self.field.get_first_focus()
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            set_cursor(target)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The actions show under the mouse too."""
        if self.slot is not None:
            self.slot.show_row()
        super().enterEvent(event)

    def _add_field(self, context: FieldContext) -> None:
        question = self.entry.question
        self.field = make_field(question, context, self)
        self.field.set_label(question.id, self.label, question.label)
        if question.help and not self.field.get_first_focus().accessibleDescription():
            self.field.get_first_focus().setAccessibleDescription(question.help)
        self.field.edited.connect(self._tell)
        self.field.left.connect(self._tell_left)
        self.stack.addWidget(self.field)
        if Proposals.fits(question):
            self.proposals = Proposals(question, context, self)
            self.proposals.taken.connect(self._take)
            self.stack.addWidget(self.proposals)
        self.slot = ActionSlot(self._look, with_example=self.has_example)
        self.slot.wished.connect(self._wish)
        self.stack.addWidget(self.slot)

    def _show_strip(self, strip: Strip | None, text: str, which: str) -> Strip | None:
        if strip is None and text:
            strip = self._make_strip(which)
            strip.show_button(shown=not self._read_only)
            self.stack.insertWidget(self._get_end(), strip)
        if strip is not None:
            strip.show_text(text)
        return strip

    def _make_strip(self, which: str) -> Strip:
        if which == "state":
            kept = bool(self.entry.kept)
            strip = Strip(self._look, "tip", "archive" if kept else "square-parking", "primary", _("Bring back…") if kept else _("Open again"))
            strip.pressed.connect(self._reopen)
        elif which == "example":
            strip = Strip(self._look, "pitfall", "lightbulb", "pitfall")
        else:
            strip = Strip(self._look, "plain", "lock", "muted", _("Change"))
            strip.pressed.connect(self._edit_note)
        return strip

    def _get_end(self) -> int:
        """The place before the actions."""
        return self.stack.indexOf(self.slot) if self.slot is not None else self.stack.count()

    @Slot(object)
    def _tell(self, raw: Json) -> None:
        self._raw = raw
        self.edited.emit(self.question, raw)

    @Slot(object)
    def _take(self, raw: Json) -> None:
        """A proposal was taken over: it is stored at once, and the keyboard goes to the field that holds it now."""
        if self.field is not None:
            self.field.show_raw(raw)
            self._tell(raw)
            self.left.emit(self.question)
            self.take_focus()

    @Slot()
    def _tell_left(self) -> None:
        self.left.emit(self.question)

    @Slot(str, str, object)
    def _move_in_view(self, row: str, column: str, raw: Json) -> None:
        """What was moved on a map is told at once, so that the next step starts from there."""
        from app.ui.fields.table.field import TableField  # loaded with the table itself; other pages need none

        if isinstance(self.field, TableField):
            self.field.put_cell(row, column, raw)
            self.left.emit(self.question)

    @Slot(str)
    def _wish(self, act: str) -> None:
        self.wished.emit(self.question, act)

    @Slot()
    def _reopen(self) -> None:
        self.wished.emit(self.question, "bring_back" if self.entry.kept else "reopen")

    @Slot()
    def _edit_note(self) -> None:
        self.wished.emit(self.question, "note")


def _can_turn(entry: QuestionEntry) -> bool:
    """Whether there is a way back: open again what was parked, bring back what is kept."""
    return bool(entry.kept) or entry.standing in ("later", "not_agreed", "not_applicable")
