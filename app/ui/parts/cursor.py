"""Where the cursor stands in a text, to keep it there when the window is built again."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget


def get_cursor(widget: QWidget | None) -> int | None:
    """After how many characters it stands; None where there is none."""
    if isinstance(widget, QComboBox):
        widget = widget.lineEdit()
    if isinstance(widget, QPlainTextEdit):
        return widget.textCursor().position()
    return widget.cursorPosition() if isinstance(widget, QLineEdit) else None


def set_cursor(widget: QWidget | None, position: int | None = None) -> None:
    """Put it there, or at the end; where there is no text, nothing happens."""
    if isinstance(widget, QComboBox):
        widget = widget.lineEdit()
    if isinstance(widget, QPlainTextEdit):
        cursor, length = widget.textCursor(), len(widget.toPlainText())
        cursor.setPosition(length if position is None else min(position, length))
        widget.setTextCursor(cursor)
    elif isinstance(widget, QLineEdit):
        widget.setCursorPosition(len(widget.text()) if position is None else position)
