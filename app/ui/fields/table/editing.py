"""How a table is edited: in a cell, by a menu of choices, or in the form of a row."""

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.json import Json
from app.model.question import Column, Question
from app.support.texts import _
from app.ui.fields.base import FieldContext
from app.ui.fields.reveal import reveal
from app.ui.fields.table.celleditor import KINDS_IN_CELL, CellEditor
from app.ui.fields.table.face import TableFace
from app.ui.fields.table.model import RowsModel
from app.ui.fields.table.reader import CellReader
from app.ui.fields.table.rowform import RowForm
from app.ui.fields.table.wishes import CellMenu
from app.ui.fields.taborder import put_after

_CHOICES = ("choice", "scale", "yesno")


class Editing(QObject):
    """Opens editors and forms over the rows, and tells what they tell."""

    edited = Signal(str, str, object)
    """Row id, column id, raw value."""
    wished = Signal(str, int)
    """A wish of the form for its row."""
    passed_end = Signal()
    """Tab went past the last cell."""

    def __init__(self, question: Question, model: RowsModel, face: TableFace, reader: CellReader, context: FieldContext) -> None:
        super().__init__(face)
        self._question = question
        self._model = model
        self._face = face
        self._view = face.view
        self._reader = reader
        self._context = context
        self._editor: CellEditor | None = None
        self._form: RowForm | None = None
        self._menu: CellMenu | None = None
        self._menu_cell = ("", "")
        self._read_only = False
        self.open_id = ""
        self._view.edit_wished.connect(self.edit_cell)
        self._view.cleared.connect(self._clear)
        self._view.fitted.connect(self._place)

    def set_read_only(self, read_only: bool) -> None:
        """Rows can only be opened."""
        self._read_only = read_only
        self.close()
        if self._form is not None:
            self._form.set_read_only(read_only)

    # -- a cell

    @Slot(int, int, str)
    def edit_cell(self, number: int, place: int, typed: str) -> None:
        """Edit a cell in the way of its kind; a cell that the form gives opens the form."""
        row = self._model.get_row(number)
        if row is None or place >= self._model.menu_column:
            return
        column, row_id = self._model.columns[place], str(row["id"])
        raw = row.get(column.id)
        self.close()
        if self._read_only or column.fixed:
            self.open_row(number)
        elif column.kind in _CHOICES:
            self._choose(number, place, raw, typed)
        elif column.kind in KINDS_IN_CELL and not isinstance(raw, (dict, list)):
            self._editor = CellEditor(column, row_id, raw, self._context, self._view.viewport())
            self._editor.edited.connect(self.edited)
            self._editor.closed.connect(self._go_on)
            self._editor.resized.connect(self._place)
            self._view.setCurrentIndex(self._model.index(number, place))
            self._place()
            self._editor.show()
            self._editor.start(typed)
        else:
            self.open_row(number, column.id)

    def close(self) -> None:
        """Close the editor of a cell."""
        if self._editor is not None:
            self._editor.close_editor("")

    def _choose(self, number: int, place: int, raw: Json, typed: str) -> None:
        column = self._reader.get_live(self._model.columns[place])
        row_id = str((self._model.get_row(number) or {}).get("id"))
        read = self._reader.read_typed(column, typed) if typed else None
        if read is not None and self._reader.can_read(column, read):
            self.edited.emit(row_id, column.id, read)
            return
        if self._menu is None:
            self._menu = CellMenu(self._view)
            self._menu.chosen.connect(self._take_choice)
        self._menu_cell = (row_id, column.id)
        rect = self._view.visualRect(self._model.index(number, place))
        self._menu.open_at(self._view.viewport().mapToGlobal(rect.bottomLeft()), self._get_choices(column), raw)

    def _get_choices(self, column: Column) -> list[tuple[str, Json]]:
        if column.kind == "yesno":
            return [(self._reader.get_text(column, raw), raw) for raw in ("yes", "no")]
        if column.kind == "scale":
            numbers = [(option.label, option.value) for option in column.options if option.value is not None]
            return [(f"{value:g}  {label}", int(value) if value == int(value) else value) for label, value in numbers]
        return [(option.label, option.id) for option in column.options]

    @Slot(object)
    def _take_choice(self, raw: Json) -> None:
        row_id, column_id = self._menu_cell
        self.edited.emit(row_id, column_id, raw)
        column = next((each for each in self._model.columns if each.id == column_id), None)
        option = next((each for each in column.options if each.id == raw), None) if column else None
        self._view.setFocus()
        if option is not None and option.own_text:
            self.open_row(self._model.find_row(row_id), column_id)

    @Slot(int, int)
    def _clear(self, number: int, place: int) -> None:
        row = self._model.get_row(number)
        if row is None or place >= self._model.menu_column or self._read_only or self._model.columns[place].fixed:
            return
        if row.get(self._model.columns[place].id) is not None:
            self.edited.emit(str(row["id"]), self._model.columns[place].id, None)

    @Slot(str)
    def _go_on(self, way: str) -> None:
        editor, self._editor = self._editor, None
        self._view.fit()
        if editor is None or not way:
            return
        self._view.setFocus()
        number = self._model.find_row(editor.row_id)
        places = [n for n in self._view.get_shown_columns() if not self._model.columns[n].fixed]
        now = next((n for n in places if self._model.columns[n].id == editor.column.id), 0)
        if way in ("next", "back"):
            self._step(number, places, places.index(now) + (1 if way == "next" else -1))
        elif way == "down" and self._model.get_row(number + 1):
            self._view.setCurrentIndex(self._model.index(number + 1, now))

    def _step(self, number: int, places: list[int], to: int) -> None:
        """The next cell, in this row or the next; past the end the keyboard leaves the rows."""
        number, to = number + to // len(places), to % len(places)
        if not 0 <= number < len(self._model.rows):
            self.passed_end.emit() if number > 0 else None
            return
        self._view.setCurrentIndex(self._model.index(number, places[to]))
        if self._model.columns[places[to]].kind in KINDS_IN_CELL:
            self.edit_cell(number, places[to], "")

    # -- the form of a row

    def open_row(self, number: int, column: str = "") -> None:
        """Open the form below a row, with the cursor in a column."""
        row = self._model.get_row(number)
        if row is None:
            return
        self.close()
        form = self._get_form()
        self.open_id = str(row["id"])
        self._view.setCurrentIndex(self._model.index(number, max(self._view.currentIndex().column(), 0)))
        self.show_again()
        form.show()
        form.raise_()
        form.take_focus(column)
        rect = self._view.visualRect(self._model.index(number, 0)).united(self._view.get_form_rect().translated(-self._view.viewport().pos()))
        if not column:
            reveal(self._view, rect.translated(self._view.viewport().pos()))

    def close_row(self) -> None:
        """Close the form; the keyboard goes back to the rows."""
        if self._form is None or not self.open_id:
            return
        inside = self._form.isAncestorOf(self._form.window().focusWidget() or self._form.window())
        self.open_id = ""
        self._form.hide()
        self._view.open_row(-1, 0)
        if inside:
            self._view.setFocus()

    def show_again(self) -> None:
        """The rows changed: show the opened one again, or close the form when it is gone."""
        number = self._model.find_row(self.open_id) if self.open_id else -1
        if self._editor is not None and self._model.find_row(self._editor.row_id) < 0:
            self.close()
        if self._form is None or not self.open_id:
            return
        row = self._model.get_row(number)
        if row is None:
            self.close_row()
            return
        self._form.show_row(row, self._get_title(number))
        self._fit_form()

    def refresh(self) -> None:
        """People and options may have changed."""
        if self._form is not None:
            self._form.refresh()

    def get_form(self) -> RowForm | None:
        """The form while it is open."""
        return self._form if self.open_id else None

    def _get_form(self) -> RowForm:
        if self._form is None:
            columns = [column for column in self._question.columns if not column.fixed]
            self._form = RowForm(columns, self._context, self._face.frame, fixed_rows=bool(self._question.fixed_rows))
            self._form.edited.connect(self._tell)
            self._form.wished.connect(self._wish)
            self._form.resized.connect(self._fit_form)
            self._form.set_read_only(self._read_only)
            self._chain(self._form)
        return self._form

    def _chain(self, form: RowForm) -> None:
        """Tab goes from the rows into the form, and from there to what stands below the rows."""
        QWidget.setTabOrder(put_after(self._view, form), self._face.add_button)

    def _get_title(self, number: int) -> str:
        first = self._model.index(number, 0).data() if self._model.columns else ""
        title = _("Row {n} of {total}").format(n=number + 1, total=len(self._model.rows))
        return f"{title}: {first}" if first else title

    @Slot()
    def _fit_form(self) -> None:
        if self._form is not None and self.open_id:
            self._view.open_row(self._model.find_row(self.open_id), self._form.compute_height(self._view.width()))
            self._place()

    @Slot()
    def _place(self) -> None:
        """Put form and editor where their rows are now."""
        if self._form is not None and self.open_id:
            rect = self._view.get_form_rect().translated(self._view.pos())
            if rect.width() > 0 and self._form.geometry() != rect:
                self._form.setGeometry(rect)
        if self._editor is not None:
            number = self._model.find_row(self._editor.row_id)
            place = next((n for n, column in enumerate(self._model.columns) if column.id == self._editor.column.id), 0)
            cell = self._view.visualRect(self._model.index(number, place))
            cell.setBottomRight(cell.topLeft() + QPoint(self._view.columnWidth(place) - 1, cell.height() - 1))
            self._view.grow_row(number, self._editor.place(cell, self._view.viewport().rect()))

    @Slot(str, object)
    def _tell(self, column: str, raw: Json) -> None:
        if self.open_id:
            self.edited.emit(self.open_id, column, raw)

    @Slot(str)
    def _wish(self, wish: str) -> None:
        self.wished.emit(wish, self._model.find_row(self.open_id))
