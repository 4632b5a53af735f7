"""The assignment of a phase: its numbered steps, and its tick with a date and a note."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit

from app.model.form import Phase
from app.model.guidance import Assignment
from app.model.json import Json
from app.model.plan import Plan
from app.model.question import Question
from app.support.texts import _
from app.ui.fields.base import FieldContext
from app.ui.fields.make import make_field
from app.ui.parts import Card, WrapCheck, make_label
from app.ui.wizard.guidance.paper import Pen

_WAIT = 400


class AssignmentCard(Card):
    """Tells `changed` with phase, date (as typed; "" for not done) and note."""

    changed = Signal(str, str, str)

    def __init__(self, pen: Pen, phase: Phase, assignment: Assignment, context: FieldContext) -> None:
        title = _("Assignment: {title}").format(title=assignment.title)
        super().__init__(pen.look, "assignment", title, "clipboard-list")
        self._phase = phase.id
        self._today: date = context.today
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self._timer.timeout.connect(self.flush)
        self._add_text(pen, assignment)
        self._add_fields(pen, context)

    def show_plan(self, plan: Plan) -> None:
        """Show how it stands in the plan, without telling."""
        if self._timer.isActive():
            return
        fact = plan.get_fact("assignment", self._phase)
        done, note = (str(fact.get("done") or ""), str(fact.get("note") or "")) if isinstance(fact, Mapping) else ("", "")
        with QSignalBlocker(self.tick), QSignalBlocker(self.note):
            self.tick.setChecked(bool(done))
            if self.note.toPlainText() != note:
                self.note.setPlainText(note)
        self._done = done
        self._date.show_raw(done or None)
        self._show_parts()

    def set_read_only(self, read_only: bool) -> None:
        """How it stands can be read, not changed."""
        self.tick.setEnabled(not read_only)
        self._date.set_read_only(read_only)
        self.note.setReadOnly(read_only)

    @Slot()
    def flush(self) -> None:
        """Tell what is still waiting."""
        self._timer.stop()
        self.changed.emit(self._phase, self._done, self.note.toPlainText().strip())

    def flush_waiting(self) -> None:
        """Tell, if anything is waiting."""
        if self._timer.isActive():
            self.flush()

    def _add_text(self, pen: Pen, assignment: Assignment) -> None:
        facts = [_("{n} minutes").format(n=assignment.minutes), assignment.how]
        self.stack.addWidget(make_label(pen.look, " · ".join(fact for fact in facts if fact), "small", "assignment"))
        self.stack.addWidget(pen.write("\n".join(f"{nr}. {text}" for nr, text in enumerate(assignment.text, 1))))
        if assignment.facilitator:
            self.stack.addWidget(make_label(pen.look, _("For who leads it: {text}").format(text=assignment.facilitator), "small", "muted"))

    def _add_fields(self, pen: Pen, context: FieldContext) -> None:
        self._done = ""
        self.tick = WrapCheck(pen.look, _("Done"), "assignment")
        self.tick.toggled.connect(self._ticked)
        self.stack.addWidget(self.tick)
        self._date_label = make_label(pen.look, _("When was it done?"), "label")
        self._date = make_field(Question(id="assignment.done", kind="date", label=_("When was it done?")), context, self)
        self._date.set_label("assignment.done", self._date_label, _("When was it done?"))
        self._date.edited.connect(self._dated)
        self._note_label = make_label(pen.look, _("What came out of it?"), "label")
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(pen.look.px(76))
        self.note.setAccessibleName(_("What came out of it?"))
        self._note_label.setBuddy(self.note)
        self.note.textChanged.connect(self._noted)
        for widget in (self._date_label, self._date, self._note_label, self.note):
            self.stack.addWidget(widget)
        self._show_parts()

    def _show_parts(self) -> None:
        shown = self.tick.isChecked() or bool(self.note.toPlainText())
        for widget in (self._date_label, self._date, self._note_label, self.note):
            widget.setVisible(shown)

    @Slot(bool)
    def _ticked(self, ticked: bool) -> None:
        self._done = self._today.isoformat() if ticked else ""
        self._date.show_raw(self._done or None)
        self._show_parts()
        self.flush()

    @Slot(object)
    def _dated(self, raw: Json) -> None:
        self._done = str(raw or "")
        self._timer.start()

    @Slot()
    def _noted(self) -> None:
        self._timer.start()
