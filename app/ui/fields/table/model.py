"""The rows of a table answer as Qt sees them: raw values in, texts out. Proposed rows stand below the real ones until they are accepted."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.json import Json, Row
from app.model.question import Column
from app.support.texts import _
from app.ui.fields.live import get_heading

Index = QModelIndex | QPersistentModelIndex
GetText = Callable[[Column, Json], str]
CanRead = Callable[[Column, Json], bool]

PROPOSED = Qt.ItemDataRole.UserRole + 1
"""True for a row that is only proposed."""
RAW = Qt.ItemDataRole.UserRole + 2
"""The raw value of a cell."""
ODD = Qt.ItemDataRole.UserRole + 3
"""True for a cell whose value cannot be read."""
NO_INDEX = QModelIndex()


class Proposal(Struct, frozen=True):
    """A row that the plan itself suggests, and why."""

    row: Row
    why: str

    @property
    def key(self) -> str:
        """What tells it from the others, for when it is put aside."""
        return repr(sorted((column, str(value)) for column, value in self.row.items()))


class RowsModel(QAbstractTableModel):
    """Real rows, then proposed rows; the shown columns, then one for the menu of the row."""

    def __init__(self, columns: Sequence[Column], get_text: GetText, can_read: CanRead, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._get_text = get_text
        self._can_read = can_read
        self._rows: list[Row] = []
        self._proposals: tuple[Proposal, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that stand in the table."""
        return self._columns

    @property
    def rows(self) -> tuple[Row, ...]:
        """The real rows, in order."""
        return tuple(self._rows)

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """The proposed rows, in order."""
        return self._proposals

    @property
    def menu_column(self) -> int:
        """The last column, that opens the menu of a row."""
        return len(self._columns)

    def show_rows(self, rows: Sequence[Row], proposals: Sequence[Proposal], *, anew: bool = True) -> None:
        """Show these rows. Where the same rows stand in the same order, only what differs is redrawn; with `anew`, all of it: it reads otherwise now."""
        same = get_ids(rows) == get_ids(self._rows) and len(proposals) == len(self._proposals)
        if not same:
            self.beginResetModel()
        before = (*self._rows, *(proposal.row for proposal in self._proposals))
        self._rows, self._proposals = list(rows), tuple(proposals)
        if not same:
            self.endResetModel()
            return
        now = (*self._rows, *(proposal.row for proposal in self._proposals))
        changed = [number for number, (old, new) in enumerate(zip(before, now, strict=True)) if anew or old != new]
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], self.columnCount() - 1))

    def get_row(self, number: int) -> Row | None:
        """The real row at a place, or None."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def get_text(self, number: int, place: int) -> str:
        """What a cell shows, by the places of its row and column: the view asks it for all of them."""
        column, proposal = self._columns[place], self.get_proposal(number)
        text = self._get_text(column, (proposal.row if proposal else self._rows[number]).get(column.id))
        return _("Suggested: {text}").format(text=text) if proposal and column is self._columns[0] else text

    def get_proposal(self, number: int) -> Proposal | None:
        """The proposed row at a place, or None."""
        number -= len(self._rows)
        return self._proposals[number] if 0 <= number < len(self._proposals) else None

    def find_row(self, row_id: str) -> int:
        """The place of a row, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.get("id") == row_id), -1)

    def set_cell(self, row_id: str, column: str, raw: Json) -> None:
        """Put a raw value in a cell."""
        number = self.find_row(row_id)
        if number < 0:
            return
        row = {key: value for key, value in self._rows[number].items() if key != column}
        self._rows[number] = row if raw is None else {**row, column: raw}
        self.dataChanged.emit(self.index(number, 0), self.index(number, self.columnCount() - 1))

    def insert_row(self, number: int, row: Row) -> None:
        """Put a row in at a place."""
        self.beginInsertRows(NO_INDEX, number, number)
        self._rows.insert(number, row)
        self.endInsertRows()

    def remove_row(self, number: int) -> None:
        """Take a row out."""
        self.beginRemoveRows(NO_INDEX, number, number)
        del self._rows[number]
        self.endRemoveRows()

    def move_row(self, number: int, target: int) -> None:
        """Put a row at another place."""
        after = target + 1 if target > number else target
        if self.beginMoveRows(NO_INDEX, number, number, NO_INDEX, after):
            self._rows.insert(target, self._rows.pop(number))
            self.endMoveRows()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many rows show, the proposed ones included."""
        return 0 if parent.isValid() else len(self._rows) + len(self._proposals)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """The shown columns and the one of the menu."""
        return 0 if parent.isValid() else len(self._columns) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A proposed cell can be chosen, not edited."""
        del index
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows and says."""
        if not index.isValid():
            return None
        proposal = self.get_proposal(index.row())
        row = proposal.row if proposal else self._rows[index.row()]
        if role == PROPOSED:
            return proposal is not None
        if index.column() == self.menu_column:
            return self._get_menu_data(proposal, role)
        return self._get_cell_data(self._columns[index.column()], row, proposal, role)

    def _get_cell_data(self, column: Column, row: Row, proposal: Proposal | None, role: int) -> object:
        if role == RAW:
            return row.get(column.id)
        if role == ODD:
            return not self._can_read(column, row.get(column.id))
        if role == Qt.ItemDataRole.DisplayRole:
            text = self._get_text(column, row.get(column.id))
            return _("Suggested: {text}").format(text=text) if proposal and column is self._columns[0] else text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._get_spoken(column, row, proposal)
        return proposal.why if proposal and role == Qt.ItemDataRole.ToolTipRole else None

    def _get_menu_data(self, proposal: Proposal | None, role: int) -> object:
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return _("Take over this row") if proposal else _("Menu of this row")
        return None

    def _get_spoken(self, column: Column, row: Row, proposal: Proposal | None) -> str:
        text = self._get_text(column, row.get(column.id)) or _("empty")
        return _("Suggested: {text}").format(text=text) if proposal else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The label of a column; the number of a row."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        if section < len(self._columns):
            return get_heading(self._columns[section])
        return "" if role == Qt.ItemDataRole.DisplayRole else _("Menu")


def get_ids(rows: Sequence[Mapping[str, Json]]) -> tuple[str, ...]:
    """The ids of rows, in order."""
    return tuple(str(row.get("id", "")) for row in rows)
