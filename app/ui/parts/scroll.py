"""A column that scrolls when it is higher than its place, and never sideways."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.ui.parts.layout import make_stack


class Column(QScrollArea):
    """A scroll area with one stack of widgets in it."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 0, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
        super().__init__(parent)
        self.port = QWidget()
        """What is seen of it. Our own: to hand out one that Qt made, the binding would first load every kind of widget there is."""
        self.setViewport(self.port)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName("body")
        self.stack: QVBoxLayout = make_stack(self.body, spacing, margins)
        self.setWidget(self.body)
        self.port.setAutoFillBackground(False)
        self.body.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands in it is never wider than the place."""
        self.body.setMaximumWidth(max(self.port.width(), 1))
        super().resizeEvent(event)

    @Slot()
    def measure(self) -> None:
        """Measure everything anew. Qt remembers the height of what it measured while it was hidden, before the style was on it."""
        self.stack.invalidate()
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def show_widget(self, widget: QWidget) -> None:
        """Scroll until this widget is in sight, its top first."""
        top = widget.mapTo(self.body, widget.rect().topLeft()).y()
        bar = self.verticalScrollBar()
        if top < bar.value() or widget.height() > self.port.height():
            bar.setValue(top - 12)
        elif top + widget.height() > bar.value() + self.port.height():
            bar.setValue(top + widget.height() - self.port.height() + 12)
