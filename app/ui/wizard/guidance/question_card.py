"""The card of the question that has the cursor: why we ask it, how to go about it, what is good and what is weak."""

from app.model.question import Question
from app.support.texts import _
from app.ui.parts import Card, make_label
from app.ui.wizard.guidance.paper import Pen, describe_source


class QuestionCard(Card):
    """Made for one question."""

    def __init__(self, pen: Pen, question: Question, number: str) -> None:
        super().__init__(pen.look, "tip", _("With question {number}").format(number=number) if number else _("With this text"), "message-circle")
        self._pen = pen
        self._add(_("Why we ask this"), question.why)
        self._add(_("How to go about it"), question.how)
        self._add_list(_("Good"), question.good)
        self._add_list(_("Rather not"), question.weak)
        source = describe_source(question.rests_on, question.source)
        if source:
            self.stack.addWidget(make_label(pen.look, source, "small", "muted"))

    @staticmethod
    def has_content(question: Question) -> bool:
        """Whether there is anything to say."""
        return bool(question.why or question.how or question.good or question.weak)

    def _add(self, title: str, text: str) -> None:
        if text:
            self.stack.addSpacing(self._pen.look.space(1))
            self.stack.addWidget(make_label(self._pen.look, title, "label"))
            self.stack.addWidget(self._pen.write(text))

    def _add_list(self, title: str, texts: tuple[str, ...]) -> None:
        if texts:
            self.stack.addSpacing(self._pen.look.space(1))
            self.stack.addWidget(make_label(self._pen.look, title, "label"))
            for text in texts:
                self.stack.addWidget(make_label(self._pen.look, f"‘{text}’" if not text.startswith("‘") else text))
