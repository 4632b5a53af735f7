"""The new-plan dialogue: what, name, organisation, country, route. Nothing more, and nothing is required."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.form import Form
from app.model.json import Json
from app.model.question import ROUTES, Option, Question, Route
from app.session.starting import NewPlan
from app.support.texts import _, ngettext
from app.ui.fields.base import FieldContext, FieldWidget
from app.ui.fields.choice import ChoiceField
from app.ui.fields.make import make_field
from app.ui.parts import Card, Sheet, make_button, make_label
from app.ui.parts.combo import Combo
from app.ui.start.pairs import Pairs
from app.ui.start.preview import PreviewSheet, count_minutes, count_questions, describe_minutes

_TITLE = "gen.title"


class NewPlanSheet(Sheet):
    """Tells `started` with a NewPlan."""

    started = Signal(object)

    def __init__(self, form: Form, context: FieldContext, parent: QWidget) -> None:
        super().__init__(context.look, _("New plan: {form}").format(form=form.title), parent, 820)
        self._form = form
        self._context = context
        self._answers: dict[str, Json] = {}
        self.route: Route = "volledig"
        self.theme: Combo | None = None
        self.fields: dict[str, FieldWidget] = {}
        self._pairs = Pairs(self.look, min(parent.window().width(), self.look.px(820)) - self.look.space(16), self)
        if form.themes:
            self._add_theme()
        for question in form.start_questions:
            self._add_question(question)
        self._add_routes()
        self.stack.addWidget(self._pairs)
        self._add_hint()
        self.stack.addStretch(1)
        self._add_buttons()
        self._get_first().setFocus()

    def _add_theme(self) -> None:
        label = make_label(self.look, _("What is it about?"), "label")
        self.theme = Combo()
        self.theme.addItem(_("Another theme, or in general"), "")
        for theme in self._form.themes:
            self.theme.addItem(theme.title, theme.id)
        self.theme.setAccessibleName(_("What is it about?"))
        label.setBuddy(self.theme)
        self.stack.addWidget(label)
        self.stack.addWidget(self.theme)
        self.stack.addSpacing(self.look.space(1))

    def _add_question(self, question: Question) -> None:
        label = make_label(self.look, question.label, "label")
        field = make_field(question, self._context, self)
        field.set_label(question.id, label, question.label)
        field.edited.connect(self._set_answer)
        self.fields[question.id] = field
        self._pairs.add(label, make_label(self.look, question.help, "small", "muted"), field)

    def _add_routes(self) -> None:
        label = make_label(self.look, _("How far do you want to go?"), "label")
        help_label = make_label(self.look, _("You can change this at any moment. No answer is lost."), "small", "muted")
        words: Mapping[Route, tuple[str, str]] = {
            "kort": (_("Short"), _("with ten people in the room")),
            "essentieel": (_("Essential"), _("enough to decide on")),
            "volledig": (_("Complete"), _("everything, step by step")),
        }
        options = tuple(Option(id=route, label=words[route][0], help=f"{words[route][1]} · {self._describe(route)}") for route in ROUTES)
        asked = Question(id="route", kind="choice", label=_("How far do you want to go?"), options=options)
        self.route_field = ChoiceField(asked, self._context, self)
        self.route_field.keep_chosen()
        self.route_field.set_label(asked.id, label, asked.label)
        self.route_field.show_raw(self.route)
        self.route_field.edited.connect(self._set_route)
        self._pairs.add(label, help_label, self.route_field)

    def _describe(self, route: Route) -> str:
        count, minutes = count_questions(self._form, route), count_minutes(self._form, route)
        text = ngettext("{n} question", "{n} questions", count).format(n=count)
        return f"{text}, {describe_minutes(minutes)}" if minutes else text

    def _add_buttons(self) -> None:
        self.preview = make_button(self.look, _("Look through all questions first"), "eye", "link")
        self.preview.clicked.connect(self._show_preview)
        self.buttons.insertWidget(0, self.preview)
        self.add_cancel(_("Cancel"))
        self.begin = self.add_button(_("Begin"), "primary")
        self.begin.setDefault(True)
        self.begin.clicked.connect(self._start)

    def _get_first(self) -> QWidget:
        return self.theme if self.theme is not None else next(iter(self.fields.values())).get_first_focus()

    def _add_hint(self) -> None:
        """For a theme that wants it: a title that tells nothing about who takes part."""
        text = _("With this theme a neutral title is wise, such as “{title}”: the title is on the cover and in the name of the file.")
        self._neutral = f"{self._form.title} {self._context.today.year}"
        self.hint = Card(self.look, "tip", icon="lightbulb")
        self.hint.add_text(text.format(title=self._neutral))
        take = make_button(self.look, _("Take over: {title}").format(title=self._neutral), "", "link")
        take.clicked.connect(self._take_neutral)
        self.hint.stack.addWidget(take, 0, Qt.AlignmentFlag.AlignLeft)
        self.hint.hide()
        self.stack.addWidget(self.hint)
        if self.theme is not None:
            self.theme.currentIndexChanged.connect(self._show_hint)

    @Slot()
    def _show_hint(self) -> None:
        chosen = str(self.theme.currentData() or "") if self.theme is not None else ""
        theme = next((theme for theme in self._form.themes if theme.id == chosen), None)
        self.hint.setVisible(theme is not None and (theme.sensitive or theme.wants_neutral_title))
        self.fit()

    @Slot()
    def _take_neutral(self) -> None:
        field = self.fields.get(_TITLE)
        if field is not None:
            field.show_raw(self._neutral)
            self._answers[_TITLE] = self._neutral
            field.get_first_focus().setFocus()

    @Slot(object)
    def _set_answer(self, raw: Json) -> None:
        sender = self.sender()
        if isinstance(sender, FieldWidget):
            self._answers[sender.field.id] = raw

    @Slot(object)
    def _set_route(self, raw: Json) -> None:
        found: Route | None = next((route for route in ROUTES if route == raw), None)
        self.route = found or "volledig"

    @Slot()
    def _show_preview(self) -> None:
        PreviewSheet(self.look, self._form, self.route, self).open()

    @Slot()
    def _start(self) -> None:
        for field in self.fields.values():
            field.flush()
        theme = str(self.theme.currentData() or "") if self.theme is not None else ""
        answers = {question: raw for question, raw in self._answers.items() if raw not in (None, "")}
        language = "en" if self._form.language == "en" else "nl"
        self.started.emit(NewPlan(form=self._form.id, theme=theme, language=language, route=self.route, answers=answers))
        self.accept()
