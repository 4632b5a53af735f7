"""The pictures that the view has: sharp ones where it looks, older ones meanwhile. Very large pages are drawn in part."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QRectF, Signal, Slot
from PySide6.QtGui import QPainter

from app.ui.printing.pages.pdfium import PageSize
from app.ui.printing.pages.raster import LANE_LARGE, Drawn, Raster, Wanted

LARGEST = 9_000_000
"""Dots of a whole page; above it only what is in sight is drawn."""
MOST = 24
"""Pictures that are kept."""
AROUND = 0.25
"""How much more than what is in sight is drawn of a large page, so that a little scrolling needs nothing new."""


class Pictures(QObject):
    """Asks the raster, keeps what it gave, and paints it."""

    arrived = Signal()

    def __init__(self, raster: Raster, parent: QObject) -> None:
        super().__init__(parent)
        self._raster = raster
        self._serial = 0
        self._whole: dict[int, Drawn] = {}
        self._part: dict[int, Drawn] = {}
        raster.drawn.connect(self._take)

    def turn_over(self, serial: int, pages: int) -> None:
        """Other papers. The old pictures stay until there are new ones: nothing flickers."""
        self._serial = serial
        self._part.clear()
        self._whole = {nr: drawn for nr, drawn in self._whole.items() if nr < pages}

    def is_sharp(self, page: int, dots: float) -> bool:
        """Whether a page is there as it should be."""
        drawn = self._part.get(page) or self._whole.get(page)
        return drawn is not None and drawn.serial == self._serial and _is_near(drawn.wanted.scale, dots)

    def ask(self, visible: Sequence[int], near: Sequence[int], dots: float, places: Mapping[int, tuple[QRectF, PageSize, QRectF]]) -> None:
        """What is in sight first, then what comes next."""
        wanted = [wish for nr in (*visible, *near) if (wish := self._make_wish(nr, dots, *places[nr])) is not None]
        self._raster.want(wanted)
        for kept in (self._whole, self._part):
            for nr in [nr for nr in kept if nr not in visible][: max(len(kept) - MOST, 0)]:
                del kept[nr]

    def paint(self, painter: QPainter, page: int, rect: QRectF, size: PageSize) -> None:
        """The page as far as there are pictures of it."""
        whole, part = self._whole.get(page), self._part.get(page)
        if whole is not None:
            painter.drawImage(rect, whole.image)
        if part is not None and part.wanted.box is not None:
            painter.drawImage(_find_part(rect, size, part.wanted.box), part.image)

    def _make_wish(self, page: int, dots: float, rect: QRectF, size: PageSize, seen: QRectF) -> Wanted | None:
        whole = self._whole.get(page)
        is_new = whole is None or whole.serial != self._serial
        if size.width * size.height * dots * dots <= LARGEST:
            self._part.pop(page, None)
            return Wanted(page, dots) if is_new or whole is None or not _is_near(whole.wanted.scale, dots) else None
        inside = rect.intersected(seen)
        if inside.isEmpty():
            return Wanted(page, (LARGEST / (size.width * size.height)) ** 0.5 / 2) if is_new else None
        scale = size.width / rect.width()
        box = (
            (inside.left() - rect.left()) * scale,
            size.height - (inside.bottom() - rect.top()) * scale,
            (inside.right() - rect.left()) * scale,
            size.height - (inside.top() - rect.top()) * scale,
        )
        part = self._part.get(page)
        if part is not None and part.serial == self._serial and _is_near(part.wanted.scale, dots) and _holds(part.wanted.box, box):
            return None
        return Wanted(page, dots, _grow(box, size, dots))

    @Slot(object)
    def _take(self, drawn: Drawn) -> None:
        if drawn.serial != self._serial or drawn.wanted.lane != LANE_LARGE:
            return
        (self._whole if drawn.wanted.box is None else self._part)[drawn.wanted.page] = drawn
        self.arrived.emit()


def _is_near(scale: float, dots: float) -> bool:
    return abs(scale - dots) < 0.002 * dots


def _holds(outer: tuple[float, float, float, float] | None, inner: tuple[float, float, float, float]) -> bool:
    if outer is None:
        return False
    return outer[0] <= inner[0] + 1 and outer[1] <= inner[1] + 1 and outer[2] >= inner[2] - 1 and outer[3] >= inner[3] - 1


def _grow(box: tuple[float, float, float, float], size: PageSize, dots: float) -> tuple[float, float, float, float]:
    """Somewhat more on every side, on whole dots: else the picture would be shifted by a part of one."""
    left, bottom, right, top = box
    wide, high = (right - left) * AROUND, (top - bottom) * AROUND
    edges = (max(left - wide, 0), max(size.height - top - high, 0), min(right + wide, size.width), min(size.height - bottom + high, size.height))
    whole = [round(edge * dots) / dots for edge in edges]
    return whole[0], size.height - whole[3], whole[2], size.height - whole[1]


def _find_part(rect: QRectF, size: PageSize, box: tuple[float, float, float, float]) -> QRectF:
    scale = rect.width() / size.width
    left, bottom, right, top = box
    return QRectF(rect.left() + left * scale, rect.top() + (size.height - top) * scale, (right - left) * scale, (top - bottom) * scale)
