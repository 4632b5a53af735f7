"""What a plan was begun with, to change later: title, organisation, country. The country picks words and hints; no answer is lost by it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.form import Form
from app.model.json import Json
from app.model.plan import Plan
from app.support.texts import _
from app.ui.fields.base import FieldContext, FieldWidget
from app.ui.fields.make import make_field
from app.ui.parts import Sheet, make_label


class DetailsSheet(Sheet):
    """Tells `kept` with what was changed: question id to raw value."""

    kept = Signal(object)

    def __init__(self, form: Form, plan: Plan, context: FieldContext, parent: QWidget) -> None:
        super().__init__(context.look, _("About this plan"), parent, 560)
        self._changed: dict[str, Json] = {}
        self.fields: dict[str, FieldWidget] = {}
        self.stack.addWidget(make_label(self.look, _("You can change this at any moment. No answer is lost."), "body", "muted"))
        for question in form.start_questions:
            label = make_label(self.look, question.label, "label")
            field = make_field(question, context, self)
            field.set_label(question.id, label, question.label)
            field.show_raw(plan.get_answer(question.id))
            field.set_read_only(context.is_read_only() or context.is_hidden(question.id))
            field.edited.connect(self._note)
            self.fields[question.id] = field
            self.stack.addWidget(label)
            self.stack.addWidget(field)
            self.stack.addSpacing(self.look.space(1))
        self.stack.addStretch(1)
        self.add_cancel(_("Cancel"))
        self.done_button = self.add_button(_("Keep"), "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self._tell)

    @Slot(object)
    def _note(self, raw: Json) -> None:
        sender = self.sender()
        if isinstance(sender, FieldWidget):
            self._changed[sender.field.id] = raw

    @Slot()
    def _tell(self) -> None:
        for field in self.fields.values():
            field.flush()
        self.kept.emit(self._changed)
        self.accept()
