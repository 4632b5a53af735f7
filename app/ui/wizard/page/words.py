"""What is asked: the number and the label of a question, and the help below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.model.outline import QuestionEntry
from app.support.texts import _
from app.ui.look import Look
from app.ui.parts import make_label, make_row
from app.ui.parts.glossary import ExplainedLabel, Glossary, Marker


def add_words(stack: QVBoxLayout, entry: QuestionEntry, look: Look, glossary: Glossary, marker: Marker) -> ExplainedLabel:
    """Put them on top of a question. Gives the label, for the field that belongs to it."""
    row = make_row(spacing=look.space(2))
    if entry.number:
        row.addWidget(make_label(look, entry.number, "body", "muted", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
    label = ExplainedLabel(look, glossary, "label")
    label.show_text(entry.question.label, marker)
    row.addWidget(label, 1)
    stack.addLayout(row)
    if entry.question.help:
        help_label = ExplainedLabel(look, glossary, "body", "muted")
        help_label.show_markdown(entry.question.help, marker)
        stack.addWidget(help_label)
    if entry.question.private:
        stack.addWidget(make_label(look, _("Only for you: this is never printed."), "small", "muted"))
    stack.addSpacing(look.space(1))
    return label
