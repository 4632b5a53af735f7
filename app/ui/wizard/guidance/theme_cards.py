"""What a theme adds to the guidance: legal hints by country, each with its date, and what it does to the short route."""

from collections.abc import Iterator, Mapping

from app.logic.kinds.base import get_items, get_loose_text
from app.model.form import Theme
from app.model.json import Json
from app.model.plan import Plan
from app.support.texts import _
from app.ui.parts import Card, clear_layout, make_label, make_stack
from app.ui.wizard.guidance.paper import Pen, describe_source

COUNTRIES = ("nl", "be")


class LegalCard(Card):
    """Hints to check, never advice. Those of the country of the plan; of both while no country was chosen."""

    def __init__(self, pen: Pen, theme: Theme) -> None:
        super().__init__(pen.look, "tip", _("Check this: rules and laws"), "info")
        self._pen = pen
        self._theme = theme
        self._country: str | None = None
        note = get_loose_text(theme.legal.get("note"))
        if note:
            self.stack.addWidget(make_label(pen.look, note, "small", "muted"))
        self._hints = make_stack(None, pen.look.space(2))
        self.stack.addLayout(self._hints)

    def show_plan(self, plan: Plan) -> None:
        """The hints for the country of the plan."""
        if plan.country == self._country:
            return
        self._country = plan.country
        clear_layout(self._hints)
        names = {"nl": _("The Netherlands"), "be": _("Belgium")}
        countries = (plan.country,) if plan.country in COUNTRIES else COUNTRIES
        for country in countries:
            if len(countries) > 1:
                self._hints.addWidget(make_label(self._pen.look, names[country], "label"))
            for hint in self._get_hints(country):
                self._add_hint(hint)

    def _get_hints(self, country: str) -> Iterator[Mapping[str, Json]]:
        return (hint for hint in get_items(self._theme.legal.get(country)) or () if isinstance(hint, Mapping))

    def _add_hint(self, hint: Mapping[str, Json]) -> None:
        self._hints.addWidget(self._pen.write(get_loose_text(hint.get("text"))))
        dated = _("as it was in {date}").format(date=get_loose_text(hint.get("as_of"))) if hint.get("as_of") else ""
        line = ", ".join(part for part in (dated, describe_source((), get_loose_text(hint.get("source")))) if part)
        if line:
            self._hints.addWidget(make_label(self._pen.look, line, "small", "muted"))


class ShortRouteNote(Card):
    """What the theme does to the 45 minutes of the short route; hides on the other routes."""

    def __init__(self, pen: Pen, theme: Theme) -> None:
        super().__init__(pen.look, "assignment", _("On the short route"), "clock")
        self.stack.addWidget(pen.write(theme.kort_note))

    def show_plan(self, plan: Plan) -> None:
        """Only when the plan goes that way."""
        self.setVisible(plan.route == "kort")
