"""The calm line under a field: what was understood, or what is odd. It never refuses anything."""

from typing import Literal

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.look import Look

Tone = Literal["muted", "pitfall"]


class Remark(QLabel):
    """One line that is only there when it has something to say. A field reads it to assistive technology as its description."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(look.get_font("small"))
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setProperty("tone", "muted")
        self.hide()

    def show_remark(self, text: str, tone: Tone, described: QWidget) -> None:
        """Say this about a widget; an empty text says nothing."""
        if text and self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
        if self.text() != text:
            self.setText(text)
            described.setAccessibleDescription(text)
        self.setVisible(bool(text))
