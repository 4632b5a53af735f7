"""What was measured of the rows of a table. A table of years is measured once, and after a change only what changed."""

from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics

from app.ui.fields.table.cells import CellPainter
from app.ui.fields.table.model import RowsModel
from app.ui.look import Look


class RowSizes:
    """By the places of the rows: how wide the longest word of their first cell is, and how high they are in columns of some widths."""

    def __init__(self, model: RowsModel, painter: CellPainter, look: Look) -> None:
        self._rows = model
        self._painter = painter
        self._look = look
        self.least = max(look.px(36), 28)
        """How high a row is at least."""
        self._longest: dict[int, int] = {}
        self._heights: dict[int, int] = {}
        self._widths: tuple[tuple[int, int], ...] = ()
        self._words: dict[str, int] = {}

    def forget(self, first: int = 0, last: int | None = None) -> None:
        """These rows are others now, or all of them."""
        for known in (self._longest, self._heights):
            if last is None:
                known.clear()
            else:
                for place in range(first, last + 1):
                    known.pop(place, None)

    def compute_longest_word(self) -> int:
        """By the first column one knows a row: its words stay whole, if they are not too long."""
        metrics = QFontMetrics(self._look.get_font("label"))
        for row in range(self._rows.rowCount()):
            if row not in self._longest:
                self._longest[row] = max((self._measure_word(word, metrics) for word in self._rows.get_text(row, 0).split()), default=0)
        return min(max(self._longest.values(), default=0) + self._look.px(26), self._look.px(172))

    def show_widths(self, widths: Sequence[tuple[int, int]]) -> None:
        """The columns in sight, each with its width."""
        if tuple(widths) != self._widths:
            self._widths = tuple(widths)
            self._heights.clear()

    def knows(self, row: int) -> bool:
        """Whether its height need not be measured."""
        return row in self._heights

    def compute_height(self, row: int) -> int:
        """How high a row is."""
        if row not in self._heights:
            cells = (self._painter.compute_height(self._rows.get_text(row, n), width, first=n == 0) for n, width in self._widths)
            self._heights[row] = max((*cells, self.least))
        return self._heights[row]

    def _measure_word(self, word: str, metrics: QFontMetrics) -> int:
        if word not in self._words:
            self._words[word] = metrics.horizontalAdvance(word)
        return self._words[word]
