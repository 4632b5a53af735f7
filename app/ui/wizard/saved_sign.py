"""The two signs of trust: everything stays on this laptop, and it was saved just now."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import make_icon_label, make_label, make_row
from app.ui.parts.announce import announce
from app.ui.parts.buttons import show_icon


class OfflineSign(QPushButton):
    """Says that nothing leaves the laptop. Press it to see where the plan is."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("variant", "quiet")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(_("Only on this laptop. Where is my plan?"))
        self.setToolTip(_("Nothing is sent anywhere. Your plan is one file on this laptop. Press to see where."))
        self.show_words(shown=True)

    def show_words(self, *, shown: bool) -> None:
        """With or without words; the tooltip stays."""
        self.setText(_("Only on this laptop") if shown else "")
        if shown:
            show_icon(self._look, self, "cloud-off", "muted")
        else:
            self.setIcon(self._look.get_icon("cloud-off", "muted"))


class SavedSign(QWidget):
    """Says when the plan was last saved, and tells it to assistive technology when that changes from not saved to saved."""

    reworded = Signal()
    """It needs another width now."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown = True
        self._trouble = False
        row = make_row(self, look.space(1) + 2)
        self._icon = make_icon_label(look, "check", "goal")
        self._words = make_label(look, "", "body", "goal", wrap=False)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def show_saved(self, at: datetime | None) -> None:
        """Saved at this time; None: nothing was changed yet since opening."""
        self._icon.show_pixmap(self._look.get_pixmap("check", "goal"))
        self._tell(_("Saved {time}").format(time=at.strftime("%H:%M")) if at else _("All saved"), "goal")
        if self._trouble:
            announce(self, _("Saved again"))
        self._trouble = False

    def show_trouble(self) -> None:
        """What was typed is not on disk yet."""
        self._icon.show_pixmap(self._look.get_pixmap("triangle-alert", "error"))
        self._tell(_("Not saved"), "error")
        if not self._trouble:
            announce(self, _("Not saved"))
        self._trouble = True

    def show_reading(self) -> None:
        """Nothing is saved here, since nothing can be changed."""
        self._icon.show_pixmap(self._look.get_pixmap("lock", "muted"))
        self._tell(_("Only reading"), "muted")

    def show_words(self, *, shown: bool) -> None:
        """With or without words; the tooltip stays."""
        self._shown = shown
        self._words.setVisible(shown)

    def _tell(self, text: str, tone: str) -> None:
        if self._words.property("tone") != tone:
            self._words.setProperty("tone", tone)
            self._words.style().unpolish(self._words)
            self._words.style().polish(self._words)
        self._words.setVisible(self._shown)
        self.setVisible(True)
        if self._words.text() != text:
            longer = len(self._words.text()) != len(text)
            self._words.setText(text)
            self.setToolTip(text)
            if longer:
                self.reworded.emit()
