"""One person: picked from the register, or typed, and then put in the register."""

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from app.logic.kinds.base import fold
from app.model.json import Json
from app.support.texts import _
from app.ui.fields.base import AnyField, FieldContext
from app.ui.fields.combo import QuietCombo
from app.ui.fields.edit import LineEdit
from app.ui.fields.kept import KeptField
from app.ui.fields.live import can_read, get_typed


class PersonCombo(QuietCombo):
    """A line to type in that unfolds into the register."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.edit = LineEdit(self)
        self.setLineEdit(self.edit)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def set_name(self, name: str) -> None:
        """The list and the line in it have the same name."""
        self.setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def set_read_only(self, read_only: bool) -> None:
        """The name can be read and copied; the register does not unfold."""
        self.edit.setReadOnly(read_only)

    def showPopup(self) -> None:
        """Unfold the register, if one may choose."""
        if not self.edit.isReadOnly():
            super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose the next one, if one may choose."""
        if self.edit.isReadOnly():
            self.edit.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def show_people(self, context: FieldContext) -> None:
        """Offer the register; what stands in the line stays."""
        words = context.get_words()
        texts = [words.get_person(person.id) for person in context.get_people()]
        if [self.itemText(n) for n in range(self.count())] == texts:
            return
        with QSignalBlocker(self), QSignalBlocker(self.edit):
            typed = self.edit.text()
            self.clear()
            self.addItems(texts)
            self.setCurrentIndex(-1)
            self.edit.setText(typed)


class PersonField(KeptField):
    """Somebody. While a name is typed it is kept as typed; when the cursor leaves, a new name goes to the register."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._combo = PersonCombo(self)
        self._combo.setMaximumWidth(context.look.px(460))
        self._combo.edit.setPlaceholderText(_("choose somebody, or type a name"))
        self._add_part(self._combo)
        self._combo.edit.textChanged.connect(self._read)
        self._combo.activated.connect(self._pick)
        self._combo.edit.left.connect(self._leave)
        self._combo.edit.returnPressed.connect(self._leave)
        self._show_again()

    def get_first_focus(self) -> QWidget:
        """The line."""
        return self._combo

    def name_parts(self, name: str) -> None:
        """The line within is what is typed in."""
        self._combo.set_name(name)

    def set_read_only(self, read_only: bool) -> None:
        """The name can be read, not changed."""
        self._combo.set_read_only(read_only)

    def flush(self) -> None:
        """A name that is still being typed goes to the register."""
        self._leave()

    def _show(self) -> None:
        self._combo.show_people(self.context)
        text = get_typed(self.field, self._raw, self.context)
        typing = self._combo.edit.hasFocus() and find_person(self._combo.edit.text(), self.context) == self._raw
        if self._combo.edit.text() != text and not typing:
            self._combo.edit.setText(text)
        self._show_remark()

    def _show_remark(self) -> None:
        odd = not can_read(self.field, self._raw, self.context)
        text = _("“{text}” is new, and comes in the list of people when you go on.").format(text=self._raw) if odd else ""
        self.remark.show_remark(text, "muted", self._combo.edit)

    @Slot()
    def _read(self) -> None:
        if self._showing:
            return
        self._tell(find_person(self._combo.edit.text(), self.context))
        self._show_remark()

    @Slot(int)
    def _pick(self, place: int) -> None:
        people = self.context.get_people()
        if 0 <= place < len(people):
            self._tell(people[place].id)

    @Slot()
    def _leave(self) -> None:
        if isinstance(self._raw, str) and not can_read(self.field, self._raw, self.context):
            self._tell(add_person(self._raw, self.context))
        with self._quietly():
            self._combo.show_people(self.context)
            self._combo.edit.setText(get_typed(self.field, self._raw, self.context))
        self._show_remark()
        self.left.emit()


def find_person(typed: str, context: FieldContext) -> Json:
    """The person that was typed: by the words of the list, or by a name or function that only one person has. Else as typed."""
    word = fold(typed)
    if not word:
        return None
    people, words = context.get_people(), context.get_words()
    for texts in ([words.get_person(p.id) for p in people], [p.name for p in people], [p.function for p in people]):
        found = [person.id for person, text in zip(people, texts, strict=True) if fold(text) == word]
        if len(found) == 1:
            return found[0]
    return typed


def add_person(typed: str, context: FieldContext) -> Json:
    """Put a new person in the register. A given name goes with the names, anything else is a function. No letter in it: no person."""
    typed = typed.strip()
    if not any(letter.isalpha() for letter in typed):
        return typed
    is_name = typed[:1].isupper() and not typed[1:2].isupper() and "-" not in typed
    return context.add_person(typed, "") if is_name else context.add_person("", typed)
