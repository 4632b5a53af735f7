"""The keys of the wizard, in one table; and undo that first is the field's own and then the plan's."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

Key = tuple[str, Callable[[], None]]


def bind_keys(host: QWidget, table: Sequence[Key]) -> None:
    """Let each key do its work wherever the cursor is in the host."""
    for keys, slot in table:
        shortcut = QShortcut(QKeySequence(keys), host)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)


class UndoGate(QObject):
    """A text field takes Ctrl+Z for itself even when it has nothing to undo. Then it is the plan's turn."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the plan have the key when the field has no use for it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not _can_undo(watched)) or (redo and not _can_redo(watched)):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def _can_undo(widget: QObject) -> bool:
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable()
    return not isinstance(widget, QPlainTextEdit | QTextEdit) or widget.document().isUndoAvailable()


def _can_redo(widget: QObject) -> bool:
    if isinstance(widget, QLineEdit):
        return widget.isRedoAvailable()
    return not isinstance(widget, QPlainTextEdit | QTextEdit) or widget.document().isRedoAvailable()
