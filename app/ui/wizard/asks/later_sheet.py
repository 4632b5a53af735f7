"""Asks who picks a parked question up, and when."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from app.model.json import Json
from app.model.plan import AnswerState
from app.model.question import Question
from app.support.texts import _
from app.ui.fields.base import FieldContext, FieldWidget
from app.ui.fields.make import make_field
from app.ui.parts import Sheet, make_label


class LaterSheet(Sheet):
    """Tells `parked` with the question and the state."""

    parked = Signal(str, object)

    def __init__(self, question: Question, state: AnswerState | None, context: FieldContext, parent: QWidget) -> None:
        super().__init__(context.look, _("Park it for later"), parent, 520)
        self._question = question.id
        self._who: Json = state.who if state is not None and state.state == "later" else None
        self._when: Json = state.when if state is not None and state.state == "later" else None
        self.stack.addWidget(make_label(context.look, question.label, "body", "muted"))
        self.who = self._add_field(Question(id="later.who", kind="person", label=_("Who picks it up?")), context, self._who)
        self.who.edited.connect(self._set_who)
        self.when = self._add_field(Question(id="later.when", kind="date", label=_("By when?")), context, self._when)
        self.when.edited.connect(self._set_when)
        label = make_label(context.look, _("Why later? (you may leave this empty)"), "label")
        self.reason = QLineEdit(state.reason if state is not None and state.state == "later" else "")
        self.reason.setAccessibleName(_("Why later?"))
        label.setBuddy(self.reason)
        self.stack.addWidget(label)
        self.stack.addWidget(self.reason)
        self.stack.addStretch(1)
        self.add_cancel(_("Cancel"))
        self.done_button = self.add_button(_("Park"), "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self._tell)
        self.who.get_first_focus().setFocus()

    def _add_field(self, question: Question, context: FieldContext, raw: Json) -> FieldWidget:
        label = make_label(context.look, question.label, "label")
        field = make_field(question, context, self)
        field.set_label(question.id, label, question.label)
        field.show_raw(raw or None)
        self.stack.addWidget(label)
        self.stack.addWidget(field)
        return field

    @Slot(object)
    def _set_who(self, raw: Json) -> None:
        self._who = raw

    @Slot(object)
    def _set_when(self, raw: Json) -> None:
        self._when = raw

    @Slot()
    def _tell(self) -> None:
        self.who.flush()
        self.when.flush()
        state = AnswerState(state="later", who=str(self._who or ""), when=str(self._when or ""), reason=self.reason.text().strip())
        self.parked.emit(self._question, state)
        self.accept()
