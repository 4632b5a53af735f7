"""What the plan becomes, before it is taken over: everything that would be different."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.logic.comparing import compare_plans
from app.logic.merging import Choice
from app.model.plan import Address
from app.session.merging import Combination, compute_outcome
from app.support.texts import _, ngettext
from app.ui.history.difference import Difference
from app.ui.look import Look
from app.ui.parts import Sheet, make_label

MOST = 60
"""Differences that are shown; of more the number is told."""


class OutcomeSheet(Sheet):
    """Only to look at."""

    def __init__(self, look: Look, combination: Combination, choices: Mapping[Address, Choice], parent: QWidget) -> None:
        super().__init__(look, _("What changes in my plan"), parent, 900)
        merge = combination.merge
        self.changes = compare_plans(merge.form, merge.mine, compute_outcome(combination, choices))
        if not self.changes:
            self.stack.addWidget(make_label(look, _("Nothing changes in my plan.")))
        for change in self.changes[:MOST]:
            self.stack.addWidget(Difference(change, look))
        more = len(self.changes) - MOST
        if more > 0:
            self.stack.addWidget(make_label(look, ngettext("And {n} more.", "And {n} more.", more).format(n=more), "body", "muted"))
        self.stack.addStretch(1)
        self.close_button = self.add_button(_("Close"), "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
