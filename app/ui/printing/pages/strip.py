"""All pages in small, one below the other, to see where a paper is and to go there."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.support.texts import _
from app.ui.look import Look
from app.ui.printing.pages.pdfium import PageSize
from app.ui.printing.pages.raster import LANE_SMALL, Drawn, Raster, Wanted

WIDE, HIGH = 64, 90
"""Logical pixels of a small page at most."""
SOON = 60
"""Milliseconds after scrolling until pages are asked for."""

AnyIndex = QModelIndex | QPersistentModelIndex


class SmallPages(QAbstractListModel):
    """The small pictures of the pages of some papers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sizes: tuple[PageSize, ...] = ()
        self._images: dict[int, tuple[int, QImage]] = {}
        self._serial = 0

    def show_pages(self, serial: int, sizes: Sequence[PageSize]) -> None:
        """Other pages. Their old pictures stay until the new ones are there."""
        if tuple(sizes) != self.sizes:
            self.beginResetModel()
            self.sizes = tuple(sizes)
            self._images = {nr: known for nr, known in self._images.items() if nr < len(sizes)}
            self.endResetModel()
        self._serial = serial

    def take(self, drawn: Drawn) -> None:
        """A picture came."""
        if drawn.serial == self._serial and drawn.wanted.page < len(self.sizes):
            self._images[drawn.wanted.page] = (drawn.serial, drawn.image)
            index = self.index(drawn.wanted.page)
            self.dataChanged.emit(index, index)

    def is_missing(self, page: int) -> bool:
        """Whether there is no picture of this page as it is now."""
        return self._images.get(page, (-1, None))[0] != self._serial

    def get_image(self, page: int) -> QImage | None:
        """The picture of a page, as far as there is one."""
        known = self._images.get(page)
        return known[1] if known is not None else None

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many pages there are."""
        return 0 if parent is not None and parent.isValid() else len(self.sizes)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The number, and in words for who does not see the picture."""
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return _("Page {n} of {total}").format(n=index.row() + 1, total=len(self.sizes))
        return None


class SmallPagePainter(QStyledItemDelegate):
    """A sheet with its number below it."""

    def __init__(self, model: SmallPages, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._model = model
        self._look = look
        self._view = parent

    def get_room(self, page: int) -> QSize:
        """How large a page is in small."""
        size, look = self._model.sizes[page], self._look
        ratio = min(look.px(WIDE) / size.width, look.px(HIGH) / size.height)
        return QSize(max(round(size.width * ratio), 4), max(round(size.height * ratio), 4))

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The sheet and its number."""
        del option
        room, look = self.get_room(index.row()), self._look
        return QSize(look.px(WIDE) + look.space(3), room.height() + self._get_line() + look.space(3))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """White until there is a picture."""
        colors, look, page = self._look.palette, self._look, index.row()
        cell = option.rect
        chosen = page == self._view.currentIndex().row()
        room = self.get_room(page)
        sheet = QRect(cell.left() + (cell.width() - room.width()) // 2, cell.top() + look.space(1), room.width(), room.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(sheet, Qt.GlobalColor.white)
        image = self._model.get_image(page)
        if image is not None:
            painter.drawImage(sheet, image)
        edge = "focus" if chosen and self._view.hasFocus() else "primary" if chosen else "field_border"
        painter.setPen(QPen(colors.get_color(edge), 3 if chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(sheet.adjusted(-1, -1, 1, 1))
        painter.setFont(look.get_font("label" if chosen else "small"))
        painter.setPen(colors.get_color("ink" if chosen else "muted"))
        below = QRect(cell.left(), sheet.bottom() + 4, cell.width(), self._get_line())
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, str(page + 1))
        painter.restore()

    def _get_line(self) -> int:
        return self._look.px(20)


class PageStrip(QListView):
    """Asks the raster for the small pages in sight, after the large ones."""

    page_chosen = Signal(int)
    """By the user."""

    def __init__(self, raster: Raster, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._raster = raster
        self._showing = False
        self.pages = SmallPages(self)
        self._painter = SmallPagePainter(self.pages, look, self)
        self.setModel(self.pages)
        self.setItemDelegate(self._painter)
        self.selectionModel().currentChanged.connect(self._tell)
        self.setObjectName("strip")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(_("Pages in small"))
        self.setFixedWidth(look.px(WIDE) + look.space(3) + 18)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(self._wait)
        raster.drawn.connect(self._take)

    def show_pages(self, serial: int, sizes: Sequence[PageSize]) -> None:
        """Other pages."""
        self._showing = True
        self.pages.show_pages(serial, sizes)
        self._showing = False
        self._timer.start()

    def show_page(self, page: int) -> None:
        """This is the current page; keep it in sight."""
        self._showing = True
        index = self.pages.index(page)
        if index.isValid() and index.row() != self.currentIndex().row():
            self.setCurrentIndex(index)
        self._showing = False

    @property
    def is_drawn(self) -> bool:
        """Whether every small page in sight is there."""
        return not self._timer.isActive() and not any(self.pages.is_missing(page) for page in self._list_visible())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer are in sight."""
        super().resizeEvent(event)
        self._timer.start()

    def _list_visible(self) -> list[int]:
        if not self.isVisible():
            return []
        seen = self.viewport().rect()
        return [nr for nr in range(len(self.pages.sizes)) if self.visualRect(self.pages.index(nr)).intersects(seen)]

    @Slot(QModelIndex, QModelIndex)
    def _tell(self, current: QModelIndex) -> None:
        """With the mouse or the arrows."""
        if not self._showing and current.isValid():
            self.page_chosen.emit(current.row())

    @Slot()
    def _wait(self) -> None:
        self._timer.start()

    @Slot()
    def _ask(self) -> None:
        # twice as fine as they show: otherwise thin lines run together
        dots = 2 * self.devicePixelRatioF()
        missing = [nr for nr in self._list_visible() if self.pages.is_missing(nr)]
        wanted = [Wanted(nr, self._painter.get_room(nr).width() * dots / self.pages.sizes[nr].width, None, LANE_SMALL) for nr in missing]
        self._raster.want(wanted, LANE_SMALL)

    @Slot(object)
    def _take(self, drawn: Drawn) -> None:
        if drawn.wanted.lane == LANE_SMALL:
            self.pages.take(drawn)
