"""What asks for attention: at most three findings, the rest folded; the parked questions; what was put aside."""

from functools import partial

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.finding import Finding
from app.model.outline import Outline, QuestionEntry
from app.support.texts import _, ngettext
from app.ui.look import Look
from app.ui.parts import Card, TextButton, clear_layout, make_row, make_stack, make_tool
from app.ui.wizard.more_fold import LongFold, make_more

MOST = 3


class FindingLine(QWidget):
    """One finding: press it to go there, or put it aside."""

    jumped = Signal(object)
    put_aside = Signal(object)

    def __init__(self, look: Look, finding: Finding) -> None:
        super().__init__()
        self._finding = finding
        row = make_row(self, look.space(1))
        warns = finding.level == "warning"
        self.button = TextButton(look, finding.message, "pitfall" if warns else "ink")
        self.button.clicked.connect(self._jump)
        row.addWidget(self.button, 1)
        aside = make_tool(look, _("On purpose: put this aside, with a reason"), "check")
        aside.setIcon(look.get_icon("x", "pitfall" if warns else "muted", 14))
        aside.setIconSize(QSize(look.px(14), look.px(14)))
        aside.clicked.connect(self._put_aside)
        row.addWidget(aside)

    @Slot()
    def _jump(self) -> None:
        self.jumped.emit(self._finding)

    @Slot()
    def _put_aside(self) -> None:
        self.put_aside.emit(self._finding)


class ParkedLine(TextButton):
    """One question, parked or kept: press it to go there."""

    jumped = Signal(str)

    def __init__(self, look: Look, entry: QuestionEntry) -> None:
        super().__init__(look, f"{entry.number} {entry.question.label}".strip(), "ink")
        self._question = entry.question.id
        self.clicked.connect(self._jump)

    @Slot()
    def _jump(self) -> None:
        self.jumped.emit(self._question)


class AttentionBox(QWidget):
    """Findings and parked questions, under the phase list."""

    jumped = Signal(object)
    """A Finding."""
    question_wished = Signal(str)
    put_aside = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[tuple[Finding, ...], tuple[QuestionEntry, ...]] | None = None
        self._stack = make_stack(self, look.space(2))

    def show_attention(self, findings: tuple[Finding, ...], outline: Outline) -> None:
        """Redraw when something differs."""
        kept = tuple(e for p in outline.phases if p.is_kept for s in p.steps for e in s.questions)
        parked = tuple(e for p in outline.phases for s in p.steps for e in s.questions if e.standing in ("later", "not_agreed"))
        live = tuple(finding for finding in findings if finding.dismissed is None)
        aside = tuple(finding for finding in findings if finding.dismissed is not None)
        if self._shown == ((*live, *aside), (*parked, *kept)):
            return
        self._shown = ((*live, *aside), (*parked, *kept))
        clear_layout(self._stack)
        if live:
            self._stack.addWidget(self._make_findings(live))
        if parked:
            self._add_questions(ngettext("{n} question parked", "{n} questions parked", len(parked)).format(n=len(parked)), parked)
        if kept:
            title = ngettext("{n} answer is kept but does not count", "{n} answers are kept but do not count", len(kept)).format(n=len(kept))
            self._add_questions(title, kept)
        if aside:
            self._add_fold(ngettext("{n} put aside on purpose", "{n} put aside on purpose", len(aside)).format(n=len(aside)), aside)

    def _make_findings(self, live: tuple[Finding, ...]) -> Card:
        warns = any(finding.level == "warning" for finding in live)
        title = ngettext("{n} point of attention", "{n} points of attention", len(live)).format(n=len(live))
        card = Card(self._look, "pitfall" if warns else "tip", title, "triangle-alert" if warns else "lightbulb")
        for finding in live[:MOST]:
            card.stack.addWidget(self._make_line(finding))
        if len(live) > MOST:
            card.stack.addWidget(make_more(self._look, [partial(self._make_line, each) for each in live[MOST:]], "pitfall" if warns else "primary"))
        return card

    def _make_line(self, finding: Finding) -> FindingLine:
        line = FindingLine(self._look, finding)
        line.jumped.connect(self.jumped)
        line.put_aside.connect(self.put_aside)
        return line

    def _add_questions(self, title: str, entries: tuple[QuestionEntry, ...]) -> None:
        self._stack.addWidget(LongFold(self._look, title, [partial(self._make_parked, entry) for entry in entries]))

    def _make_parked(self, entry: QuestionEntry) -> ParkedLine:
        line = ParkedLine(self._look, entry)
        line.jumped.connect(self.question_wished)
        return line

    def _add_fold(self, title: str, findings: tuple[Finding, ...]) -> None:
        self._stack.addWidget(LongFold(self._look, title, [partial(self._make_aside, finding) for finding in findings]))

    def _make_aside(self, finding: Finding) -> "AsideLine":
        line = AsideLine(self._look, finding)
        line.jumped.connect(self.jumped)
        return line


class AsideLine(TextButton):
    """A finding that was put aside, with its reason; press it to go there."""

    jumped = Signal(object)

    def __init__(self, look: Look, finding: Finding) -> None:
        text = _("{message} On purpose: {reason}").format(message=finding.message, reason=finding.dismissed or "…")
        super().__init__(look, text, "muted")
        self._finding = finding
        self.clicked.connect(self._jump)

    @Slot()
    def _jump(self) -> None:
        self.jumped.emit(self._finding)
