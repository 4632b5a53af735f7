"""The differences per phase. A phase in which nothing has to be chosen is folded, and built when it is opened."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.logic.merging import Choice, Merge
from app.model.plan import Address
from app.support.texts import _, ngettext
from app.ui.look import Look
from app.ui.merge.point_box import PointBox
from app.ui.merge.topic_card import TopicCard
from app.ui.merge.words import Topic, get_open_text, list_topics
from app.ui.parts import Fold, clear_layout, make_stack

_ASIDE = "\0aside"
"""The place of what stays as it is: only we changed it."""


class PhaseFold(Fold):
    """The differences of one phase."""

    chosen = Signal(object, str)

    def __init__(self, look: Look, title: str, topics: Sequence[Topic], who: str, shown: Mapping[Address, Choice | None]) -> None:
        super().__init__(look, title)
        self._look = look
        self._topics = topics
        self._who = who
        self._shown = shown
        self.cards: list[TopicCard] = []
        self.stack.setContentsMargins(0, look.space(1), 0, look.space(2))
        self.stack.setSpacing(look.space(3))
        self.opened.connect(self._build)

    def _build(self) -> None:
        for topic in () if self.is_built else self._topics:
            card = TopicCard(self._look, topic, self._who, self._shown)
            card.chosen.connect(self.chosen)
            self.cards.append(card)
            self.stack.addWidget(card)


class TopicList(QWidget):
    """Tells `chosen` with an address and a choice."""

    chosen = Signal(object, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.folds: list[PhaseFold] = []
        self._stack = make_stack(self, look.space(2))

    @property
    def boxes(self) -> tuple[PointBox, ...]:
        """Everything that was built, from top to bottom."""
        return tuple(box for fold in self.folds for card in fold.cards for box in card.boxes)

    def show_merge(self, merge: Merge, who: str, shown: Mapping[Address, Choice | None]) -> None:
        """Another comparison. `shown`: what each difference stands on."""
        clear_layout(self._stack)
        self.folds = []
        for title, topics in _group(merge):
            fold = PhaseFold(self._look, title, topics, who, shown)
            fold.chosen.connect(self.chosen)
            self.folds.append(fold)
            self._stack.addWidget(fold)
            fold.set_open(any(_must_choose(topic) for topic in topics))
        if self.folds and not any(fold.button.isChecked() for fold in self.folds):
            self.folds[0].set_open(True)


def _group(merge: Merge) -> tuple[tuple[str, list[Topic]], ...]:
    """Titles with their topics: the phases in their order, then what belongs to none, then what stays as it is."""
    titles = {phase.id: phase.title for phase in (*merge.form.phases, *merge.form.kept)}
    groups: dict[str, list[Topic]] = {phase: [] for phase in (*titles, "", _ASIDE)}
    for topic in list_topics(merge):
        stays = all(text.point.proposal == "mine" for text in topic.points)
        groups[_ASIDE if stays else topic.phase if topic.phase in titles else ""].append(topic)
    words = {**titles, "": _("The plan as a whole"), _ASIDE: _("Only in my plan; it stays")}
    return tuple((_describe(words[phase], topics), topics) for phase, topics in groups.items() if topics)


def _describe(title: str, topics: Sequence[Topic]) -> str:
    count = ngettext("{n} difference", "{n} differences", len(topics)).format(n=len(topics))
    to_choose = sum(text.point.proposal == "ask" for topic in topics for text in topic.points)
    return f"{title} ({', '.join(filter(None, (count, get_open_text(to_choose) if to_choose else '')))})"


def _must_choose(topic: Topic) -> bool:
    return any(text.point.proposal == "ask" for text in topic.points)
