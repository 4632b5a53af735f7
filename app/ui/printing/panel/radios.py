"""One of several, as tiles or as segments side by side. They stay real radio buttons for the keyboard and for assistive technology."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QWidget

from app.ui.look import Look
from app.ui.parts.wrapping import compute_height

Shape = Literal["tile", "segment"]
_WRAP = Qt.TextFlag.TextWordWrap


class Radio(Struct, frozen=True):
    """One choice: what it stands for, its words, a second line in small type, and why it makes no sense yet."""

    id: str
    words: str
    says: str = ""
    tip: str = ""
    enabled: bool = True


_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class RadioTile(QRadioButton):
    """Painted as a tile with two lines, or as a segment with one."""

    moved = Signal(int, int)
    """With the arrow keys: so many to the right, so many rows down."""

    def __init__(self, radio: Radio, look: Look, shape: Shape, parent: QWidget | None = None) -> None:
        super().__init__(radio.words, parent)
        self.radio = radio
        self._look = look
        self._shape: Shape = shape
        self._says = radio.says
        self.setToolTip(radio.tip)
        self.setEnabled(radio.enabled)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_says(radio.says)

    def show_says(self, says: str) -> None:
        """Another second line."""
        self._says = says
        self.setAccessibleDescription(". ".join(filter(None, (says, self.radio.tip))))
        self.updateGeometry()
        self.update()

    def get_words_width(self) -> int:
        """As narrow as its longest word allows."""
        metrics = QFontMetrics(self._get_font())
        return max((metrics.horizontalAdvance(word) for word in self.radio.words.split()), default=0) + 2 * self._get_air() + 4

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Both lines, wrapped."""
        inner = width - 2 * self._get_air()
        says = compute_height(self._says, self._look.get_font("small"), inner) + 2 if self._says else 0
        return compute_height(self.radio.words, self._get_font(), inner) + says + 2 * self._get_lift()

    def sizeHint(self) -> QSize:
        """On one line if it can."""
        width = QFontMetrics(self._get_font()).horizontalAdvance(self.radio.words) + 2 * self._get_air() + 4
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A word wide."""
        return QSize(self._look.px(40), self.heightForWidth(self.width()) if self._shape == "segment" else self._look.px(40))

    def hitButton(self, pos: QPoint) -> bool:
        """All of it."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose another one."""
        key = Qt.Key(event.key())
        if key in _ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.moved.emit(*_ARROWS[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, border, words."""
        del event
        painter, colors, chosen = QPainter(self), self._look.palette, self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = chosen or self._shape == "segment"
        edge = "focus" if self.hasFocus() else "primary" if chosen else "field_border" if strong else "line"
        width = 3 if self.hasFocus() else 2 if chosen else 1
        path = QPainterPath()
        radius = 10 if self._shape == "tile" else 7
        path.addRoundedRect(QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius)
        soft = chosen or (self.underMouse() and self.isEnabled())
        painter.fillPath(path, colors.get_color("primary_soft" if soft else "surface"))
        painter.setPen(QPen(colors.get_color(edge), width))
        painter.drawPath(path)
        self._draw_words(painter)
        painter.end()

    def _draw_words(self, painter: QPainter) -> None:
        colors, air, lift = self._look.palette, self._get_air(), self._get_lift()
        room = self.rect().adjusted(air, lift, -air, -lift)
        font = self._get_font()
        painter.setFont(font)
        painter.setPen(colors.get_color("ink" if self.isEnabled() else "muted"))
        if self._shape == "segment":
            painter.drawText(room, _WRAP | Qt.AlignmentFlag.AlignCenter, self.radio.words)
            return
        high = compute_height(self.radio.words, font, room.width())
        painter.drawText(QRect(room.left(), room.top(), room.width(), high), _WRAP, self.radio.words)
        painter.setFont(self._look.get_font("small"))
        painter.setPen(colors.get_color("muted" if not self.isChecked() else "ink"))
        painter.drawText(room.adjusted(0, high + 2, 0, 4), _WRAP, self._says)

    def _get_font(self) -> QFont:
        return self._look.get_font("label" if self._shape == "tile" or self.isChecked() else "body")

    def _get_air(self) -> int:
        return self._look.space(3) if self._shape == "tile" else self._look.space(1)

    def _get_lift(self) -> int:
        return self._look.space(2) + (1 if self._shape == "tile" else 0)


class RadioGroup(QWidget):
    """The choices in a grid: tiles two beside each other, segments all beside each other, or below each other where a word would not fit."""

    chosen = Signal(str)
    """By the user, not by `show_chosen`."""

    def __init__(self, look: Look, shape: Shape, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shape: Shape = shape
        self._name = name
        self._showing = False
        self._columns = 0
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.space(2) if shape == "tile" else 2)
        self.tiles: dict[str, RadioTile] = {}

    def show_radios(self, radios: Sequence[Radio]) -> None:
        """Offer these."""
        if tuple(tile.radio for tile in self.tiles.values()) == tuple(radios):
            return
        for tile in self.tiles.values():
            self._group.removeButton(tile)
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = {}
        for radio in radios:
            tile = RadioTile(radio, self._look, self._shape, self)
            tile.setAccessibleName(f"{self._name}: {radio.words}")
            tile.toggled.connect(self._tell)
            tile.moved.connect(self._move)
            self._group.addButton(tile)
            self.tiles[radio.id] = tile
        self._columns = 0
        self._place()

    @property
    def chosen_id(self) -> str:
        """What is chosen; "" for nothing."""
        return next((radio for radio, tile in self.tiles.items() if tile.isChecked()), "")

    def show_chosen(self, radio: str) -> None:
        """Press this one, without telling. An unknown one takes every choice back: the choice stands elsewhere."""
        self._showing = True
        self._group.setExclusive(False)
        for known, tile in self.tiles.items():
            tile.setChecked(known == radio)
        self._group.setExclusive(True)
        self._showing = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many beside each other as their words allow."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if not self.tiles:
            return
        widest = max(tile.get_words_width() for tile in self.tiles.values()) + self._grid.spacing()
        fitting = max((self.width() + self._grid.spacing()) // widest, 1)
        columns = min(fitting, 2 if self._shape == "tile" else len(self.tiles))
        if self._shape == "segment" and columns < len(self.tiles):
            columns = 2 if columns >= 2 and len(self.tiles) % 2 == 0 else 1
        if columns == self._columns:
            return
        self._columns = columns
        for nr, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, nr // columns, nr % columns)
        for column in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    @Slot(int, int)
    def _move(self, aside: int, down: int) -> None:
        tiles, start = list(self.tiles.values()), self.sender()
        place = next((nr for nr, tile in enumerate(tiles) if tile is start), 0) + aside + down * max(self._columns, 1)
        if 0 <= place < len(tiles):
            tiles[place].setFocus(Qt.FocusReason.TabFocusReason)
            tiles[place].setChecked(True)

    @Slot(bool)
    def _tell(self, checked: bool) -> None:
        if checked and not self._showing:
            self.chosen.emit(self.chosen_id)
