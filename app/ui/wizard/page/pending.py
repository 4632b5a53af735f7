"""What was typed and not told yet: it waits a moment, so that a word is one change and not eight."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.model.json import Json

WAIT = 350
"""Milliseconds after the last key."""


class Pending(QObject):
    """Collects the latest raw value per question and tells it when the typing rests, or when told to."""

    answered = Signal(str, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._raws: dict[str, Json] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self.flush)

    def add(self, question: str, raw: Json) -> None:
        """The value that the field shows now."""
        self._raws[question] = raw
        self._timer.start()

    def has(self, question: str) -> bool:
        """Whether something of this question is still waiting."""
        return question in self._raws

    @Slot()
    def flush(self) -> None:
        """Tell everything now."""
        self._timer.stop()
        waiting, self._raws = self._raws, {}
        for question, raw in waiting.items():
            self.answered.emit(question, raw)
