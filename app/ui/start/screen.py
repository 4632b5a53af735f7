"""The start screen."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.form import ExampleSummary
from app.model.summary import PlanSummary
from app.support.texts import _, get_language
from app.ui.look import Look, get_sheet
from app.ui.parts import Column, make_button, make_label, make_row, make_stack
from app.ui.parts.after_paint import AfterPaint
from app.ui.start.grid import Grid
from app.ui.start.logo import Logo
from app.ui.start.plan_list import PlanList
from app.ui.start.tile import Tile

if TYPE_CHECKING:
    from app.ui.veil import VeilBar

_TILES = {"netwerk": "network", "werkgroep": "users"}
WIDEST = 1254
NARROW = 640
"""Below this width (at text size 100) the buttons in the head lose their words."""


class StartScreen(QWidget):
    """Tells what is wished; shows the plans."""

    new_wished = Signal(str)
    open_wished = Signal()
    plan_opened = Signal(object)
    plan_wished = Signal(object, str)
    example_wished = Signal(str)
    folder_wished = Signal()
    settings_wished = Signal()
    language_wished = Signal()
    names_wished = Signal()
    """Names are to show again."""
    rest_wished = Signal()
    """What was begun with the first cards has been painted."""

    def __init__(self, look: Look, forms: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.after_paint = AfterPaint(self, self.rest_wished.emit)
        self.setStyleSheet(get_sheet(look))
        self.column = Column(self, look.space(4))
        make_stack(self).addWidget(self.column)
        stack = self.column.stack
        stack.addLayout(self._make_head())
        stack.addSpacing(look.space(4))
        stack.addWidget(make_label(look, _("Begin a new plan"), "heading"))
        self.tiles = self._make_tiles(forms)
        stack.addWidget(self.tiles)
        stack.addSpacing(look.space(3))
        self._veil: VeilBar | None = None
        self.plans = PlanList(look)
        self.plans.opened.connect(self.plan_opened)
        self.plans.wished.connect(self.plan_wished)
        self.plans.folder_wished.connect(self.folder_wished)
        stack.addWidget(self.plans)
        stack.addSpacing(look.space(3))
        self._examples: QVBoxLayout = make_stack(None, look.space(3))
        stack.addLayout(self._examples)
        stack.addStretch(1)

    def show_plans(self, plans: Sequence[PlanSummary], archived: Sequence[PlanSummary], folder: Path, now: datetime, count: int = 0) -> None:
        """The cards, as they are on disk now. `count`: how many there will be, when these are only the first."""
        self.plans.show_plans(plans, archived, folder, now, count)

    def hide_names(self, *, hidden: bool) -> None:
        """Whether others look along: from the next plans on they stand here without their titles, and a bar says so."""
        self.plans.names_hidden = hidden
        if hidden == (self._veil is not None):
            return
        if self._veil is not None:
            self._veil.hide()
            self._veil.deleteLater()
            self._veil = None
            return
        from app.ui.veil import KEY, VeilBar  # only who presents needs it

        sentence = _("Names are hidden. Plans stand here without their title. {key} shows them again.").format(key=KEY)
        self._veil = VeilBar(self._look, sentence)
        self._veil.shown_wished.connect(self.names_wished)
        self.column.stack.insertWidget(self.column.stack.indexOf(self.plans), self._veil)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The eye first."""
        super().paintEvent(event)
        self.after_paint.note_paint()

    def show_examples(self, examples: Sequence[ExampleSummary]) -> None:
        """The worked examples, to look at."""
        if not examples or self._examples.count():
            return
        self._examples.addWidget(make_label(self._look, _("Look at an example"), "heading"))
        self._examples.addWidget(make_label(self._look, _("Worked out from the first to the last question. You get your own copy."), "body", "muted"))
        grid = Grid(self._look)
        grid.show_widgets([self._make_example(example) for example in examples])
        self._examples.addWidget(grid)

    def take_focus(self) -> None:
        """The keyboard begins at the first thing to do."""
        self.tiles.widgets[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: object) -> None:
        """On a wide screen the middle stays together."""
        del event
        roomy = self.width() * 100 / self._look.text_size > NARROW
        for button, text in self._head_buttons.items():
            button.setText(text if roomy else "")
        side = max((self.width() - self._look.px(WIDEST)) // 2, self._look.space(6 if self.width() < 900 else 14))
        self.column.stack.setContentsMargins(side, self._look.space(8), side, self._look.space(8))

    def _make_head(self) -> QHBoxLayout:
        look = self._look
        row = make_row(spacing=look.space(4))
        row.addWidget(Logo(look))
        names = make_stack(None, 0)
        names.addWidget(make_label(look, _("Kwartiermaker"), "brand", wrap=False))
        names.addWidget(make_label(look, _("From a first idea to a plan on the table"), "body", "muted"))
        row.addLayout(names, 1)
        language = make_button(look, "", "languages")
        language.setAccessibleName(_("Language of the program"))
        language.clicked.connect(self.language_wished)
        settings = make_button(look, "", "settings")
        settings.setAccessibleName(_("Settings"))
        settings.clicked.connect(self.settings_wished)
        self._head_buttons = {language: _("Nederlands") if get_language() != "en" else _("English"), settings: _("Settings")}
        for button, text in self._head_buttons.items():
            button.setToolTip(text)
            row.addWidget(button)
        return row

    def _make_tiles(self, forms: Sequence[str]) -> Grid:
        names = {
            "netwerk": (_("Start an employee network"), _("In six phases, from preparing to anchoring")),
            "werkgroep": (_("Set up a working group"), _("Composition, mandate, practical agreements")),
        }
        tiles: list[Tile] = []
        for form, (title, line) in names.items():
            tile = Tile(self._look, _TILES[form], title, line if form in forms else _("Comes later"), filled=form in forms, subject=form)
            tile.setEnabled(form in forms)
            tile.clicked.connect(self._wish_new)
            tiles.append(tile)
        opener = Tile(self._look, "folder-open", _("Open a plan"), _("A file of a colleague, or from a stick"), filled=False)
        opener.clicked.connect(self.open_wished)
        grid = Grid(self._look)
        grid.show_widgets([*tiles, opener])
        return grid

    def _make_example(self, example: ExampleSummary) -> Tile:
        tile = Tile(self._look, "book-open", example.title, example.organisation, filled=False, subject=example.name)
        tile.clicked.connect(self._wish_example)
        return tile

    @Slot()
    def _wish_new(self) -> None:
        sender = self.sender()
        if isinstance(sender, Tile):
            self.new_wished.emit(sender.subject)

    @Slot()
    def _wish_example(self) -> None:
        sender = self.sender()
        if isinstance(sender, Tile):
            self.example_wished.emit(sender.subject)
