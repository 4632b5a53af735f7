"""The wizard of one open plan: brings wishes to the session, and changes to the regions."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from app.model.change import Change
from app.model.finding import Finding
from app.session.session import Session
from app.ui.parts.after_paint import AfterPaint
from app.ui.parts.glossary import Glossary
from app.ui.wizard.acts import Acts
from app.ui.wizard.context import Asking, make_context
from app.ui.wizard.depth import Depth
from app.ui.wizard.follower import Follower
from app.ui.wizard.frame import Frame
from app.ui.wizard.guidance.panel import Guidance
from app.ui.wizard.guidance.paper import Pen
from app.ui.wizard.keys import bind_keys
from app.ui.wizard.noticing import Noticing
from app.ui.wizard.overview import Overview
from app.ui.wizard.page.step_page import StepPage
from app.ui.wizard.pages import Pages
from app.ui.wizard.tools import Tools
from app.ui.wizard.walk import Stop, find_last_place, find_neighbour, find_question, find_stop
from app.ui.wizard.wishes import Wishes


class Wizard(Frame):
    """Shows one session until it is closed."""

    back_wished = Signal()
    print_wished = Signal()
    search_wished = Signal()
    settings_wished = Signal()
    sources_wished = Signal()
    history_wished = Signal()
    act_wished = Signal(str)
    """Something of the menu, or what a point of attention asks for that is no question."""
    form_changed = Signal()
    """The form speaks another language now: every text is another one."""

    def __init__(self, session: Session, tools: Tools, parent: QWidget | None = None) -> None:
        self.session = session
        self._glossary = Glossary(session.form.glossary)
        self._asking = Asking(session)
        self._depth = Depth(session.form)
        context = make_context(session, self._asking, tools.look, self._glossary.open_page())
        pen = Pen(look=tools.look, glossary=self._glossary, marker=self._glossary.open_page(), fill=self._asking.fill)
        super().__init__(tools.look, Pages(session, self._build_page), Guidance(pen, session.form, context), parent)
        self.stage.want_guidance(wanted=tools.guidance_shown)
        self.acts = Acts(session, context, self)
        self.wishes = Wishes(session, tools.look, tools.doors, self)
        self._form = session.form
        self._place = ""
        self._rest = AfterPaint(self, self._show_rest)
        self.overview = Overview(session, self)
        self.follower = Follower(session, self.pages, self.guidance, self)
        self._noticing = Noticing(session, self.pages, self.overview, self)
        self._connect_regions()

    @property
    def is_settled(self) -> bool:
        """Whether all that is to be seen is there: the page, the findings, the guidance."""
        return not (self.pages.is_waiting or self.pages.is_building or self.follower.is_following or self._noticing.is_busy)

    def prepare(self) -> None:
        """Build where she left, before it is shown: so everything is dressed and measured once."""
        self.pages.is_waiting = True
        self.overview.show_top()
        stop, self._place = find_last_place(self.session.outline, self.session.plan)
        if stop is not None:
            self.pages.go(stop, self._place)
            self.overview.show_way(stop)

    def start(self) -> None:
        """It is shown: give the keyboard to where she left, and listen from now on."""
        self.session.subscribe(self._show_change)
        if self.pages.page is not None:
            self.pages.page.jump(self._place)
        self.follower.start()
        self._rest.wait()

    def stop(self) -> None:
        """Listen no more, and bring everything to the session."""
        self.session.unsubscribe(self._show_change)
        self._rest.stop()
        self._noticing.stop()
        self.follower.stop()
        self.flush()
        self.follower.note_place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The eye first; the rest at once after it."""
        super().paintEvent(event)
        self._rest.note_paint()

    @Slot()
    def flush(self) -> None:
        """Bring what was typed to the session now."""
        self.pages.flush()
        self.guidance.flush()

    # -- going somewhere

    def show_stop(self, stop: Stop, question: str = "", row: str = "", column: str = "") -> None:
        """Bring a step in sight, at a question if one is named."""
        behind = self.pages.key
        self.flush()
        page = self.pages.go(stop, question)
        self.stage.close_over()
        self.overview.show_way(stop)
        page.jump(question, row, column)
        self.follower.follow_step(behind)

    @Slot(str, str)
    def go(self, phase: str, step: str) -> None:
        """To a step, or to the first step of a phase."""
        stop = find_stop(self.session.outline, phase, step)
        if stop is not None:
            self.show_stop(stop)

    @Slot(str)
    def go_to_question(self, question: str, row: str = "", column: str = "") -> None:
        """To a question, wherever it stands."""
        stop = find_question(self.session.outline, question)
        if stop is not None:
            self.show_stop(stop, question, row, column)

    @Slot(object)
    def go_to_finding(self, finding: Finding) -> None:
        """To what a finding is about."""
        if finding.place.elsewhere:
            self._act_elsewhere(finding.place.elsewhere)
        elif finding.place.question:
            self.go_to_question(finding.place.question, finding.place.row, finding.place.column)

    @Slot()
    def go_next(self) -> None:
        """To the next step; after the last one comes the paper."""
        stop = find_neighbour(self.session.outline, self.pages.key, 1)
        if stop is not None:
            self.show_stop(stop)
        else:
            self.flush()
            self.print_wished.emit()

    @Slot()
    def go_previous(self) -> None:
        """To the step before."""
        stop = find_neighbour(self.session.outline, self.pages.key, -1)
        if stop is not None:
            self.show_stop(stop)

    # -- wishes

    @Slot(str)
    def _act_elsewhere(self, act: str) -> None:
        self.flush()
        self.act_wished.emit(act)

    @Slot()
    def _print(self) -> None:
        self.flush()
        self.print_wished.emit()

    @Slot()
    def _search(self) -> None:
        self.flush()
        self.search_wished.emit()

    @Slot()
    def _undo(self) -> None:
        self.flush()
        self.wishes.undo()

    @Slot()
    def _redo(self) -> None:
        self.flush()
        self.wishes.redo()

    @Slot(str)
    def _choose_route(self, route: str) -> None:
        self.flush()
        self.wishes.set_route(route)

    @Slot(str, str)
    def _carry_out(self, question: str, act: str) -> None:
        self.flush()
        self.acts.carry_out(question, act)

    @Slot(str)
    def _accept_proposal(self, card: str) -> None:
        self.flush()
        self.wishes.accept_proposal(card)

    @Slot(str)
    def _open_extra(self, extra: str) -> None:
        if not self.stage.is_guidance_shown:
            self.toggle_guidance()
        self.guidance.show_extra(self.pages.key[0], extra)

    @Slot(str)
    def _return_to(self, question: str) -> None:
        page = self.pages.page
        if page is not None and question in page.blocks:
            page.jump(question)

    def _act(self, act: str) -> None:
        if self.follower.question:
            self.flush()
            self.acts.carry_out(self.follower.question, act)

    # -- what changed

    def _show_change(self, change: Change) -> None:
        if self.session.form is not self._form:
            self.form_changed.emit()
            return
        self._noticing.wait()
        if all(edit.address.kind == "place" for edit in change.edits) and change.edits:
            self.overview.show_saving()
            return
        stop = find_stop(self.session.outline, *self.pages.key)
        self.pages.show_change(stop, deep=self._depth.is_deep(change))
        self.overview.show_top()
        self.overview.show_attention()
        if stop is not None:
            self.overview.show_way(stop)
            if not change.edits or any(edit.address.kind in ("pitfall", "assignment", "property") for edit in change.edits):
                self.guidance.show_phase(stop.phase.phase, self.session.plan)

    @Slot()
    def _show_rest(self) -> None:
        """After the first paint: the keys, the rest of the page, and the findings and the guidance, which are loaded for it."""
        self._bind_keys()
        self.pages.is_waiting = False
        self.pages.finish()
        self._noticing.wait()
        self.follower.awaken()

    def _build_page(self, stop: Stop) -> StepPage:
        marker = self._glossary.open_page()
        context = make_context(self.session, self._asking, self.look, marker)
        page = StepPage(self.look, self._glossary, marker, stop.phase.phase, context)
        page.answered.connect(self.wishes.answer)
        page.wished.connect(self._carry_out)
        page.put_aside.connect(self.acts.put_aside)
        page.guidance_wished.connect(self._open_extra)
        page.accepted.connect(self._accept_proposal)
        page.question_wished.connect(self.go_to_question)
        return page

    def _connect_regions(self) -> None:
        self.follower.left.connect(self.flush)
        self.phases.step_wished.connect(self.go)
        self.footer.next_wished.connect(self.go_next)
        self.footer.previous_wished.connect(self.go_previous)
        self.attention.jumped.connect(self.go_to_finding)
        self.attention.question_wished.connect(self.go_to_question)
        self.attention.put_aside.connect(self.acts.put_aside)
        self.acts.done.connect(self._return_to)
        self.guidance.pitfall_ticked.connect(self.wishes.tick_pitfall)
        self.guidance.assignment_changed.connect(self.wishes.set_assignment)
        self.guidance.sources_wished.connect(self.sources_wished)
        self.trouble.retry_wished.connect(self.wishes.retry)
        self.trouble.copy_wished.connect(self.wishes.choose_copy)
        self.top.back_wished.connect(self.back_wished)
        self.top.print_wished.connect(self._print)
        self.top.search_wished.connect(self._search)
        self.top.settings_wished.connect(self.settings_wished)
        self.top.undo_wished.connect(self._undo)
        self.top.redo_wished.connect(self._redo)
        self.top.act_wished.connect(self._act_elsewhere)
        self.top.folder_wished.connect(self.wishes.show_folder)
        self.top.route_chosen.connect(self._choose_route)

    def _bind_keys(self) -> None:
        table = (
            ("Alt+Left", self.go_previous),
            ("Alt+Right", self.go_next),
            ("Ctrl+PgUp", self.go_previous),
            ("Ctrl+PgDown", self.go_next),
            ("Ctrl+F", self._search),
            ("Ctrl+P", self._print),
            ("Ctrl+Z", self._undo),
            ("Ctrl+Y", self._redo),
            ("Ctrl+Shift+Z", self._redo),
            ("F1", self.toggle_guidance),
            ("F6", self.go_to_next_region),
            ("Shift+F6", self.go_to_previous_region),
            ("Alt+Home", self.back_wished.emit),
            ("Ctrl+H", self.history_wished.emit),
            ("Ctrl+Shift+E", partial(self._act, "example")),
            ("Ctrl+Shift+L", partial(self._act, "later")),
            ("Ctrl+Shift+N", partial(self._act, "note")),
        )
        bind_keys(self, table)
