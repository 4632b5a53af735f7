"""The guidance of one phase: goals, pitfalls, the assignment, extra information, examples."""

from PySide6.QtWidgets import QWidget

from app.model.form import Form, Phase
from app.model.plan import Plan
from app.ui.fields.base import FieldContext
from app.ui.parts import make_stack
from app.ui.wizard.guidance.assignment_card import AssignmentCard
from app.ui.wizard.guidance.extra_cards import ExamplesCard, ExtraCard
from app.ui.wizard.guidance.paper import Pen
from app.ui.wizard.guidance.phase_cards import GoalsCard, IntroCard, PitfallsCard
from app.ui.wizard.guidance.theme_cards import LegalCard, ShortRouteNote


class PhaseGuidance(QWidget):
    """The cards of one phase; built once, then kept."""

    def __init__(self, pen: Pen, form: Form, phase: Phase, context: FieldContext) -> None:
        super().__init__()
        self.pitfalls = PitfallsCard(pen, phase) if phase.pitfalls else None
        self.assignment = AssignmentCard(pen, phase, phase.assignment, context) if phase.assignment else None
        self.extra = ExtraCard(pen, form, phase) if phase.extra else None
        theme = next((theme for theme in form.themes if theme.id in phase.themes), None)
        self.legal = LegalCard(pen, theme) if theme is not None and theme.legal else None
        self.short = ShortRouteNote(pen, theme) if theme is not None and theme.kort_note else None
        cards = (
            GoalsCard(pen, phase) if phase.goals else None,
            self.pitfalls,
            self.assignment,
            self.extra,
            self.legal,
            self.short,
            ExamplesCard(pen, phase) if phase.examples else None,
            IntroCard(pen, phase),
        )
        stack = make_stack(self, pen.look.space(2) + 2)
        for card in cards:
            if card is not None:
                stack.addWidget(card)

    def show_plan(self, plan: Plan, *, read_only: bool) -> None:
        """Ticks, date and note as they are in the plan."""
        if self.pitfalls is not None:
            self.pitfalls.show_plan(plan)
            self.pitfalls.set_read_only(read_only)
        if self.assignment is not None:
            self.assignment.show_plan(plan)
            self.assignment.set_read_only(read_only)
        for card in (self.legal, self.short):
            if card is not None:
                card.show_plan(plan)
