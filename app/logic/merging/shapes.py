"""Which shape the value of a fact or cell has: it decides how two values can join."""

from collections.abc import Mapping

from app.logic.merging.point import Shape
from app.model.form import Form
from app.model.plan import Address
from app.model.question import KindName, Question

_OF_KIND: Mapping[KindName, Shape] = {
    "text": "text",
    "longtext": "lines",
    "multichoice": "list",
    "checklist": "list",
    "people": "list",
    "table": "order",
}
_STATE: Mapping[str, Shape] = {"reason": "lines", "positions": "list"}
_ASSIGNMENT: Mapping[str, Shape] = {"note": "lines"}
_DISMISSED: Mapping[str, Shape] = {"reason": "lines"}


class Shapes:
    """The shapes of one form."""

    def __init__(self, form: Form) -> None:
        self.questions: Mapping[str, Question] = {question.id: question for question in form.get_questions()}
        self._cells: Mapping[str, Mapping[str, Shape]] = {
            question.id: {column.id: _OF_KIND.get(column.kind, "single") for column in question.columns} for question in self.questions.values()
        }

    def is_table(self, question: str) -> bool:
        """Whether its answer is rows."""
        asked = self.questions.get(question)
        return asked is not None and asked.kind == "table"

    def get_shape(self, address: Address) -> Shape:
        """The shape of the fact at an address."""
        match address.kind:
            case "answer":
                return "record" if address.row else self._get_answer_shape(address.key)
            case "note":
                return "lines"
            case "state" | "assignment" | "dismissed":
                return "record"
            case "pitfall":
                return "flag"
            case _:
                return "single"

    def _get_answer_shape(self, question: str) -> Shape:
        asked = self.questions.get(question)
        return _OF_KIND.get(asked.kind, "single") if asked is not None else "text"

    def get_cell_shape(self, address: Address, cell: str) -> Shape:
        """The shape of one cell of the record at an address."""
        match address.kind:
            case "answer":
                return self._cells.get(address.key, {}).get(cell, "single")
            case "state":
                return _STATE.get(cell, "single")
            case "assignment":
                return _ASSIGNMENT.get(cell, "single")
            case _:
                return _DISMISSED.get(cell, "single")
