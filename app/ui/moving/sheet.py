"""The screen on which a move is looked through: what goes along, what is converted, what goes into the drawer, what is new. Nothing changes until it is accepted."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.logic.moving import Fate
from app.session.moving import PlannedMove
from app.support.texts import _
from app.ui.look import Look
from app.ui.moving.fate_card import FateCard
from app.ui.parts import Card, Sheet, make_label

_ORDER: tuple[Fate, ...] = ("converted", "drawer", "new", "taken")
"""First what wants looking at; what simply goes along comes last."""


class MovingSheet(Sheet):
    """Tells `accepted_move`, `put_off`, or `jump_wished` with a question."""

    accepted_move = Signal()
    put_off = Signal()
    jump_wished = Signal(str)

    def __init__(self, look: Look, planned: PlannedMove, parent: QWidget | None) -> None:
        super().__init__(look, _("A newer questionnaire"), parent, 820)
        move = planned.move
        intro = _("Your plan was made with version {before} of “{title}”. Version {after} is there now. Look at what happens to your answers.")
        self.stack.addWidget(make_label(look, intro.format(before=move.before_version, after=move.after_version, title=planned.offer.title)))
        if move.says:
            card = Card(look, "tip", _("What is better"), "sparkles")
            for sentence in move.says:
                card.add_text(sentence)
            self.stack.addWidget(card)
        self.cards: dict[Fate, FateCard] = {}
        for fate in _ORDER:
            card = FateCard(look, fate, move.get_items(fate))
            card.jump_wished.connect(self._jump)
            card.opened.connect(self._measure_soon)
            self.cards[fate] = card
            self.stack.addWidget(card)
        promise = _("Nothing is lost: you can undo this with one press. Versions you kept go on printing with the old questionnaire.")
        self.stack.addWidget(make_label(look, promise, "body", "muted"))
        self.stack.addStretch(1)
        self.later = self.add_button(_("Not now"))
        self.later.clicked.connect(self._put_off)
        self.accept_button = self.add_button(_("Go on with the newer one"), "primary", "check")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._accept)
        for fate in ("converted", "drawer"):
            self.cards[fate].fold.set_open(bool(move.get_items(fate)))
        self.accept_button.setFocus()

    @Slot()
    def _measure_soon(self) -> None:
        QTimer.singleShot(0, self.column.measure)

    @Slot()
    def _accept(self) -> None:
        self.accept()
        self.accepted_move.emit()

    @Slot()
    def _put_off(self) -> None:
        self.reject()
        self.put_off.emit()

    @Slot(str)
    def _jump(self, question: str) -> None:
        self.reject()
        self.jump_wished.emit(question)
