"""My plans: the cards, with search and order when there are many, and the archive."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.model.summary import PlanSummary
from app.support.texts import _, ngettext
from app.ui.look import Look
from app.ui.parts import Fold, TextButton, make_button, make_label, make_row, make_stack
from app.ui.parts.combo import Combo
from app.ui.start.grid import Grid
from app.ui.start.plan_card import PlanCard

MANY = 9
"""With more plans than this, searching and sorting show."""


class PlanList(QWidget):
    """Shows the plans of the folder; tells which is opened, or what is wished with it."""

    opened = Signal(object)
    wished = Signal(object, str)
    folder_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._plans: tuple[PlanSummary, ...] = ()
        self._now = datetime.fromtimestamp(0).astimezone()
        self._stack: QVBoxLayout = make_stack(self, look.space(3))
        self._add_head()
        self._add_tools()
        self._empty = make_label(look, _("There is no plan yet. Begin one above, or look at the example."), "body", "muted")
        self._stack.addWidget(self._empty)
        self._grid = Grid(look)
        self._stack.addWidget(self._grid)
        self._archive: QWidget = Fold(look, "")
        self._archive.hide()
        self._stack.addWidget(self._archive)
        self._gone: QWidget | None = None
        self.names_hidden = False
        """Whether others look along: then no title shows, nor can one be searched."""

    @property
    def cards(self) -> tuple[PlanCard, ...]:
        """The cards that show, in order."""
        return tuple(card for card in self._grid.widgets if isinstance(card, PlanCard))

    def show_plans(self, plans: Sequence[PlanSummary], archived: Sequence[PlanSummary], folder: Path, now: datetime, count: int = 0) -> None:
        """The cards, as they are on disk now. `count`: how many there will be, when these are only the first."""
        self._plans, self._now = tuple(plans), now
        words = " › ".join(folder.parts[-2:])
        self._folder.setText(self._folder.fontMetrics().elidedText(words, Qt.TextElideMode.ElideLeft, self._look.px(220)))
        self._folder.setToolTip(_("Where is my plan? {folder}").format(folder=folder))
        self._tools.setVisible(max(len(plans), count) > MANY and not self.names_hidden)
        self._empty.setVisible(not plans)
        self._show_cards()
        self._show_archive(archived)

    def show_gone(self, gone: QWidget | None) -> None:
        """Below all, what is there no more."""
        if self._gone is not None:
            self._stack.removeWidget(self._gone)
            self._gone.hide()
            self._gone.deleteLater()
        self._gone = gone
        if gone is not None:
            self._stack.addWidget(gone)

    def _add_head(self) -> None:
        row = make_row(spacing=self._look.space(3))
        row.addWidget(make_label(self._look, _("My plans"), "heading", wrap=False))
        row.addStretch(1)
        self._folder = make_button(self._look, "", "folder", "quiet")
        self._folder.setAccessibleName(_("Where is my plan? Open the folder"))
        self._folder.clicked.connect(self.folder_wished)
        row.addWidget(self._folder)
        self._stack.addLayout(row)

    def _add_tools(self) -> None:
        self._tools = QWidget()
        row = make_row(self._tools, self._look.space(3))
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Search by title or organisation"))
        self.search.setAccessibleName(_("Search my plans"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show_cards)
        self.order = Combo()
        self.order.setAccessibleName(_("Order"))
        for key, text in (("changed", _("Last changed first")), ("title", _("By title")), ("next", _("By next date"))):
            self.order.addItem(text, key)
        self.order.currentIndexChanged.connect(self._show_cards)
        row.addWidget(self.search, 1)
        row.addWidget(self.order)
        self._stack.addWidget(self._tools)

    @Slot()
    def _show_cards(self) -> None:
        is_searched = len(self._plans) > MANY and not self.names_hidden
        wanted = self.search.text().strip().casefold() if is_searched else ""
        found = [card for card in self._plans if wanted in f"{card.title} {card.organisation} {card.path.stem}".casefold()]
        if is_searched:
            order = self.order.currentData()
            if order == "title":
                found.sort(key=lambda card: (card.title or card.path.stem).casefold())
            elif order == "next":
                found.sort(key=lambda card: card.next_date or "9999")
        shown = {card.card.path: card for card in self.cards}
        self._grid.show_widgets([self._make_card(card, shown.get(card.path)) for card in found])

    def _make_card(self, card: PlanSummary, shown: PlanCard | None) -> PlanCard:
        """The one that stands there already, when it says the same."""
        if shown is not None and shown.card == card and shown.names_hidden == self.names_hidden:
            return shown
        made = PlanCard(self._look, card, self._now, names_hidden=self.names_hidden)
        made.opened.connect(self.opened)
        made.wished.connect(self.wished)
        return made

    def _show_archive(self, archived: Sequence[PlanSummary]) -> None:
        self._stack.removeWidget(self._archive)
        self._archive.hide()
        self._archive.deleteLater()
        count = len(archived)
        title = ngettext("Archive: {n} plan", "Archive: {n} plans", count).format(n=count)
        self._archive = make_label(self._look, title, "body", "muted") if self.names_hidden else self._make_archive(title, archived)
        self._archive.setVisible(bool(archived))
        self._stack.insertWidget(self._stack.indexOf(self._grid) + 1, self._archive)

    def _make_archive(self, title: str, archived: Sequence[PlanSummary]) -> Fold:
        fold = Fold(self._look, title)
        for card in archived:
            fold.stack.addWidget(self._make_archived(card))
        return fold

    def _make_archived(self, card: PlanSummary) -> "ArchivedLine":
        line = ArchivedLine(self._look, card)
        line.wished.connect(self.wished)
        return line


class ArchivedLine(TextButton):
    """A plan in the archive; press it to put it back."""

    wished = Signal(object, str)

    def __init__(self, look: Look, card: PlanSummary) -> None:
        super().__init__(look, _("{title}: put back").format(title=card.title or card.path.stem), "ink", "undo-2")
        self._card = card
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.wished.emit(self._card, "unarchive")
