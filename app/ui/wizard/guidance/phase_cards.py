"""The cards of a phase: what it is, its goals, its pitfalls to tick."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot

from app.model.form import Phase
from app.model.guidance import Pitfall
from app.model.plan import Plan
from app.support.texts import _
from app.ui.parts import Card, WrapCheck, make_label, make_row
from app.ui.wizard.guidance.paper import Pen


class IntroCard(Card):
    """What the phase is, when it is done, how long it takes."""

    def __init__(self, pen: Pen, phase: Phase) -> None:
        super().__init__(pen.look, "plain", phase.title, "flag")
        if phase.in_one_sentence:
            self.stack.addWidget(pen.write(phase.in_one_sentence))
        if phase.intro:
            self.stack.addWidget(pen.write(phase.intro))
        for title, text in ((_("Done when:"), phase.done_when), (_("Usually takes:"), phase.lead_time)):
            if text:
                self.stack.addWidget(make_label(pen.look, f"{title} {text}", "body", "muted"))


class GoalsCard(Card):
    """What the phase reaches."""

    def __init__(self, pen: Pen, phase: Phase) -> None:
        super().__init__(pen.look, "goal", _("Goals of this phase"), "target")
        for goal in phase.goals:
            self.stack.addWidget(pen.write(goal.text))


class PitfallCheck(WrapCheck):
    """One pitfall: ticked when it threatens here."""

    told = Signal(str, bool)

    def __init__(self, pen: Pen, pitfall: Pitfall) -> None:
        super().__init__(pen.look, pitfall.text, "pitfall")
        self.pitfall = pitfall
        self.setToolTip(_("Tick it if this threatens with you; then it is on the list of risks."))
        self.setAccessibleDescription(_("What helps: {text}").format(text=pitfall.remedy))
        self.toggled.connect(self._tell)

    @Slot(bool)
    def _tell(self, ticked: bool) -> None:
        self.told.emit(self.pitfall.id, ticked)


class PitfallsCard(Card):
    """What often goes wrong, with what helps."""

    ticked = Signal(str, bool)

    def __init__(self, pen: Pen, phase: Phase) -> None:
        super().__init__(pen.look, "pitfall", _("Pitfalls"), "triangle-alert")
        self.stack.addWidget(make_label(pen.look, _("Which ones threaten with you? Tick them."), "small", "pitfall"))
        self.checks: list[PitfallCheck] = []
        for pitfall in phase.pitfalls:
            check = PitfallCheck(pen, pitfall)
            check.told.connect(self.ticked)
            self.checks.append(check)
            self.stack.addSpacing(pen.look.space(1))
            self.stack.addWidget(check)
            row = make_row(None, 0, (pen.look.px(17) + pen.look.space(2) + 4, 0, 0, 0))
            row.addWidget(pen.write(pitfall.remedy, "body", "ink"))
            self.stack.addLayout(row)

    def set_read_only(self, read_only: bool) -> None:
        """What is ticked can be seen, not changed."""
        for check in self.checks:
            check.setEnabled(not read_only)

    def show_plan(self, plan: Plan) -> None:
        """Tick what is ticked in the plan, without telling."""
        for check in self.checks:
            with QSignalBlocker(check):
                check.setChecked(bool(plan.get_fact("pitfall", check.pitfall.id)))
