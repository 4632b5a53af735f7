"""A table on the page: rows to walk through and edit, a form for one row, proposals, paste, and a line to add."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.logic.kinds import is_blank
from app.logic.kinds.base import get_items
from app.model.json import Json, Row
from app.model.question import Question
from app.ui.fields.base import AnyField, FieldContext, FieldWidget
from app.ui.fields.table.acts import RowActs
from app.ui.fields.table.editing import Editing
from app.ui.fields.table.face import TableFace
from app.ui.fields.table.model import Proposal, RowsModel, get_ids
from app.ui.fields.table.reader import CellReader


class TableField(FieldWidget):
    """Tells every change twice, connect the one you need: `edited` with all rows, or the four signals about rows."""

    row_edited = Signal(str, str, object)
    """Row id, column id, raw value."""
    rows_added = Signal(object, int)
    """New rows with their ids, and the place of the first."""
    row_removed = Signal(str)
    row_moved = Signal(str, int)
    """Row id and its new place, from 0."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        self.question = field if isinstance(field, Question) else Question(id=field.id, kind="table", label=field.label)
        self._outer_add = context.add_person
        super().__init__(field, replace(context, add_person=self._add_person) if self.question.register else context, parent)
        self._given = {str(row.get("id")): row for row in self.question.fixed_rows}
        self._hidden: set[str] = set()
        self._reader = CellReader(self.question.columns, self.context)
        shown = [column for column in self.question.columns if column.first] or [*self.question.columns[:4]]
        self.model = RowsModel(shown, self._reader.get_text, self._reader.can_read, self)
        self.face = TableFace(self.question, self.model, self.context.look, self)
        self.editing = Editing(self.question, self.model, self.face, self._reader, self.context)
        self.acts = RowActs(self.question, self.model, self.face, self.editing, self._reader, self.context.look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.face)
        self._connect()
        self._show_rows(tuple(self._given.values()))

    def _connect(self) -> None:
        self.acts.start(self.context.new_id)
        self.acts.row_edited.connect(self.row_edited)
        self.acts.rows_added.connect(self.rows_added)
        self.acts.row_removed.connect(self.row_removed)
        self.acts.row_moved.connect(self.row_moved)
        self.acts.put_aside.connect(self._put_aside)
        self.acts.changed.connect(self._tell)
        self.editing.passed_end.connect(self.face.add_button.setFocus)

    # -- what it shows

    def get_raw(self) -> Json:
        """All rows; None when there are none. Of the rows that the form gives, those in which something was filled in."""
        return [dict(row) for row in self.model.rows if str(row["id"]) not in self._given or self._is_filled(row)] or None

    def show_raw(self, raw: Json) -> None:
        """Show these rows, without telling. The cursor and the opened row stay where they are."""
        rows = [self._make_row(item) for item in get_items(raw) or () if isinstance(item, Mapping)]
        stored = {str(row["id"]): row for row in rows}
        given = [{**stored.get(key, {}), **row} for key, row in self._given.items()]
        self._show_rows([*given, *(row for row in rows if str(row["id"]) not in self._given)])

    def refresh(self) -> None:
        """People, options and proposals may have changed."""
        self._show_rows(self.model.rows)
        self.editing.refresh()

    def put_cell(self, row: str, column: str, raw: Json) -> None:
        """A cell changed by hand elsewhere: on the map beside the table. It is told as if it was typed here."""
        self.acts.edit(row, column, raw)

    def set_read_only(self, read_only: bool) -> None:
        """Rows can be opened and read, not changed."""
        self.acts.read_only = read_only
        self.editing.set_read_only(read_only)
        self._show_rows(self.model.rows)

    def show_place(self, row: str, column: str) -> None:
        """Put the keyboard on a cell; a column that does not stand in the table opens the form of the row."""
        self.face.view.setFocus()
        number = self.model.find_row(row)
        if number < 0:
            return
        self.face.view.fit_whole()
        shown = [self.model.columns[n].id for n in self.face.view.get_shown_columns()]
        self.face.view.setCurrentIndex(self.model.index(number, shown.index(column) if column in shown else 0))
        if column and column not in shown:
            self.editing.open_row(number, column)

    def get_first_focus(self) -> QWidget:
        """The rows."""
        return self.face.view

    def get_last_focus(self) -> QWidget:
        """The last thing below the rows."""
        return next((stop for stop in reversed(self.face.get_stops()) if stop.isVisibleTo(self)), self.face.view)

    def name_parts(self, name: str) -> None:
        """The line to add says to what."""
        self.face.add_button.setAccessibleDescription(name)
        self.face.paste_button.setAccessibleDescription(name)

    def flush(self) -> None:
        """What is being typed in a cell was told already; a name goes to the register now."""
        self.editing.close()

    def _show_rows(self, rows: Sequence[Row]) -> None:
        self.face.keep_place(rows, self._get_proposals(), anew=self._reader.refresh())
        self.editing.show_again()
        self._show_rest()

    def _make_row(self, item: Mapping[str, Json]) -> Row:
        return item if item.get("id") else {**item, "id": self.context.new_id()}

    def _get_proposals(self) -> list[Proposal]:
        if self.acts.read_only:
            return []
        found = [Proposal(each.row, each.why) for each in self.context.get_suggestions(self.question.id)]
        return [proposal for proposal in found if proposal.key not in self._hidden]

    def _show_rest(self) -> None:
        """Of the texts to start from, those that are not there yet."""
        first = self.model.columns[0].id if self.model.columns else ""
        known = {str(row.get(first)).casefold() for row in self.model.rows}
        self.face.show_rest([text for text in self.question.suggestions if text.casefold() not in known], can_add=self.acts.can_add)

    def _is_filled(self, row: Row) -> bool:
        given = {"id", *(column.id for column in self.question.columns if column.fixed)}
        return any(not is_blank(value) for key, value in row.items() if key not in given)

    @Slot(str)
    def _put_aside(self, key: str) -> None:
        self._hidden.add(key)
        self._show_rows(self.model.rows)

    @Slot()
    def _tell(self) -> None:
        self._show_rest()
        self.edited.emit(self.get_raw())

    def _add_person(self, name: str, function: str) -> str:
        """Somebody new, named in a row of the register itself: the new row has to be here too, or the next change would take it away."""
        new = self._outer_add(name, function)
        if new not in get_ids(self.model.rows):
            for row in self.context.get_rows(self.question.id):
                if str(row.get("id")) == new:
                    self.model.insert_row(len(self.model.rows), row)
        return new
