"""Something that assistive technology should say, though the keyboard did not go there."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Let it be said, when somebody listens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # their many words are not needed for the first paint

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
