"""The whole form, to look through before beginning: phases, steps, questions, minutes."""

from PySide6.QtWidgets import QTextBrowser, QWidget

from app.model.form import Form, Phase, Step
from app.model.question import ROUTES, Route
from app.support.texts import _, ngettext
from app.ui.look import Look
from app.ui.parts import Sheet
from app.ui.parts.rich import escape


def list_questions(step: Step, route: Route) -> tuple[str, ...]:
    """The questions of a step that a route has."""
    reach = ROUTES.index(route)
    return tuple(q.label for q in step.questions if ROUTES.index(q.route) <= reach and q.kind != "info")


def count_questions(form: Form, route: Route) -> int:
    """How many questions a route has."""
    return sum(len(list_questions(step, route)) for phase in form.phases for step in phase.steps)


def count_minutes(form: Form, route: Route) -> int:
    """How many minutes a route takes with a group; steps that it skips take none."""
    steps = (step for phase in form.phases for step in phase.steps if list_questions(step, route))
    return sum((step.minutes_kort if route == "kort" else step.minutes) or 0 for step in steps)


def describe_minutes(minutes: int) -> str:
    """In minutes up to an hour and a half, else in whole hours."""
    if minutes <= 90:
        return _("about {n} minutes").format(n=minutes)
    return ngettext("about {n} hour", "about {n} hours", round(minutes / 60)).format(n=round(minutes / 60))


class PreviewSheet(Sheet):
    """Shows a form for one route."""

    def __init__(self, look: Look, form: Form, route: Route, parent: QWidget) -> None:
        super().__init__(look, form.title, parent, 760)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(_("All questions of this form"))
        self.text.setMinimumHeight(look.px(420))
        self.text.setHtml(render_form(look, form, route))
        self.stack.addWidget(self.text, 1)
        self.close_button = self.add_button(_("Close"), "primary")
        self.close_button.clicked.connect(self.accept)


def render_form(look: Look, form: Form, route: Route) -> str:
    """The form as rich text."""
    count, minutes = count_questions(form, route), count_minutes(form, route)
    facts = [ngettext("{n} question", "{n} questions", count).format(n=count)]
    if minutes:
        facts.append(describe_minutes(minutes))
    head = f'<p style="color:{look.palette.muted}">{escape(form.subtitle)}<br>{" · ".join(facts)}</p>'
    return head + "".join(_render_phase(look, phase, str(nr), route) for nr, phase in enumerate(form.phases, 1))


def _render_phase(look: Look, phase: Phase, number: str, route: Route) -> str:
    steps = "".join(_render_step(look, step, f"{number}.{nr}", route) for nr, step in enumerate(phase.steps, 1))
    sentence = f'<p style="margin-top:0">{escape(phase.in_one_sentence)}</p>' if phase.in_one_sentence else ""
    return f'<h3 style="color:{look.palette.primary}; margin-bottom:2px">{number} {escape(phase.title)}</h3>{sentence}{steps}'


def _render_step(look: Look, step: Step, number: str, route: Route) -> str:
    labels = list_questions(step, route)
    if not labels:
        return ""
    minutes = step.minutes_kort if route == "kort" else step.minutes
    time = f' <span style="color:{look.palette.muted}; font-weight:400">{_("{n} minutes").format(n=minutes)}</span>' if minutes else ""
    items = "".join(f"<li>{escape(label)}</li>" for label in labels)
    return f'<p style="margin-bottom:0"><b>{number} {escape(step.title)}</b>{time}</p><ul style="margin-top:2px">{items}</ul>'
