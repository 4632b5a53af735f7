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
from app.model.trouble import FormTrouble, Trouble
from app.support.paths import PLAN_SUFFIX
from app.support.texts import _, get_language, ngettext
from app.ui.doors import Ask, Choose
from app.ui.look import Look
from app.ui.program import Program

if TYPE_CHECKING:
    from app.model.form import ExampleSummary
    from app.session.starting import NewPlan
    from app.ui.start.gone_part import GonePart
    from app.ui.start.open_part import OpenPart
    from app.ui.start.preparing import Preparing
    from app.ui.start.screen import StartScreen

FIRST = 9
"""So many cards are there at the first paint."""


class StartPart(QObject):
    """Tells `opened` with the Session of a plan that was made or opened."""

    opened = Signal(object)
    combine_wished = Signal()
    """Combine the plan that was just opened with a copy."""
    settings_wished = Signal()
    language_wished = Signal()

    def __init__(self, program: Program, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self.program = program
        self._library = program.library
        self._look = look
        self._host = host
        self._recents: tuple[Path, ...] = ()
        self._screen: StartScreen | None = None
        self._preparing: Preparing | None = None
        self._opening: OpenPart | None = None
        self._gone: GonePart | None = None

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
        return self._screen

    def show_plans(self, recents: tuple[Path, ...]) -> None:
        """The cards as they are on disk now. The first time only the latest, with as many as are seen at once; the rest after the paint."""
        self._recents = recents
        if self.has_screen:
            self.refresh()
            return
        library = self._library
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
        self.screen.show_plans(library.list_plans(self._recents), library.list_archive(), library.folder, library.get_now())
        self._show_gone()

    def _show_gone(self) -> None:
        gone = self._library.list_gone(self._recents)
        if gone and self._gone is None:
            from app.ui.start.gone_part import GonePart  # hardly ever

            self._gone = GonePart(self.program, self._look, self.opening, self._host)
            self._gone.changed.connect(self.refresh)
        self.screen.plans.show_gone(self._gone.make_fold(gone) if gone and self._gone is not None else None)

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
        choose = Choose(title=_("Open a plan"), suggestion=self._library.folder, kinds=f"Kwartiermaker (*{PLAN_SUFFIX})")
        self.program.doors.choose_file(self._host, choose, self._open_chosen)

    @Slot()
    def show_folder(self) -> None:
        """Where the plans are."""
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
        return self._opening

    @Slot(str)
    def _tell_failure(self, sentence: str) -> None:
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
        match act:
            case "rename":
                from app.ui.start.rename_sheet import RenameSheet

                sheet = RenameSheet(self._look, card, self._host)
                sheet.named.connect(self._rename)
                sheet.open()
            case "combine":
                self.opening.open_path(card.path, combining=True)
            case "delete":
                self._ask_delete(card)
            case "backups":
                self.opening.show_backups(card.path, card.title)
            case "folder":
                self.program.doors.show_folder(card.path.parent)
            case "duplicate":
                self._try(partial(self._library.duplicate, card.path))
            case "archive":
                self._try(partial(self._library.archive, card.path))
            case _:
                self._try(partial(self._library.unarchive, card.path))

    def _ask_delete(self, card: PlanSummary) -> None:
        title = card.title or card.path.stem
        n = card.answered
        sentence = ngettext("“{title}” goes away for good, with {n} answer.", "“{title}” goes away for good, with {n} answers.", n).format(
            title=title, n=n
        )
        if card.trouble:
            sentence = _("“{title}” goes away for good.").format(title=title)
        sentence = " ".join((sentence, self._library.get_traces(card.path).describe(), _("This cannot be undone.")))
        ask = Ask(
            title=_("Delete this plan?"),
            sentence=sentence,
            yes=_("Delete"),
            subject=card,
            danger=True,
        )
        self.program.doors.ask(self._look, self._host, ask, self._delete)

    @Slot(object)
    def _delete(self, card: PlanSummary) -> None:
        self._try(partial(self._library.delete, card.path))

    @Slot(object, str)
    def _rename(self, card: PlanSummary, title: str) -> None:
        self._try(partial(self._library.rename, card.path, title))

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Trouble as trouble:
            self._tell(trouble.sentence)
        self.refresh()

    def _tell(self, sentence: str) -> None:
        self.program.doors.tell(self._look, self._host, _("This did not work"), sentence)
