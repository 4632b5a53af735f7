"""Previous and Next, with the name of what is next."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import make_button, make_label, make_row


class Footer(QFrame):
    """Tells which way somebody wants to go."""

    previous_wished = Signal()
    next_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._next_name = ""
        self.setObjectName("footer")
        row = make_row(self, look.space(3), (look.space(5), look.space(2) + 2, look.space(5), look.space(2) + 2))
        self.previous = make_button(look, _("Previous"), "arrow-left")
        self.previous.setToolTip(_("Previous step ({keys})").format(keys="Alt+←"))
        self.next = make_button(look, _("Next"), "arrow-right", "primary", icon_after=True)
        self._hint = make_label(look, "Alt+→", "body", "muted", wrap=False)
        row.addWidget(self.previous)
        row.addStretch(1)
        row.addWidget(self._hint)
        row.addWidget(self.next)
        self.previous.clicked.connect(self.previous_wished)
        self.next.clicked.connect(self.next_wished)

    def show_neighbours(self, *, has_previous: bool, next_name: str) -> None:
        """`next_name` is the title of the next step; "" on the last: then next is printing."""
        self.previous.setEnabled(has_previous)
        self._next_name = next_name
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The name of the next step can give way."""
        return QSize(self._look.px(220), super().minimumSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the buttons know the letters that the style gives them."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide the name where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if not self.isVisible():
            return
        whole = _("Next: {title}").format(title=self._next_name) if self._next_name else _("To the paper")
        room = self.width() - self.previous.sizeHint().width() - self._look.space(10) - self.next.iconSize().width() - self._look.space(12)
        metrics = self.next.fontMetrics()
        self._hint.setVisible(metrics.horizontalAdvance(whole) + self._hint.sizeHint().width() + self._look.space(4) < room)
        self.next.setText(metrics.elidedText(whole, Qt.TextElideMode.ElideRight, max(room, self._look.px(60))))
        self.next.setAccessibleName(whole)
        self.next.setToolTip(_("{text} ({keys})").format(text=whole, keys="Alt+→"))
