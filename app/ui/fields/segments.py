"""A few choices side by side as big buttons: yes and no, the steps of a scale."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui.fields.paint import PaintedButton
from app.ui.fields.taborder import put_in_order
from app.ui.look import Look

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter


class Choice(Struct, frozen=True):
    """One segment: what it stands for, its word, and a number to show above the word."""

    id: str
    word: str
    number: str = ""


class Segment(PaintedButton):
    """One big button that stays down while it is chosen."""

    moved = Signal(int)
    cleared = Signal()

    def __init__(self, choice: Choice, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(choice.word, look, parent)
        self.choice = choice
        self.setCheckable(True)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._bold = look.get_font("label")

    def get_words_width(self) -> int:
        """As narrow as its longest word allows."""
        metrics = QFontMetrics(self._bold)
        words = (*self.choice.word.split(), self.choice.number)
        return max((metrics.horizontalAdvance(word) for word in words), default=0) + self._look.px(20)

    def sizeHint(self) -> QSize:
        """The word on one line, if there is room."""
        wide = QFontMetrics(self._bold).horizontalAdvance(self.choice.word) + self._look.px(30)
        return QSize(max(wide, self._look.px(64)), self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """The word on several lines."""
        width = max(self.get_words_width(), self._look.px(48))
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """A narrow segment wraps its word."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Number and word above each other."""
        metrics = QFontMetrics(self._bold)
        inner = QRect(0, 0, max(width - self._look.px(12), 1), 10_000)
        word = metrics.boundingRect(inner, _WRAP, self.choice.word).height()
        number = metrics.height() if self.choice.number else 0
        return max(word + number + self._look.px(16), self._look.px(40), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it: filled when chosen."""
        del event
        painter, chosen = QPainter(self), self.isChecked()
        hover = self.underMouse() and self.isEnabled()
        self.paint_ground(painter, "primary" if chosen else "primary_soft" if hover else "surface", "primary" if chosen else "field_border", 8)
        painter.setPen(self._look.palette.get_color("on_primary" if chosen else "ink" if self.isEnabled() else "muted"))
        room = self.rect().adjusted(self._look.px(6), self._look.px(7), -self._look.px(6), -self._look.px(7))
        if self.choice.number:
            painter.setFont(self._bold)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.choice.number)
            room.setTop(room.top() + QFontMetrics(self._bold).height())
        painter.setFont(self._bold if chosen or not self.choice.number else self.font())
        painter.drawText(room, _WRAP, self.choice.word)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next segment, Delete takes the choice back."""
        if event.key() in _CLEAR:
            self.cleared.emit()
        elif event.key() in (*_BACK, *_ON) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            self.moved.emit(1 if (event.key() in _ON) != mirrored else -1)
        else:
            super().keyPressEvent(event)


class SegmentBar(QWidget):
    """Segments side by side, or below each other where the page is narrow. A click on the chosen one takes it back."""

    chosen = Signal(str)
    """The id of the choice, or "" when it was taken back."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments: list[Segment] = []
        self._showing = False
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.space(1))
        self._stacked = False

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these choices."""
        if tuple(segment.choice for segment in self._segments) == tuple(choices):
            return
        for segment in self._segments:
            self._grid.removeWidget(segment)
            segment.hide()
            segment.deleteLater()
        self._segments = [self._make(choice) for choice in choices]
        self._place()
        put_in_order(self, self._segments)
        self._let_tab_in()

    def get_segments(self) -> tuple[Segment, ...]:
        """The segments, in order."""
        return tuple(self._segments)

    def get_tab_stop(self) -> QWidget:
        """The segment where Tab comes in: the chosen one, else the first."""
        return next((segment for segment in self._segments if segment.isChecked()), self._segments[0] if self._segments else self)

    def show_chosen(self, choice_id: str) -> None:
        """Press one segment, or none."""
        self._showing = True
        for segment in self._segments:
            segment.setChecked(segment.choice.id == choice_id)
        self._showing = False
        self._let_tab_in()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number that is typed chooses its segment."""
        typed = next((segment for segment in self._segments if event.text() and segment.choice.number == event.text()), None)
        if typed is None:
            super().keyPressEvent(event)
            return
        typed.setFocus(Qt.FocusReason.TabFocusReason)
        self._choose(typed.choice.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side as long as every word fits."""
        super().resizeEvent(event)
        widest = max((segment.get_words_width() for segment in self._segments), default=0)
        stacked = (widest + self._grid.spacing()) * len(self._segments) > self.width() + self._grid.spacing()
        if stacked != self._stacked:
            self._stacked = stacked
            self._place()

    def minimumSizeHint(self) -> QSize:
        """One segment wide."""
        return QSize(max((segment.get_words_width() for segment in self._segments), default=0), super().minimumSizeHint().height())

    def _make(self, choice: Choice) -> Segment:
        segment = Segment(choice, self._look, self)
        segment.setAccessibleName(f"{choice.number}, {choice.word}" if choice.number else choice.word)
        # Assistive technology toggles without a click.
        segment.toggled.connect(self._press)
        segment.moved.connect(self._move)
        segment.cleared.connect(self._clear)
        segment.setVisible(True)
        return segment

    def _place(self) -> None:
        for number, segment in enumerate(self._segments):
            self._grid.removeWidget(segment)
            self._grid.addWidget(segment, number if self._stacked else 0, 0 if self._stacked else number)
        for number in range(self._grid.columnCount()):
            self._grid.setColumnStretch(number, 1 if number < (1 if self._stacked else len(self._segments)) else 0)

    def _let_tab_in(self) -> None:
        stop = self.get_tab_stop()
        for segment in self._segments:
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if segment is stop else Qt.FocusPolicy.ClickFocus)

    @Slot()
    def _press(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, Segment) and not self._showing:
            self._choose(pressed.choice.id if pressed.isChecked() else "")

    @Slot(int)
    def _move(self, step: int) -> None:
        start = self.sender()
        place = next((n for n, segment in enumerate(self._segments) if segment is start), 0) + step
        if 0 <= place < len(self._segments):
            self._segments[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._choose(self._segments[place].choice.id)

    @Slot()
    def _clear(self) -> None:
        self._choose("")

    def _choose(self, choice_id: str) -> None:
        self.show_chosen(choice_id)
        self.chosen.emit(choice_id)
