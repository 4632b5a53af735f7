"""The pages themselves: to scroll and page through, to zoom, and to click a line of."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.support.texts import _
from app.ui.look import Look
from app.ui.parts.announce import announce
from app.ui.printing.pages.arrange import FIT_PAGE, PER_CENTS, Arrangement, arrange
from app.ui.printing.pages.chip import draw_chip
from app.ui.printing.pages.pdfium import PageSize
from app.ui.printing.pages.pictures import Pictures
from app.ui.printing.pages.place import Place, PlaceBook
from app.ui.printing.pages.raster import Raster

GAP = 18


class PageView(QAbstractScrollArea):
    """Shows what the raster draws. Pages in rows; one of them is the current one."""

    page_changed = Signal(int)
    zoom_changed = Signal()
    question_pressed = Signal(str)
    questions_wished = Signal()

    def __init__(self, raster: Raster, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures = Pictures(raster, self)
        self.sizes: tuple[PageSize, ...] = ()
        """Of the pages, in points."""
        self.places = PlaceBook()
        self._hovered: Place | None = None
        self._pointer = QPoint()
        self.page = 0
        self.zoom = FIT_PAGE
        self.arrangement: Arrangement = arrange((), FIT_PAGE, (1, 1), GAP)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(40)
        self._timer.timeout.connect(self._ask_pictures)
        self._pictures.arrived.connect(self._update)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(_("Preview"))
        self.verticalScrollBar().valueChanged.connect(self._follow_scrolling)
        self.horizontalScrollBar().valueChanged.connect(self._scroll_on)

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self.sizes)

    @property
    def is_drawn(self) -> bool:
        """Whether every page in sight is there, sharp."""
        return bool(self.sizes) and all(self._pictures.is_sharp(nr, self._get_dots()) for nr in self._list_visible())

    def show_pages(self, serial: int, sizes: Sequence[PageSize], places: Sequence[Place]) -> None:
        """Other pages. The reader stays at the page where she was, as far as it is there."""
        self.places = PlaceBook(places)
        same = tuple(sizes) == self.sizes
        self.sizes = tuple(sizes)
        self._hovered = None
        self._pictures.turn_over(serial, len(self.sizes))
        self._arrange(keep=same)
        self.go_to(min(self.page, max(len(self.sizes) - 1, 0)), scroll=not same)
        self._ask_pictures()

    def set_zoom(self, zoom: str) -> None:
        """page, width or per cent. The current page stays in sight."""
        if zoom != self.zoom:
            self.zoom = zoom
            self._arrange(keep=False)
            self.go_to(self.page)
            self._ask_pictures()

    def zoom_by(self, step: int) -> None:
        """To the next percentage up or down."""
        now = self.arrangement.per_cent
        wider = [each for each in PER_CENTS if each > now] if step > 0 else [each for each in PER_CENTS if each < now][::-1]
        if wider:
            self.set_zoom(str(wider[0]))

    def go_to(self, page: int, *, scroll: bool = True) -> None:
        """Make this the current page, in sight."""
        if not 0 <= page < len(self.sizes):
            return
        changed, self.page = page != self.page, page
        if scroll:
            place = self.arrangement.places[page]
            self.verticalScrollBar().setValue(round(place.top() - GAP))
            self.horizontalScrollBar().setValue(round(place.center().x() - self.viewport().width() / 2))
            # the bar may have come to rest where another page is the first in sight
            self.page = page
        self._tell_page(changed=changed)

    def step(self, rows: int) -> None:
        """To the first page of the next row, or of the one before."""
        row = self.arrangement.find_row(self.page) + rows
        if 0 <= row < len(self.arrangement.rows):
            self.go_to(self.arrangement.rows[row][0])

    def find_place(self, pos: QPointF) -> Place | None:
        """What stands at this point of the viewport: the smallest thing that is a question."""
        at = pos + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for nr, rect in enumerate(self.arrangement.places):
            if rect.contains(at):
                x, y = (at.x() - rect.x()) / self.arrangement.scale, self.sizes[nr].height - (at.y() - rect.y()) / self.arrangement.scale
                return self.places.find(nr, x, y)
        return None

    def get_rect(self, place: Place) -> QRectF:
        """Where it stands in the viewport."""
        rect, scale = self.arrangement.places[place.page], self.arrangement.scale
        left, bottom, right, top = place.box
        x, y = rect.x() - self.horizontalScrollBar().value(), rect.y() - self.verticalScrollBar().value()
        return QRectF(x + left * scale, y + (self.sizes[place.page].height - top) * scale, (right - left) * scale, (top - bottom) * scale)

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page through, zoom, or ask for the questions."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self.step(1)
            case Qt.Key.Key_PageUp:
                self.step(-1)
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(len(self.sizes) - 1)
            case Qt.Key.Key_Right if self.horizontalScrollBar().maximum() == 0:
                self.go_to(self.page + 1)
            case Qt.Key.Key_Left if self.horizontalScrollBar().maximum() == 0:
                self.go_to(self.page - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.questions_wished.emit()
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """The mouse went away."""
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What can be clicked lights up."""
        self._pointer = event.position().toPoint()
        self._hover(self.find_place(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a line leads to its question; elsewhere on a page it makes that the current one."""
        place = self.find_place(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.question_pressed.emit(place.question)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arranged anew; the current page stays in sight."""
        super().resizeEvent(event)
        self._arrange(keep=False)
        self.go_to(self.page)
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages in sight, and what is under the mouse."""
        del event
        painter, colors = QPainter(self.viewport()), self._look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), colors.get_color("line" if not colors.dark else "paper"))
        offset = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for nr in self._list_visible():
            rect = self.arrangement.places[nr].translated(offset)
            painter.fillRect(rect, Qt.GlobalColor.white)
            self._pictures.paint(painter, nr, rect, self.sizes[nr])
            is_current = nr == self.page and self.hasFocus()
            painter.setPen(QPen(colors.get_color("focus" if is_current else "field_border"), 3 if is_current else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(-1, -1, 1, 1))
        if self._hovered is not None:
            draw_chip(painter, self._look, self.get_rect(self._hovered), self._pointer, self._hovered.words, self.viewport().rect())
        painter.end()

    # -- inside

    def _arrange(self, *, keep: bool) -> None:
        room = self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width()
        before = (self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        self.arrangement = arrange(self.sizes, self.zoom, (room.width() - bar, room.height()), GAP)
        port = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(round(self.arrangement.height) - port.height(), 0))
        self.verticalScrollBar().setPageStep(port.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(round(self.arrangement.width) - room.width() + bar, 0))
        self.horizontalScrollBar().setPageStep(port.width())
        self.horizontalScrollBar().setSingleStep(40)
        if keep:
            self.horizontalScrollBar().setValue(before[0])
            self.verticalScrollBar().setValue(before[1])
        self.zoom_changed.emit()

    def _list_visible(self) -> list[int]:
        top = self.verticalScrollBar().value()
        seen = QRectF(self.horizontalScrollBar().value(), top, self.viewport().width(), self.viewport().height())
        return [nr for nr, rect in enumerate(self.arrangement.places) if rect.intersects(seen)]

    def _get_dots(self) -> float:
        """Dots of the screen per point of paper."""
        return self.arrangement.scale * self.devicePixelRatioF()

    @Slot()
    def _ask_pictures(self) -> None:
        visible = self._list_visible()
        near = [nr for nr in ((visible[-1] + 1, visible[0] - 1) if visible else ()) if 0 <= nr < len(self.sizes)]
        offset = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        seen = QRectF(offset, self.viewport().size().toSizeF())
        self._pictures.ask(visible, near, self._get_dots(), {nr: (self.arrangement.places[nr], self.sizes[nr], seen) for nr in (*visible, *near)})
        self.viewport().update()

    @Slot()
    def _update(self) -> None:
        self.viewport().update()

    @Slot()
    def _scroll_on(self) -> None:
        self._timer.start()
        self.viewport().update()

    @Slot()
    def _follow_scrolling(self) -> None:
        """The current page is the one of which most is in sight; of two, the one that was it."""
        self._scroll_on()
        seen = QRectF(0, self.verticalScrollBar().value(), self.arrangement.width, self.viewport().height())
        visible = self._list_visible()
        if visible:
            parts = {nr: round(self.arrangement.places[nr].intersected(seen).height()) for nr in visible}
            most = max(parts.values())
            best = [nr for nr in visible if parts[nr] == most]
            if self.page not in best and best[0] != self.page:
                self.page = best[0]
                self._tell_page(changed=True)

    def _tell_page(self, *, changed: bool) -> None:
        text = _("Page {n} of {total}").format(n=self.page + 1, total=len(self.sizes))
        self.setAccessibleDescription(text)
        self.viewport().update()
        self.page_changed.emit(self.page)
        if changed and self.hasFocus():
            announce(self, text)

    def _hover(self, place: Place | None) -> None:
        if place is None and self._hovered is None:
            return
        self._hovered = place
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if place is not None else Qt.CursorShape.ArrowCursor)
        self.viewport().update()
