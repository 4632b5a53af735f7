"""What is proposed for one question, as chips under its field: one click takes it over."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.logic.kinds import is_blank
from app.logic.kinds.base import get_items, get_loose_text
from app.model.json import Json
from app.model.question import KindName, Question
from app.support.texts import _
from app.ui.fields.base import FieldContext, Suggested
from app.ui.fields.chips import ChipRow
from app.ui.parts import make_label, make_stack

_SINGLE: frozenset[KindName] = frozenset({"choice", "number", "money", "date", "person"})
_SEVERAL: frozenset[KindName] = frozenset({"people", "longtext"})
MOST_PERSONS = 4
"""More persons than this are not proposed: the list of the field holds them all."""


class Proposals(QWidget):
    """Hides while there is nothing to propose. Tells the whole new value."""

    taken = Signal(object)

    def __init__(self, question: Question, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = question
        self._context = context
        self._raw: Json = None
        self._found: dict[str, Suggested] = {}
        stack = make_stack(self, context.look.space(1))
        self._why = make_label(context.look, "", "small", "muted")
        self.chips = ChipRow(context.look, self)
        self.chips.picked.connect(self._take)
        stack.addWidget(self._why)
        stack.addWidget(self.chips)
        self.hide()

    @staticmethod
    def fits(question: Question) -> bool:
        """Whether chips make sense: tables and single lines have proposals of their own."""
        return question.kind in _SINGLE or (question.kind in _SEVERAL and bool(question.suggest_from))

    def show_raw(self, raw: Json, *, can_take: bool = True) -> None:
        """What fits beside this answer now; nothing where nothing can be taken over."""
        self._raw = raw
        done = not can_take or (self._question.kind in _SINGLE and not is_blank(raw))
        typed = get_loose_text(raw) if self._question.kind == "longtext" else ""
        found = () if done else self._context.get_suggestions(self._question.id)
        self._found = {each.label: each for each in found if each.label and each.label not in typed}
        if self._question.kind == "person" and len(self._found) > MOST_PERSONS:
            self._found = {}
        reasons = list(dict.fromkeys(each.why for each in self._found.values()))
        self._why.setText(_("A proposal. {why}").format(why=reasons[0]) if len(reasons) == 1 else _("A proposal."))
        self.chips.show_texts(tuple(self._found))
        for chip in self.chips.get_chips():
            chip.setToolTip(self._found[chip.text()].why)
        self.setVisible(bool(self._found))

    @Slot(str)
    def _take(self, text: str) -> None:
        found = self._found.get(text)
        if found is not None:
            self.taken.emit(self._combine(found.row.get("value")))

    def _combine(self, value: Json) -> Json:
        if self._question.kind == "longtext":
            typed = get_loose_text(self._raw).rstrip()
            return f"{typed}\n{value}" if typed else value
        if self._question.kind in _SEVERAL:
            return [*(get_items(self._raw) or ()), value]
        return value
