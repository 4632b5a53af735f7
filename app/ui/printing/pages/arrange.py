"""Where the pages of the preview stand: in rows, as many beside each other as there is room for."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF

from app.ui.printing.pages.pdfium import PageSize

FIT_PAGE, FIT_WIDTH = "page", "width"
PER_CENTS = (50, 75, 100, 125, 150, 200, 300, 400)
_WHOLE = 96 / 72
"""Logical pixels per point at 100 %."""


class Arrangement(Struct, frozen=True):
    """The places in logical pixels, and the size of all together."""

    scale: float
    places: tuple[QRectF, ...]
    rows: tuple[tuple[int, ...], ...]
    width: float
    height: float

    @property
    def per_cent(self) -> int:
        """The zoom."""
        return round(self.scale / _WHOLE * 100)

    def find_row(self, page: int) -> int:
        """In which row a page stands."""
        return next((nr for nr, row in enumerate(self.rows) if page in row), 0)


def arrange(sizes: Sequence[PageSize], zoom: str, room: tuple[float, float], gap: float) -> Arrangement:
    """Places for pages of these sizes in this room. `zoom`: page, width, or per cent."""
    if not sizes:
        return Arrangement(1, (), (), room[0], room[1])
    scale = _compute_scale(sizes, zoom, room, gap)
    rows = _make_rows(sizes, scale, room[0], gap)
    width = max(sum(sizes[nr].width * scale for nr in row) + gap * (len(row) + 1) for row in rows)
    width = max(width, room[0])
    places: list[QRectF] = []
    top = gap
    for row in rows:
        left = (width - sum(sizes[nr].width * scale for nr in row) - gap * (len(row) - 1)) / 2
        for nr in row:
            places.append(QRectF(left, top, sizes[nr].width * scale, sizes[nr].height * scale))
            left += sizes[nr].width * scale + gap
        top += max(sizes[nr].height for nr in row) * scale + gap
    return Arrangement(scale, tuple(places), tuple(rows), width, top)


def _compute_scale(sizes: Sequence[PageSize], zoom: str, room: tuple[float, float], gap: float) -> float:
    wide = max((room[0] - 2 * gap) / max(size.width for size in sizes), 0.05)
    high = max((room[1] - 2 * gap) / max(size.height for size in sizes), 0.05)
    match zoom:
        case "page":
            return min(wide, high)
        case "width":
            return wide
        case _:
            return _WHOLE * (int(zoom) if zoom.isdecimal() else 100) / 100


def _make_rows(sizes: Sequence[PageSize], scale: float, room: float, gap: float) -> list[tuple[int, ...]]:
    rows: list[tuple[int, ...]] = []
    row: list[int] = []
    used = gap
    for nr, size in enumerate(sizes):
        width = size.width * scale + gap
        if row and used + width > room + 0.5:
            rows.append(tuple(row))
            row, used = [], gap
        row.append(nr)
        used += width
    return [*rows, tuple(row)]
