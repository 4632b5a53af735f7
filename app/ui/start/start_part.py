"""The start screen with the library behind it: shows the plans and carries out what is wished with them.

What opens or begins a plan is loaded when it is first wished, since the first paint needs the cards only.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.summary import PlanSummary
from app.model.trouble import FormTrouble
from app.support.paths import PLAN_SUFFIX
from app.support.texts import _, get_language
from app.ui.doors import Choose
from app.ui.look import Look
from app.ui.program import Program

if TYPE_CHECKING:
    from app.model.form import ExampleSummary
    from app.session.starting import NewPlan
    from app.ui.start.card_acts import CardActs
    from app.ui.start.gone_part import GonePart
    from app.ui.start.open_part import OpenPart
    from app.ui.start.preparing import Preparing
    from app.ui.start.screen import StartScreen

_SHOWS_NAMES = frozenset({"rename", "combine", "folder", "backups", "delete"})
"""What of the menu of a card says which plan it is."""
FIRST = 9
"""So many cards are there at the first paint."""


class StartPart(QObject):
    """Tells `opened` with the Session of a plan that was made or opened."""

    opened = Signal(object)
    combine_wished = Signal()
    """Combine the plan that was just opened with a copy."""
    names_hidden = Signal(bool)
    """Names are to be hidden from now on, or shown again."""
    settings_wished = Signal()
    language_wished = Signal()

    def __init__(self, program: Program, look: Look, host: QWidget, *, hides_names: bool = False) -> None:
        super().__init__(host)
        self.hides_names = hides_names
        """Whether others look along."""
        self.program = program
        self._library = program.library
        self._look = look
        self._host = host
        self._recents: tuple[Path, ...] = ()
        self._screen: StartScreen | None = None
        self._preparing: Preparing | None = None
        self._opening: OpenPart | None = None
        self._gone: GonePart | None = None
        self._acts: CardActs | None = None

    @property
    def has_screen(self) -> bool:
        """Whether the screen was built. A program that begins with a plan does not need it yet."""
        return self._screen is not None

    @property
    def is_settled(self) -> bool:
        """Whether all cards are there."""
        return self._screen is None or not self._screen.after_paint.isActive()

    @property
    def screen(self) -> "StartScreen":
        """The screen; built when it is first asked for."""
        if self._screen is None:
            from app.ui.start.screen import StartScreen  # who opens a plan at once does without it

            self._screen = screen = StartScreen(self._look, self._library.list_form_ids())
            screen.rest_wished.connect(self._show_rest)
            screen.new_wished.connect(self.begin_new)
            screen.open_wished.connect(self.choose_plan)
            screen.plan_opened.connect(self._open_card)
            screen.plan_wished.connect(self._carry_out)
            screen.example_wished.connect(self.open_example)
            screen.folder_wished.connect(self.show_folder)
            screen.settings_wished.connect(self.settings_wished)
            screen.language_wished.connect(self.language_wished)
            screen.names_wished.connect(self.turn_names)
        return self._screen

    def show_plans(self, recents: tuple[Path, ...]) -> None:
        """The cards as they are on disk now. The first time only the latest, with as many as are seen at once; the rest after the paint."""
        self._recents = recents
        if self.has_screen:
            self.refresh()
            return
        library = self._library
        self.screen.hide_names(hidden=self.hides_names)
        self.screen.show_plans(library.list_latest(recents, FIRST), (), library.folder, library.get_now(), len(library.list_paths(recents)))
        self.screen.after_paint.wait()

    @Slot()
    def _show_rest(self) -> None:
        self.refresh()
        self.show_examples()

    @Slot()
    def refresh(self) -> None:
        """The same again."""
        library = self._library
        self.screen.hide_names(hidden=self.hides_names)
        self.screen.show_plans(library.list_plans(self._recents), library.list_archive(), library.folder, library.get_now())
        self._show_gone()

    def _show_gone(self) -> None:
        gone = self._library.list_gone(self._recents)
        if gone and self._gone is None:
            from app.ui.start.gone_part import GonePart  # hardly ever

            self._gone = GonePart(self.program, self._look, self.opening, self._host)
            self._gone.changed.connect(self.refresh)
        self.screen.plans.show_gone(self._gone.make_line(gone, hidden=self.hides_names) if gone and self._gone is not None else None)

    @Slot()
    def turn_names(self) -> None:
        """Hide at once; show only after a yes. As in an open plan."""
        if not self.hides_names:
            self._hide_names(hidden=True)
            return
        from app.ui.veil import ask_to_show  # only who presents needs it

        ask_to_show(self.program.doors, self._look, self._host, self._show_names)

    @Slot(object)
    def _show_names(self, _subject: object = None) -> None:
        self._hide_names(hidden=False)

    def _hide_names(self, *, hidden: bool) -> None:
        self.hides_names = hidden
        self.names_hidden.emit(hidden)
        self.refresh()

    def _refuses(self) -> bool:
        """Whether names are hidden, so that nothing that shows them may open; then it is told."""
        if self.hides_names:
            from app.ui.veil import tell_hidden

            tell_hidden(self.program.doors, self._look, self._host)
        return self.hides_names

    @Slot()
    def show_examples(self) -> None:
        """The worked examples; after the first paint, since reading them takes a moment."""
        if not self.has_screen:
            return
        self.screen.show_examples(self._library.list_examples())

    @Slot(str)
    def begin_new(self, form_id: str) -> None:
        """Ask what a new plan needs, when its questions are ready."""
        self._prepare(form_id, partial(self._begin, form_id))

    def _begin(self, form_id: str) -> None:
        from app.ui.start.new_plan import NewPlanSheet
        from app.ui.start.start_context import make_start_context

        language = "en" if get_language() == "en" else "nl"
        try:
            form = self._library.load_form(form_id, "", language)
        except FormTrouble as trouble:
            self._tell(str(trouble))
            return
        context = make_start_context(self._look, form, self.program.surroundings.today, self.program.surroundings.new_id)
        sheet = NewPlanSheet(form, context, self._host)
        sheet.started.connect(self.create)
        sheet.open()

    def _prepare(self, form_id: str, then: Callable[[], None]) -> None:
        if self._preparing is None:
            from app.ui.start.preparing import Preparing

            self._preparing = Preparing(self._library, self._look, self._host)
        self._preparing.prepare(form_id, then)

    @Slot(object)
    def create(self, wish: "NewPlan") -> None:
        """Make the plan and open it."""
        from app.session.starting import create_plan

        self.opening.try_open(partial(create_plan, self._get_new_path(self._library.get_file_title(wish)), wish, self.program.surroundings))

    @Slot(str)
    def open_example(self, name: str) -> None:
        """A copy of a worked example, when its questions are ready."""
        example = next((each for each in self._library.list_examples() if each.name == name), None)
        if example is not None:
            self._prepare(example.form, partial(self._make_example, name, example))

    def _make_example(self, name: str, example: "ExampleSummary") -> None:
        from app.session.starting import create_example

        path = self._get_new_path(example.title)
        self.opening.try_open(partial(create_example, path, name, self.program.surroundings))

    @Slot()
    def choose_plan(self) -> None:
        """A plan from anywhere."""
        if self._refuses():
            return
        choose = Choose(title=_("Open a plan"), suggestion=self._library.folder, kinds=f"Kwartiermaker (*{PLAN_SUFFIX})")
        self.program.doors.choose_file(self._host, choose, self._open_chosen)

    @Slot()
    def show_folder(self) -> None:
        """Where the plans are."""
        if self._refuses():
            return
        self._library.folder.mkdir(parents=True, exist_ok=True)
        self.program.doors.show_folder(self._library.folder)

    @Slot(object)
    def open_path(self, path: Path) -> None:
        """Open this plan."""
        self.opening.open_path(path)

    def _get_new_path(self, title: str) -> Path:
        """Where a new plan goes. Whoever begins for the first time has no folder yet; why it cannot be made is told when the plan is written."""
        with suppress(OSError):
            self._library.folder.mkdir(parents=True, exist_ok=True)
        return self._library.get_free_path(title)

    @property
    def opening(self) -> "OpenPart":
        """What opens plans; made when the first is opened."""
        if self._opening is None:
            from app.ui.start.open_part import OpenPart

            self._opening = opening = OpenPart(self.program, self._look, self._host)
            opening.opened.connect(self.opened)
            opening.combine_wished.connect(self.combine_wished)
            opening.failed.connect(self._tell_failure)
        self._opening.hides_names = self.hides_names
        return self._opening

    @Slot(str)
    def _tell_failure(self, sentence: str) -> None:
        if self.hides_names:
            sentence = _("Something is wrong with this plan. Show the names to read what.")  # the sentence names the file
        self._tell(sentence)
        if self.has_screen:
            self.refresh()

    @Slot(object)
    def _open_card(self, card: PlanSummary) -> None:
        self.open_path(card.path)

    @Slot(str)
    def _open_chosen(self, path: str) -> None:
        self.open_path(Path(path))

    @Slot(object, str)
    def _carry_out(self, card: PlanSummary, act: str) -> None:
        if act in _SHOWS_NAMES and self._refuses():
            return
        match act:
            case "combine":
                self.opening.open_path(card.path, combining=True)
            case "backups":
                self.opening.show_backups(card.path, card.title)
            case "folder":
                self.program.doors.show_folder(card.path.parent)
            case _:
                self._card_acts.carry_out(card, act)

    @property
    def _card_acts(self) -> "CardActs":
        if self._acts is None:
            from app.ui.start.card_acts import CardActs

            self._acts = CardActs(self.program, self._look, self._host)
            self._acts.done.connect(self.refresh)
            self._acts.failed.connect(self._tell_failure)
        return self._acts

    def _tell(self, sentence: str) -> None:
        self.program.doors.tell(self._look, self._host, _("This did not work"), sentence)
