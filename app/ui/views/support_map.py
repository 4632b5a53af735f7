"""The support map: each party by influence and attitude, moved by mouse or arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.model.question import Option, Question
from app.support.texts import _
from app.ui.fields.base import FieldContext
from app.ui.fields.taborder import put_in_order
from app.ui.look import Look
from app.ui.parts.announce import announce
from app.ui.parts.wrapping import compute_height, draw_text
from app.ui.views.base import View
from app.ui.views.marker import Marker
from app.ui.views.parties import ATTITUDE, INFLUENCE, Party, compute_step, describe_party, read_parties
from app.ui.views.picture import Picture

_SIDE = 5


class MapPicture(Picture):
    """The field of five by five with the markers on it; parties without a place stand in a tray below."""

    moved = Signal(str, int, int)
    """Row id, attitude, influence."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._parties: tuple[Party, ...] = ()
        self._attitudes: tuple[Option, ...] = ()
        self._markers: dict[str, Marker] = {}
        self._target: tuple[int, int] | None = None

    def show_parties(self, parties: tuple[Party, ...], attitudes: Sequence[Option]) -> None:
        """Show these; a marker that stays keeps the keyboard."""
        self._attitudes = tuple(attitudes)
        self._parties = parties
        gone = set(self._markers) - {party.row_id for party in parties}
        for row_id in gone:
            marker = self._markers.pop(row_id)
            marker.hide()
            marker.deleteLater()
        for party in parties:
            self._dress(self._markers.get(party.row_id) or self._make(party.row_id), party)
        put_in_order(self, [self._markers[party.row_id] for party in parties])
        self._place()
        self.show_anew()

    def get_marker(self, row_id: str) -> Marker | None:
        """The marker of a party."""
        return self._markers.get(row_id)

    def compute_height(self, width: int) -> int:
        """The field, the words below it, and the tray."""
        words = max((compute_height(option.label, self.look.get_font("small"), self._get_cell(width) - 4) for option in self._attitudes), default=0)
        tray = any(not party.is_placed for party in self._parties)
        return self.look.px(22) + _SIDE * self._get_cell_height() + words + self.look.px(8) + (self.look.px(66) if tray else 0)

    def set_movable(self, movable: bool) -> None:
        """Whether markers can be moved."""
        for marker in self._markers.values():
            marker.setEnabled(movable)

    def get_cell_rect(self, attitude: int, influence: int) -> QRect:
        """A square of the field."""
        width, height = self._get_cell(self.width()), self._get_cell_height()
        return QRect(self._get_left() + (attitude + 2) * width, self.look.px(22) + (_SIDE - influence) * height, width, height)

    # -- markers

    def _make(self, row_id: str) -> Marker:
        marker = Marker(row_id, self.look, self)
        marker.stepped.connect(self._step)
        marker.dragged.connect(self._drag)
        marker.dropped.connect(self._drop)
        marker.show()
        self._markers[row_id] = marker
        return marker

    def _dress(self, marker: Marker, party: Party) -> None:
        said = describe_party(party, self._attitudes)
        changed = marker.accessibleName() not in ("", said)
        marker.setText(str(party.number))
        marker.setAccessibleName(said)
        marker.setAccessibleDescription(_("The arrows move it: up is more influence, right is more in favour."))
        marker.setToolTip(said)
        marker.urgent = party.is_urgent
        marker.update()
        if changed and marker.hasFocus():
            announce(marker, said)

    def _place(self) -> None:
        """Parties in one square stand beside each other."""
        squares: dict[tuple[int, int] | None, list[Party]] = {}
        for party in self._parties:
            place = (party.attitude, party.influence) if party.attitude is not None and party.influence is not None else None
            squares.setdefault(place, []).append(party)
        for square, parties in squares.items():
            rect = self.get_cell_rect(*square) if square else self._get_tray()
            for number, party in enumerate(parties):
                marker = self._markers[party.row_id]
                if not marker.is_dragged:
                    marker.move(_get_spot(rect, marker, number, len(parties), centred=square is not None))

    @Slot(str, int, int)
    def _step(self, row_id: str, right: int, up: int) -> None:
        party = self._get_party(row_id)
        if party is not None:
            self._move_to(party, *compute_step(party, right, up))

    @Slot(str, QPoint)
    def _drag(self, row_id: str, at: QPoint) -> None:
        del row_id
        self._target = self._find_square(at)
        self.update()

    @Slot(str)
    def _drop(self, row_id: str) -> None:
        target, self._target = self._target, None
        party = self._get_party(row_id)
        if party is not None and target is not None:
            self._move_to(party, *target)
        self._place()
        self.update()

    def _move_to(self, party: Party, attitude: int, influence: int) -> None:
        if (party.attitude, party.influence) != (attitude, influence):
            self.moved.emit(party.row_id, attitude, influence)

    def _get_party(self, row_id: str) -> Party | None:
        return next((party for party in self._parties if party.row_id == row_id), None)

    def _find_square(self, at: QPoint) -> tuple[int, int] | None:
        squares = [(attitude, influence) for attitude in range(-2, 3) for influence in range(1, 6)]
        return next((square for square in squares if self.get_cell_rect(*square).contains(at)), None)

    # -- the field

    def _get_left(self) -> int:
        return 1

    def _get_cell(self, width: int) -> int:
        return max((width - 2) // _SIDE, 20)

    def _get_cell_height(self) -> int:
        return max(self.look.px(40), 36)

    def _get_tray(self) -> QRect:
        top = self.height() - self.look.px(36)
        return QRect(0, top, self.width(), self.look.px(34))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The squares follow the page."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Squares, words, names beside the markers that stand alone."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_field(painter)
        self._draw_words(painter)
        for party in self._parties:
            self._draw_name(painter, party)

    def _draw_field(self, painter: QPainter) -> None:
        palette = self.look.palette
        for attitude in range(-2, 3):
            for influence in range(1, 6):
                rect = self.get_cell_rect(attitude, influence)
                hot = attitude < 0 and influence >= 4
                role = "primary_soft" if (attitude, influence) == self._target else "pitfall_soft" if hot else "surface"
                painter.fillRect(rect, palette.get_color(role))
                painter.setPen(QPen(palette.get_color("line"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(rect)
        painter.setPen(QPen(palette.get_color("field_border"), 1))
        whole = self.get_cell_rect(-2, 5).united(self.get_cell_rect(2, 1))
        painter.drawRect(QRectF(whole))

    def _draw_words(self, painter: QPainter) -> None:
        look, font = self.look, self.look.get_font("small")
        painter.setPen(look.palette.get_color("muted"))
        painter.setFont(font)
        painter.drawText(QRect(0, 0, self.width(), look.px(20)), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, _("↑ more influence"))
        for option in self._attitudes:
            rect = self.get_cell_rect(int(option.value or 0), 1)
            height = compute_height(option.label, font, rect.width() - 4)
            below = QRect(rect.left() + 2, rect.bottom() + look.px(4), rect.width() - 4, height)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, option.label)
        tray = self._get_tray()
        if any(not party.is_placed for party in self._parties):
            painter.drawText(QRect(0, tray.top() - look.px(20), self.width(), look.px(18)), Qt.AlignmentFlag.AlignLeft, _("Not on the map yet:"))

    def _draw_name(self, painter: QPainter, party: Party) -> None:
        """Beside the marker where there is room up to the next one; the list below the map always has it."""
        marker = self._markers.get(party.row_id)
        if marker is None or not party.is_placed or marker.is_dragged:
            return
        font = self.look.get_font("small")
        beside = self._get_room(marker)
        width = QFontMetrics(font).horizontalAdvance(party.name) + 4
        if width > beside.width():
            return
        painter.setPen(self.look.palette.get_color("pitfall" if party.is_urgent else "ink"))
        draw_text(painter, beside, party.name, font)

    def _get_room(self, marker: Marker) -> QRect:
        """The free room at the right of a marker, up to the next marker at its height."""
        mine = marker.geometry()
        others = (other.geometry() for other in self._markers.values() if other is not marker)
        right = min(
            (rect.left() for rect in others if rect.left() > mine.left() and rect.top() < mine.bottom() and rect.bottom() > mine.top()),
            default=self.width(),
        )
        return QRect(mine.right() + 3, mine.top(), right - mine.right() - 6, mine.height())


class SupportMap(View):
    """The parties of a table on the map, with the list of their names."""

    def __init__(self, question: Question, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(question, context, parent)
        self.add_title(_("Support map"), _("Drag a party, or choose it with Tab and use the arrows."))
        self.picture = MapPicture(context.look, self)
        self.picture.setAccessibleName(_("Support map"))
        self._list = QLabel(self)
        self._list.setWordWrap(True)
        self._list.setFont(context.look.get_font("small"))
        self._list.setTextFormat(Qt.TextFormat.PlainText)
        self.column.addWidget(self.picture)
        self.column.addWidget(self._list)
        self.picture.moved.connect(self._move)
        self.show_plan()

    def show_source(self) -> None:
        """Read the rows again."""
        attitude = self.get_column(ATTITUDE)
        parties = read_parties(self.get_rows())
        self.picture.show_parties(parties, self.context.get_options(attitude) if attitude else ())
        self._list.setText(
            "   ".join(f"{party.number}\u00a0{party.name}" + (f" ({_('nothing planned yet')})" if party.is_urgent else "") for party in parties)
        )
        self.show_if(parties)

    def set_read_only(self, read_only: bool) -> None:
        """The markers stay where they are."""
        self.picture.set_movable(not read_only)

    @Slot(str, int, int)
    def _move(self, row_id: str, attitude: int, influence: int) -> None:
        party = next((each for each in read_parties(self.get_rows()) if each.row_id == row_id), None)
        if party is None:
            return
        if party.attitude != attitude:
            self.row_edited.emit(row_id, ATTITUDE, attitude)
        if party.influence != influence:
            self.row_edited.emit(row_id, INFLUENCE, influence)


def _get_spot(rect: QRect, marker: Marker, number: int, count: int, *, centred: bool) -> QPoint:
    """Where a marker stands in its square: alone near the left third, several evenly spread."""
    side = marker.width()
    if not centred:
        return QPoint(rect.left() + number * (side + 6), rect.top())
    step = min(side + 2, max((rect.width() - side - 4) // max(count - 1, 1), 4))
    left = rect.left() + (rect.width() - side) // 2 if count == 1 else rect.left() + 3 + number * step
    return QPoint(left, rect.center().y() - side // 2)
