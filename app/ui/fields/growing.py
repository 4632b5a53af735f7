"""A text that is as high as what stands in it, so that nothing scrolls inside the page and nothing is cut off."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextOption, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from app.ui.fields.reveal import reveal

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class GrowingEdit(QPlainTextEdit):
    """Free text. With `one_paragraph`, Enter is left to the page (it goes on to the next step) but a pasted line break is kept."""

    left = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None, *, one_paragraph: bool = False) -> None:
        super().__init__(parent)
        self._lines = lines
        self._one_paragraph = one_paragraph
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._follow)

    def get_text(self) -> str:
        """What stands in it, hard spaces included."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def set_read_only(self, read_only: bool) -> None:
        """The text can be walked through, selected and copied, by keyboard too; not changed."""
        only = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(only if read_only else Qt.TextInteractionFlag.TextEditorInteraction)

    def sizeHint(self) -> QSize:
        """Wide, and as high as the text."""
        return QSize(360, self._compute_height())

    def minimumSizeHint(self) -> QSize:
        """Narrow pages are fine, lower than the text is not."""
        return QSize(80, self._compute_height())

    def event(self, event: QEvent) -> bool:
        """Undo and redo belong to the whole plan, so they are left to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and any(event.matches(key) for key in _UNDO):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and undo go to the page where they are not for the text."""
        if (self._one_paragraph and event.key() in _ENTER) or any(event.matches(key) for key in _UNDO):
            event.ignore()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the field."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the cursor went away, unless it was only a menu."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason):
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other width, other number of lines."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        height = self._compute_height()
        if height != self.height():
            self.setFixedHeight(height)
            self.verticalScrollBar().setValue(0)

    @Slot()
    def _follow(self) -> None:
        if self.hasFocus():
            reveal(self, self.cursorRect().translated(self.viewport().pos()))

    def _compute_height(self) -> int:
        lines = max(round(self.document().size().height()), self._lines)
        around = self.height() - self.contentsRect().height() if self.testAttribute(Qt.WidgetAttribute.WA_WState_Created) else 16
        return lines * self.fontMetrics().lineSpacing() + 2 * round(self.document().documentMargin()) + max(around, 2)
