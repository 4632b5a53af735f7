"""The support map and the risk matrix: numbered marks in a field of five by five."""

from collections.abc import Iterator

from typing_extensions import override

from app.document.drawings import GridChart, MapPoint
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.picture import Picture
from app.export.pdf.charts.lettering import Lettering, Room
from app.export.pdf.charts.marks import draw_marks
from app.export.pdf.charts.patterns import Area, draw_hatching
from app.export.pdf.paper import FAINT, GAP, MM, RULE, THIN, WASH
from app.export.pdf.tagging.structure import Element
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.workshop import Workshop

SIDE = 5
FIRST_X = {"support_map": -2, "risk_matrix": 1}
HATCHED = 12
"""From this product of chance and effect on a cell is hatched."""
_GUTTER = 26 * MM
_SIZE = 9
"""Of the letters for which the gutter is meant; larger ones have a wider one."""
_UNDER_LINES, _AT_LEFT = 3, 2
_LEAST_FIELD = SIDE * 9 * MM
"""Rows of a field stay high enough for a mark and to point at."""


def build_grid(block: GridChart, workshop: Workshop) -> list[Brick]:
    """The drawing, its legend, and what has no place in it yet."""
    picture = GridPicture(block, workshop.add_figure(block.alt), workshop).set_space(2, GAP)
    picture.origin = block.origin
    bricks: list[Brick] = [picture]
    for words in filter(None, (block.legend, block.not_placed)):
        bricks[-1].after = 3
        bricks.append(workshop.add_paragraph(words, workshop.styles.small).set_space(0, GAP))
    return bricks


class GridPicture(Picture):
    """The drawn field: labels at the left and below, the names of the axes in bold at their ends."""

    def __init__(self, block: GridChart, element: Element, workshop: Workshop) -> None:
        super().__init__(element, min(block.width_mm * MM, workshop.width), block.height_mm * MM)
        self._block = block
        self._letters = Lettering(workshop, element)
        self._bold = self._letters.style.strong()
        lead = self._letters.style.lead
        widest = max((self._letters.get_width(label) for label in block.y_labels), default=12)
        self._gutter = min(widest + 8, _GUTTER * max(self._letters.style.size / _SIZE, 1))
        cell = (self.width - self._gutter) / SIDE
        is_narrow = any(self._letters.get_widest_word(label) > cell - 4 for label in block.x_labels)
        self._below = tuple(_shorten(label) for label in block.x_labels) if is_narrow else block.x_labels
        heights = [self._letters.set(label, cell - 4, most=_UNDER_LINES).get_height(cell - 4) for label in self._below]
        self._under = max([*heights, lead]) + 3
        # a row has room for its whole label, in large type too
        self._least = max(_LEAST_FIELD, SIDE * _AT_LEFT * lead)
        self._field_height = max(self.height - lead - 4 - self._under - lead, self._least)
        self.height = self._field_height + lead + 4 + self._under + lead

    @property
    def spare(self) -> float:
        """How much lower the field may become and still be easy to read."""
        return max(self._field_height - self._least, 0)

    def shrink(self, by: float) -> float:
        """A lower field, by at most so much; tells by how much."""
        by = min(by, self.spare)
        self.height -= by
        self._field_height -= by
        return by

    @override
    def draw_picture(self, surface: Surface, x: float, top: float, width: float) -> None:
        lead = self._letters.style.lead
        self._letters.draw(surface, self._block.y_axis, Room(x, top, width), self._bold)
        field = Area(x + self._gutter, top - lead - 4 - self._field_height, width - self._gutter, self._field_height)
        for column, row, cell in _list_cells(field):
            self._draw_ground(surface, column, row, cell)
        surface.draw_box(field, Stroke(THIN, RULE))
        self._draw_labels(surface, x, field)
        for column, row, cell in _list_cells(field):
            draw_marks(surface, self._letters, self._find(column, row), cell, squares=self._block.kind == "support_map")
        foot = Room(field.x, field.y - self._under, field.width)
        self._letters.draw(surface, self._block.x_axis, foot, self._bold.aligned("right"))

    def _draw_ground(self, surface: Surface, column: int, row: int, cell: Area) -> None:
        if self._block.kind == "support_map" and column < 2 and row >= SIDE - 2:
            surface.draw_box(cell, None, fill=WASH)
        if self._block.kind == "risk_matrix" and (column + 1) * (row + 1) >= HATCHED:
            draw_hatching(surface, cell, 0.55, 6)
        surface.draw_box(cell, Stroke(THIN, FAINT))

    def _draw_labels(self, surface: Surface, x: float, field: Area) -> None:
        lead, high, wide = self._letters.style.lead, field.height / SIDE, field.width / SIDE
        for row, label in enumerate(self._block.y_labels[:SIDE]):
            room = Room(x, field.y + (row + 0.5) * high, self._gutter - 5)
            text = self._letters.set(label, room.width, most=_AT_LEFT)
            room = room._replace(top=room.top + text.get_height(room.width) / 2)
            self._letters.draw(surface, label, room, self._letters.style.aligned("right"), most=_AT_LEFT)
        for column, label in enumerate(self._below[:SIDE]):
            room = Room(field.x + column * wide + 2, field.y - 3, wide - 4)
            self._letters.draw(surface, label, room, self._letters.style.aligned("center"), most=int(self._under / lead))

    def _find(self, column: int, row: int) -> list[MapPoint]:
        first = FIRST_X[self._block.kind]
        return [point for point in self._block.points if _clamp(point.x - first) == column and _clamp(point.y - 1) == row]


def _shorten(label: str) -> str:
    """The number before the words, which stand below the table too; words without a number stay."""
    number = label.split(maxsplit=1)[0] if label else ""
    return number if number.isdigit() else label


def _clamp(place: int) -> int:
    return max(0, min(place, SIDE - 1))


def _list_cells(field: Area) -> Iterator[tuple[int, int, Area]]:
    wide, high = field.width / SIDE, field.height / SIDE
    for row in range(SIDE):
        for column in range(SIDE):
            yield column, row, Area(field.x + column * wide, field.y + row * high, wide, high)
