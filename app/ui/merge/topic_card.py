"""All differences of one question, in a card. Long tables show their first rows; the others are built when they are wished."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from app.logic.merging import Choice
from app.model.plan import Address
from app.support.texts import ngettext
from app.ui.look import Look
from app.ui.merge.point_box import PointBox
from app.ui.merge.words import PointText, Topic
from app.ui.parts import Card, Fold, make_label

MOST = 15
"""Differences of one question that are shown at once."""


class TopicCard(Card):
    """Tells `chosen` with an address and a choice."""

    chosen = Signal(object, str)

    def __init__(self, look: Look, topic: Topic, who: str, shown: Mapping[Address, Choice | None]) -> None:
        super().__init__(look, "plain", topic.heading)
        self._topic = topic
        self._who = who
        self._shown = shown
        self.boxes: list[PointBox] = []
        self.setAccessibleName(topic.spoken)
        if topic.about:
            self.stack.addWidget(make_label(look, topic.about, "small", "muted"))
        # What must be chosen is never folded away.
        first = sorted(topic.points, key=_is_settled)[: max(MOST, sum(not _is_settled(text) for text in topic.points))]
        for text in (text for text in topic.points if text in first):
            self._add(text, self.stack.count() > 2)
        self._rest = tuple(text for text in topic.points if text not in first)
        if self._rest:
            self._add_fold()

    def _add_fold(self) -> None:
        words = ngettext("{n} more row", "{n} more rows", len(self._rest)).format(n=len(self._rest))
        self.fold = Fold(self.look, words)
        self.fold.opened.connect(self._build_rest)
        self.stack.addWidget(self.fold)

    @Slot()
    def _build_rest(self) -> None:
        for text in () if self.fold.is_built else self._rest:
            self.fold.stack.addWidget(self._make(text))

    def _add(self, text: PointText, lined: bool) -> None:
        if lined:
            self.stack.addWidget(_make_line(self.look))
        self.stack.addWidget(self._make(text))

    def _make(self, text: PointText) -> PointBox:
        box = PointBox(self.look, text, self._who, self._topic.spoken)
        box.show_choice(self._shown[text.point.address])
        box.chosen.connect(self.chosen)
        self.boxes.append(box)
        return box


def _is_settled(text: PointText) -> bool:
    return text.point.proposal != "ask"


def _make_line(look: Look) -> QWidget:
    line = QFrame()
    line.setFixedHeight(1)
    line.setStyleSheet(f"background: {look.palette.line}")
    return line
