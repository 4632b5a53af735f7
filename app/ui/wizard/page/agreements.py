"""The cards of agreements on a page: each under its own questions, and all of them together at the end."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.logic.agreements import Card
from app.support.texts import _, ngettext
from app.ui.look import Look
from app.ui.parts import TextButton, make_button, make_label, make_stack
from app.ui.start.grid import Grid
from app.ui.wizard.page.card_face import CardFace


class AgreementCard(CardFace):
    """One card under its questions, with the proposal of the form to take over."""

    accepted = Signal(str)

    def __init__(self, look: Look, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._proposed = make_label(look, "", "body", "muted")
        self.stack.addWidget(self._proposed)
        self.button = make_button(look, card.spec.words.accept or _("Take over the proposal"), "check")
        self.button.setAccessibleDescription(card.spec.title)
        self.button.clicked.connect(self._accept)
        self.stack.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_card(card)

    def show_card(self, card: Card, *, read_only: bool = False) -> None:
        """The button shows while there is something to take over."""
        super().show_card(card)
        self._proposed.setText(_("Proposal: {text}").format(text=" ".join(card.proposed)))
        for widget in (self._proposed, self.button):
            widget.setVisible(card.can_propose and not read_only)

    @Slot()
    def _accept(self) -> None:
        if self.card is not None:
            self.accepted.emit(self.card.spec.id)


class SmallCard(CardFace):
    """One of all cards; its title leads to its questions."""

    wished = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.title.hide()
        self.button = TextButton(look, "", "ink")
        self.button.clicked.connect(self._wish)
        self.head.insertWidget(0, self.button, 1)
        self.stack.addStretch(1)

    def show_title(self, title: str) -> None:
        """On the button."""
        self.button.setText(title)
        self.button.setAccessibleName(_("Go to card: {title}").format(title=title))

    def sizeHint(self) -> QSize:
        """Half a page wide at most."""
        return super().sizeHint().boundedTo(QSize(self.look.px(360), 10_000))

    @Slot()
    def _wish(self) -> None:
        if self.card is not None:
            self.wished.emit(self.card.spec.questions[0])


class AllCards(QWidget):
    """Every card of the phase, with how many are agreed."""

    question_wished = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.small: list[SmallCard] = []
        stack = make_stack(self, look.space(2))
        self._title = make_label(look, "", "subtitle")
        self._count = make_label(look, "", "body", "muted")
        self._grid = Grid(look, 300)
        for widget in (self._title, self._count, self._grid):
            stack.addWidget(widget)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """All of them as they stand now."""
        if len(self.small) != len(cards):
            self.small = [self._make() for _card in cards]
            self._grid.show_widgets(self.small)
        for small, card in zip(self.small, cards, strict=True):
            small.show_card(card)
        agreed = sum(card.standing in ("agreed", "not_applicable") for card in cards)
        left = len(cards) - agreed
        self._title.setText(ngettext("{n} agreement on one page", "All {n} agreements together", len(cards)).format(n=len(cards)))
        self._count.setText(_("{agreed} agreed, {left} open.").format(agreed=agreed, left=left) if left else _("All agreed."))
        self.setAccessibleName(f"{self._title.text()}: {self._count.text()}")

    def _make(self) -> SmallCard:
        small = SmallCard(self._look)
        small.wished.connect(self.question_wished)
        return small


class PageCards(QWidget):
    """The cards that one page shows. It is itself the place of all cards together, at the end of the page."""

    accepted = Signal(str)
    question_wished = Signal(str)

    def __init__(self, look: Look, step: str) -> None:
        super().__init__()
        self._look = look
        self._step = step
        self._own: dict[str, AgreementCard] = {}
        self.all = AllCards(look)
        self.all.question_wished.connect(self.question_wished)
        make_stack(self).addWidget(self.all)

    def show_cards(self, cards: Sequence[Card], shown: Sequence[str], *, read_only: bool = False) -> Mapping[str, AgreementCard]:
        """Those of this step by the question under which they stand: the last one of the card that shows."""
        numbered = [card for card in cards if card.spec.number]
        self.all.show_cards(numbered)
        places: dict[str, AgreementCard] = {}
        for card in (card for card in cards if card.spec.step == self._step):
            last = next((question for question in reversed(shown) if question in card.spec.questions), "")
            if last:
                places[last] = self._get_own(card)
                places[last].show_card(card, read_only=read_only)
        return places

    def _get_own(self, card: Card) -> AgreementCard:
        own = self._own.get(card.spec.id)
        if own is None:
            own = self._own[card.spec.id] = AgreementCard(self._look, card)
            own.accepted.connect(self.accepted)
        return own
