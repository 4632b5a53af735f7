"""What a user does with the rows: add, change, duplicate, move, remove and take back, take over what is proposed, paste."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from app.model.json import Json, Row
from app.model.question import Question
from app.support.texts import _
from app.ui.fields.table.editing import Editing
from app.ui.fields.table.face import TableFace
from app.ui.fields.table.model import RowsModel
from app.ui.fields.table.pasting import Pasting
from app.ui.fields.table.reader import CellReader
from app.ui.fields.table.wishes import RowMenu
from app.ui.look import Look


class RowActs(QObject):
    """Carries out wishes on the model, and tells each change of a row once; `changed` sounds after it."""

    row_edited = Signal(str, str, object)
    rows_added = Signal(object, int)
    row_removed = Signal(str)
    row_moved = Signal(str, int)
    changed = Signal()
    put_aside = Signal(str)
    """The key of a proposal that need not be proposed again."""

    def __init__(self, question: Question, model: RowsModel, face: TableFace, editing: Editing, reader: CellReader, look: Look) -> None:
        super().__init__(face)
        self._question = question
        self._model = model
        self._face = face
        self._editing = editing
        self._reader = reader
        self._removed: tuple[Row, int] | None = None
        self._menu = RowMenu(look, face)
        self._pasting = Pasting(question, reader, face.notice, self)
        self.read_only = False
        self._connect()

    def start(self, new_id: Callable[[], str]) -> None:
        """Rows get their ids from here."""
        self._new_id = new_id

    def _connect(self) -> None:
        face = self._face
        face.view.wished.connect(self.carry_out)
        face.view.pasted.connect(self._paste)
        face.add_button.clicked.connect(self._add)
        face.paste_button.clicked.connect(self._paste)
        face.chips.picked.connect(self._add_text)
        face.all_wished.connect(self._accept_all)
        face.notice.agreed.connect(self._agree)
        self._editing.edited.connect(self.edit)
        self._editing.wished.connect(self.carry_out)
        self._menu.wished.connect(self.carry_out)
        self._pasting.taken.connect(self._put_in)
        self._pasting.cell_taken.connect(self._put_in_cell)

    @property
    def can_add(self) -> bool:
        """Whether rows may come, go and move: not in rows that the form gives."""
        return not self.read_only and not self._question.fixed_rows

    @Slot(str, int)
    def carry_out(self, wish: str, number: int) -> None:
        """A wish of the keyboard, the menu or the form, for a row."""
        match wish:
            case "open":
                self._toggle(number)
            case "close":
                self._editing.close_row()
            case "menu":
                self._open_menu(number)
            case "accept" | "hide":
                self._answer_proposal(number, take=wish == "accept")
            case "add":
                self._add()
            case "up" | "down":
                self._move(number, number + (1 if wish == "down" else -1))
            case "duplicate":
                self._duplicate(number)
            case "remove":
                self._remove(number)
            case _:
                return

    def _toggle(self, number: int) -> None:
        row = self._model.get_row(number)
        if row is not None and row.get("id") == self._editing.open_id:
            self._editing.close_row()
        else:
            self._editing.open_row(number)

    def _open_menu(self, number: int) -> None:
        if self._model.get_proposal(number):
            wishes = ["accept", "hide"] if self.can_add else []
        else:
            wishes = ["open", "duplicate", "up", "down", "remove"] if self.can_add else ["open"]
        self._menu.open_at(self._face.view.get_menu_point(number), number, wishes)

    @Slot(str, str, object)
    def edit(self, row_id: str, column: str, raw: Json) -> None:
        """Another value in a cell."""
        row = self._model.get_row(self._model.find_row(row_id))
        if row is None or self.read_only or row.get(column) == raw:
            return
        self._model.set_cell(row_id, column, raw)
        self._editing.show_again()
        self.row_edited.emit(row_id, column, raw)
        self.changed.emit()

    @Slot()
    def _add(self) -> None:
        """A new row at the end. Where a row has more than the table shows, its form opens."""
        if not self.can_add:
            return
        number = self.put_rows([{}], len(self._model.rows))
        if len(self._model.columns) < len(self._question.columns):
            self._editing.open_row(number)
        else:
            self._face.view.setFocus()
            self._editing.edit_cell(number, 0, "")

    @Slot(str)
    def _add_text(self, text: str) -> None:
        """A text to start from becomes a row."""
        first = next((column.id for column in self._question.columns if column.kind == "text" and not column.fixed), "")
        if first and self.can_add:
            number = self.put_rows([{first: text}], len(self._model.rows))
            self._face.view.setFocus()
            self._face.view.setCurrentIndex(self._model.index(number, min(1, self._model.menu_column)))

    def put_rows(self, rows: Sequence[Row], number: int) -> int:
        """Put rows in at a place, each with an id of its own if it has none."""
        made = [{**row, "id": str(row.get("id") or self._new_id())} for row in rows]
        for place, row in enumerate(made, number):
            self._model.insert_row(place, row)
        self._tidy()
        self.rows_added.emit(made, number)
        self.changed.emit()
        return number

    def _duplicate(self, number: int) -> None:
        row = self._model.get_row(number)
        if row is not None and self.can_add:
            self.put_rows([{key: value for key, value in row.items() if key != "id"}], number + 1)
            self._go_to(number + 1)

    def _move(self, number: int, target: int) -> None:
        row = self._model.get_row(number)
        if row is None or self._model.get_row(target) is None or not self.can_add:
            return
        self._editing.close()
        self._model.move_row(number, target)
        self._go_to(target)
        self._tidy()
        self.row_moved.emit(str(row["id"]), target)
        self.changed.emit()

    def _remove(self, number: int) -> None:
        row = self._model.get_row(number)
        if row is None or not self.can_add:
            return
        text = str(self._model.index(number, 0).data() or "")
        if row.get("id") == self._editing.open_id:
            self._editing.close_row()
        self._model.remove_row(number)
        self._tidy()
        self._removed = (row, number)
        self.row_removed.emit(str(row["id"]))
        self.changed.emit()
        said = _("“{text}” is removed.").format(text=text) if text else _("The row is removed.")
        self._face.notice.show_notice(said, _("Undo"), _("Close"))
        self._face.view.setFocus()

    def _answer_proposal(self, number: int, *, take: bool) -> None:
        proposal = self._model.get_proposal(number)
        if proposal is None or not self.can_add:
            return
        self.put_aside.emit(proposal.key)
        if take:
            self.put_rows([proposal.row], len(self._model.rows))
        self._face.view.setFocus()

    @Slot()
    def _accept_all(self) -> None:
        proposals = self._model.proposals
        for proposal in proposals:
            self.put_aside.emit(proposal.key)
        self.put_rows([proposal.row for proposal in proposals], len(self._model.rows))
        self._face.view.setFocus()

    # -- paste, and the notice

    @Slot()
    def _paste(self) -> None:
        if not self.read_only:
            index = self._face.view.currentIndex()
            inside = self._model.get_row(index.row()) is not None and index.column() < self._model.menu_column
            self._pasting.start(inside=inside and self._face.view.hasFocus(), can_add=self.can_add)

    @Slot(str)
    def _put_in_cell(self, text: str) -> None:
        index = self._face.view.currentIndex()
        row, column = self._model.get_row(index.row()), self._model.columns[index.column()]
        if row is not None and not column.fixed:
            self.edit(str(row["id"]), column.id, self._reader.read_typed(column, text))

    @Slot(object)
    def _put_in(self, rows: list[Row]) -> None:
        """Pasted rows come at the end."""
        number = self.put_rows(rows, len(self._model.rows))
        self._face.view.setFocus()
        self._go_to(number)

    @Slot()
    def _agree(self) -> None:
        """The button of the notice: the pasted rows in, or the removed row back."""
        if self._pasting.is_waiting:
            self._pasting.take()
        elif self._removed is not None:
            row, number = self._removed
            self._go_to(self.put_rows([row], min(number, len(self._model.rows))))
            self._face.view.setFocus()

    def _go_to(self, number: int) -> None:
        self._face.view.setCurrentIndex(self._model.index(number, max(self._face.view.currentIndex().column(), 0)))

    def _tidy(self) -> None:
        """After a change of the rows: what the notice offered no longer fits."""
        self._removed = None
        self._pasting.forget()
        self._face.notice.hide()
        self._editing.show_again()
