"""Carries out what is wished with a question: opens the small dialogue for it (loaded only then), and brings its answer to the session."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.finding import Finding
from app.model.plan import AnswerState
from app.model.question import Question
from app.session.session import Session
from app.support.texts import _
from app.ui.fields.base import FieldContext


class Acts(QObject):
    """One for a wizard. `done` tells which question should get the keyboard back, `jumped` to which one she goes."""

    done = Signal(str)
    jumped = Signal(str)

    def __init__(self, session: Session, context: FieldContext, host: QWidget) -> None:
        super().__init__(host)
        self._session = session
        self._context = context
        self._host = host

    @Slot(str, str)
    def carry_out(self, question: str, act: str) -> None:
        """Begin what was wished."""
        asked = next((asked for asked in self._session.form.get_questions() if asked.id == question), None)
        if asked is None or self._session.is_read_only or self._session.is_hidden(question):
            return
        match act:
            case "example":
                self._choose_example(asked)
            case "later":
                from app.ui.wizard.asks.later_sheet import LaterSheet

                sheet = LaterSheet(asked, self._session.plan.get_state(question), self._context, self._host)
                sheet.parked.connect(self._set_state)
                sheet.open()
            case "not_agreed":
                self._ask_positions(asked)
            case "not_applicable":
                self._ask_reason(asked)
            case "note":
                self._ask_note(asked)
            case "bring_back":
                self._ask_place(asked)
            case _:
                self._set_state(question, None)

    @Slot(object)
    def put_aside(self, finding: Finding) -> None:
        """Ask why a finding is put aside."""
        if self._session.is_read_only:
            return
        label, help_text = _("Why is it right as it is?"), _("The reason stays with the plan, and can be printed.")
        self._ask(_("On purpose"), finding.message, label, finding, self._dismiss, help_text=help_text)

    def _ask_place(self, asked: Question) -> None:
        from app.session.drawer import get_kept_text, list_places
        from app.ui.moving.bring_back_sheet import BringBackSheet

        text, places = get_kept_text(self._session, asked.id), list_places(self._session)
        sheet = BringBackSheet(self._context.look, asked, text, places, self._host)
        sheet.chosen.connect(partial(self._bring_back, asked.id))
        sheet.open()

    def _bring_back(self, question: str, place: str) -> None:
        from app.session.drawer import bring_back

        bring_back(self._session, question, place)
        self.jumped.emit(place)

    def _choose_example(self, asked: Question) -> None:
        from app.ui.wizard.asks.example_sheet import ExampleSheet, list_examples

        examples = list_examples(asked, self._session.get_wording())
        if len(examples) == 1:
            self._insert(asked.id, 0)
        elif examples:
            sheet = ExampleSheet(self._context.look, asked, examples, self._host)
            sheet.chosen.connect(self._insert)
            sheet.open()

    def _ask_positions(self, asked: Question) -> None:
        state = self._session.plan.get_state(asked.id)
        text = "\n".join(state.positions) if state is not None and state.state == "not_agreed" else ""
        label, help_text = _("Which positions are there?"), _("One position on each line, without names.")
        self._ask(_("Not agreed yet"), asked.label, label, asked.id, self._set_positions, text=text, help_text=help_text)

    def _ask_reason(self, asked: Question) -> None:
        state = self._session.plan.get_state(asked.id)
        text = state.reason if state is not None and state.state == "not_applicable" else ""
        self._ask(_("Not applicable"), asked.label, _("Why does this not apply?"), asked.id, self._set_not_applicable, text=text)

    def _ask_note(self, asked: Question) -> None:
        note = str(self._session.plan.get_fact("note", asked.id) or "")
        help_text = _("Only for you. It is never printed unless you ask for it.")
        self._ask(_("Own note"), asked.label, _("Your note"), asked.id, self._set_note, text=note, help_text=help_text)

    def _ask(
        self, title: str, about: str, label: str, subject: object, written: Callable[[Any, str], None], *, text: str = "", help_text: str = ""
    ) -> None:
        from app.ui.wizard.asks.text_sheet import TextAsk, TextSheet

        ask = TextAsk(title=title, about=about, label=label, subject=subject, text=text, help=help_text)
        sheet = TextSheet(self._context.look, ask, self._host)
        sheet.written.connect(written)
        sheet.open()

    @Slot(str, int)
    def _insert(self, question: str, index: int) -> None:
        self._session.insert_example(question, index)
        self.done.emit(question)

    @Slot(str, object)
    def _set_state(self, question: str, state: AnswerState | None) -> None:
        self._session.set_state(question, state)
        self.done.emit(question)

    @Slot(object, str)
    def _set_positions(self, question: str, text: str) -> None:
        positions = tuple(line.strip() for line in text.splitlines() if line.strip())
        self._set_state(question, AnswerState(state="not_agreed", positions=positions))

    @Slot(object, str)
    def _set_not_applicable(self, question: str, text: str) -> None:
        self._set_state(question, AnswerState(state="not_applicable", reason=text))

    @Slot(object, str)
    def _set_note(self, question: str, text: str) -> None:
        self._session.set_note(question, text)
        self.done.emit(question)

    @Slot(object, str)
    def _dismiss(self, finding: Finding, text: str) -> None:
        self._session.dismiss(finding, text)
