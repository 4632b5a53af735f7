"""The merge screen: how much differs, the differences per phase, a look at the outcome, and taking it over."""

from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from app.logic.merging import Choice, Point
from app.model.plan import Address
from app.session.merging import Combination, combine
from app.session.session import Session
from app.support.texts import _, ngettext
from app.ui.fields.flow import FlowLayout
from app.ui.look import Look
from app.ui.merge.topic_list import TopicList
from app.ui.merge.words import get_summary
from app.ui.parts import Card, Sheet, WrapCheck, clear_layout, make_button, make_label, make_row, make_stack
from app.ui.parts.announce import announce


class MergeSheet(Sheet):
    """Tells `agreed` with the Combination and the choices."""

    agreed = Signal(object, object)

    def __init__(self, session: Session, look: Look, combination: Combination, parent: QWidget | None) -> None:
        super().__init__(look, _("Combine with “{name}”").format(name=combination.other.path.name), parent, 1040)
        self._session = session
        self.combination = combination
        self.choices: dict[Address, Choice] = {}
        self._twins: dict[WrapCheck, str] = {}
        self.summary = make_label(look, "", "subtitle")
        self.stack.addWidget(self.summary)
        for remark in combination.remarks:
            self.stack.addWidget(Card(look, "tip", remark, "info"))
        self._add_who()
        self._add_twins()
        self._all = QWidget()
        self._add_all()
        self.topics = TopicList(look)
        self.topics.chosen.connect(self.choose)
        self.stack.addWidget(self.topics)
        self.stack.addStretch(1)
        self._add_buttons()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """As much of the window as there is, for much stands in it."""
        super().showEvent(event)
        self.column.measure()

    @Slot(object, str)
    def choose(self, address: Address, choice: Choice) -> None:
        """One difference was decided."""
        self.choices[address] = choice
        self._show_open()

    @property
    def still_open(self) -> tuple[Address, ...]:
        """What nobody has chosen yet."""
        return tuple(point.address for point in self.combination.merge.to_choose if point.address not in self.choices)

    def _add_who(self) -> None:
        row = make_row(spacing=self.look.space(2))
        label = make_label(self.look, _("Who made the other copy?"), "label", wrap=False)
        self.who = QLineEdit(self.combination.other.who)
        self.who.setAccessibleName(_("Who made the other copy?"))
        self.who.setMaximumWidth(self.look.px(280))
        label.setBuddy(self.who)
        self.who.editingFinished.connect(self._compare)
        row.addWidget(label)
        row.addWidget(self.who, 1)
        row.addStretch(1)
        self.stack.addLayout(row)

    def _add_twins(self) -> None:
        """Somebody whom both entered. Seen as one, everything that names one names the other."""
        twins = self.combination.merge.twins
        if not twins:
            return
        card = Card(self.look, "plain", _("In both plans, entered apart"), "users")
        for twin in twins:
            functions = " / ".join(dict.fromkeys(filter(None, (twin.mine_function, twin.theirs_function))))
            name = f"{twin.name} ({functions})" if functions else twin.name
            tick = WrapCheck(self.look, _("{name}: this is one and the same person").format(name=name))
            tick.setChecked(twin.as_one)
            tick.toggled.connect(self._compare)
            self._twins[tick] = twin.theirs
            card.stack.addWidget(tick)
        self.stack.addWidget(card)

    def _add_all(self) -> None:
        stack = make_stack(self._all, self.look.space(1))
        stack.addWidget(make_label(self.look, _("What still has to be chosen, all at once:"), "label"))
        self._all_row = FlowLayout(None, self.look.space(2))
        stack.addLayout(self._all_row)
        self.stack.addWidget(self._all)

    def _add_buttons(self) -> None:
        self.open_row = QWidget()
        row = make_row(self.open_row, self.look.space(2))
        self.open_label = make_label(self.look, "", "body", "pitfall")
        self.next_button = make_button(self.look, _("To the next choice"), "arrow-down", "link")
        self.next_button.clicked.connect(self.go_to_next)
        row.addWidget(self.open_label, 1)
        row.addWidget(self.next_button)
        outer = self.layout()
        if isinstance(outer, QBoxLayout):
            outer.insertWidget(outer.count() - 1, self.open_row)
        self.cancel = self.add_cancel(_("Cancel"))
        self.preview = self.add_button(_("Look at the outcome"), "", "eye")
        self.preview.clicked.connect(self.show_outcome)
        self.take = self.add_button(_("Take over"), "primary", "check")
        self.take.setDefault(True)
        self.take.clicked.connect(self._agree)

    @Slot()
    def _compare(self) -> None:
        """Another name, or other people seen as one: compared anew, choices stay."""
        as_one = {person: tick.isChecked() for tick, person in self._twins.items()}
        other = self.combination.other
        who = self.who.text().strip() or other.who
        if (who, as_one) != (other.who, {twin.theirs: twin.as_one for twin in self.combination.merge.twins}):
            self.combination = combine(self._session, replace(other, who=who), as_one)
            self._show()

    def _show(self) -> None:
        merge = self.combination.merge
        shown: dict[Address, Choice | None] = {point.address: self._get_choice(point) for point in merge.points}
        self.summary.setText(get_summary(merge))
        self._show_all()
        self.topics.show_merge(merge, self.combination.other.who, shown)
        self.take.setEnabled(bool(merge.points))
        self.preview.setEnabled(bool(merge.points))
        self._show_open()
        self.column.measure()

    def _get_choice(self, point: Point) -> Choice | None:
        """What a difference stands on; None while it is to be chosen."""
        if point.address in self.choices or point.proposal == "ask":
            return self.choices.get(point.address)
        return point.proposal

    def _show_all(self) -> None:
        clear_layout(self._all_row)
        self._all.setVisible(bool(self.combination.merge.to_choose))
        words = (
            ("mine", _("Mine everywhere")),
            ("theirs", _("{who} everywhere").format(who=self.combination.other.who)),
            ("both", _("Both where possible")),
        )
        for choice, text in words:
            button = make_button(self.look, text)
            button.setProperty("choice", choice)
            button.clicked.connect(self._choose_all)
            self._all_row.addWidget(button)

    @Slot()
    def _choose_all(self) -> None:
        choice = self.sender().property("choice")
        for point in self.combination.merge.to_choose:
            if choice in point.choices:
                self.choices[point.address] = choice
        for box in self.topics.boxes:
            if box.address in self.choices:
                box.show_choice(self.choices[box.address])
        self._show_open()

    def _show_open(self) -> None:
        count = len(self.still_open)
        text = ngettext("{n} choice left; mine stays there", "{n} choices left; mine stays there", count).format(n=count) if count else ""
        if text != self.open_label.text():
            announce(self.open_label, text or _("Everything is chosen."))
        self.open_label.setText(text)
        self.open_row.setVisible(bool(count))

    @Slot()
    def go_to_next(self) -> None:
        """The keyboard to the next thing to choose."""
        waiting = self.still_open
        box = next((box for box in self.topics.boxes if box.address in waiting), None)
        if box is not None:
            box.take_focus()
            self.column.show_widget(box)

    @Slot()
    def show_outcome(self) -> None:
        """What the plan would become."""
        from app.ui.merge.outcome_sheet import OutcomeSheet

        OutcomeSheet(self.look, self.combination, self.choices, self).open()

    @Slot()
    def _agree(self) -> None:
        self.agreed.emit(self.combination, dict(self.choices))
        self.accept()
