"""Free text: one line with suggestions, or as long as it gets."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from app.logic.kinds import KINDS, is_blank
from app.model.question import Question
from app.support.texts import ngettext
from app.ui.fields.base import AnyField, FieldContext
from app.ui.fields.chips import ChipRow
from app.ui.fields.growing import GrowingEdit
from app.ui.fields.kept import KeptField

_NEARLY = 0.9


class LongTextField(KeptField):
    """Text of any length. A length that is too much for paper gets a remark, never a stop."""

    LINES = 3
    ONE_PARAGRAPH = False

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._edit = GrowingEdit(self.LINES, self, one_paragraph=self.ONE_PARAGRAPH)
        self._add_part(self._edit)
        self._edit.textChanged.connect(self._read)
        self._edit.left.connect(self.left)

    def get_first_focus(self) -> QWidget:
        """The text."""
        return self._edit

    def set_read_only(self, read_only: bool) -> None:
        """The text can be read and copied, not changed."""
        self._edit.set_read_only(read_only)

    def _show(self) -> None:
        text = KINDS["text"].get_typed(self._raw, self.field, self.context.language)
        if text != self._edit.get_text():
            at_end = self._edit.textCursor().atEnd()
            self._edit.setPlainText(text)
            if at_end:
                # Whoever is typing goes on behind what stands there now.
                self._edit.moveCursor(QTextCursor.MoveOperation.End)
        self._show_remark()

    def _show_remark(self) -> None:
        left = (self.field.max_length or 0) - len(self._edit.get_text())
        if not self.field.max_length or left > self.field.max_length * (1 - _NEARLY):
            text = ""
        elif left >= 0:
            text = ngettext("{n} character left", "{n} characters left", left).format(n=left)
        else:
            text = ngettext("{n} character too many; shorter reads better", "{n} characters too many; shorter reads better", -left).format(n=-left)
        self.remark.show_remark(text, "muted" if left >= 0 else "pitfall", self._edit)

    @Slot()
    def _read(self) -> None:
        if self._showing:
            return
        self._tell(self._edit.get_text() or None)
        self._show_remark()


class TextField(LongTextField):
    """One line that wraps when it gets long, so that nothing is out of sight. Suggestions stand below it as chips."""

    LINES = 1
    ONE_PARAGRAPH = True

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._chips = ChipRow(context.look, self)
        self._chips.picked.connect(self._pick)
        self._add_part(self._chips)
        self._edit.left.connect(self._show_chips)
        self._show_chips()

    def get_last_focus(self) -> QWidget:
        """The last chip."""
        chips = self._chips.get_chips()
        return chips[-1] if chips and self._chips.isVisibleTo(self) else self._edit

    def set_read_only(self, read_only: bool) -> None:
        """No chips either."""
        super().set_read_only(read_only)
        self._show_chips()

    def _show(self) -> None:
        super()._show()
        self._show_chips()

    @Slot()
    def _show_chips(self) -> None:
        """Suggestions help to start; once something stands there they only distract. They stay while somebody types, so that nothing jumps."""
        self._chips.show_texts(self._get_suggestions() if is_blank(self._raw) and not self._edit.isReadOnly() else ())

    def _get_suggestions(self) -> tuple[str, ...]:
        if not isinstance(self.field, Question):
            return ()
        found = [str(each.row.get("value") or "") for each in self.context.get_suggestions(self.field.id)] if self.field.suggest_from else []
        return tuple(dict.fromkeys(text for text in (*self.field.suggestions, *found) if text))

    @Slot(str)
    def _pick(self, text: str) -> None:
        self._tell(text)
        self._show_again()
        self._edit.setFocus()
