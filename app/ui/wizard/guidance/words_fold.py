"""The explained words of the page in sight, folded: what hovering tells, for whoever works by keyboard or ear."""

from PySide6.QtCore import Slot

from app.model.form import Word
from app.support.texts import _
from app.ui.parts import Fold, clear_layout, make_label
from app.ui.wizard.guidance.paper import Pen


class WordsFold(Fold):
    """Shows word and explanation under each other."""

    def __init__(self, pen: Pen) -> None:
        super().__init__(pen.look, _("Words on this page"))
        self._pen = pen
        self._words: tuple[Word, ...] = ()
        self.opened.connect(self._build)
        self.hide()

    def show_words(self, words: tuple[Word, ...]) -> None:
        """These words now."""
        if words == self._words:
            return
        self._words = words
        self.setVisible(bool(words))
        clear_layout(self.stack)
        if self.button.is_open:
            self._build()

    @Slot()
    def _build(self) -> None:
        if self.is_built:
            return
        for word in self._words:
            self.stack.addWidget(make_label(self._pen.look, word.word, "label"))
            self.stack.addWidget(make_label(self._pen.look, word.text))
