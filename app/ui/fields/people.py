"""Some persons: the register as ticks, and a line to add somebody."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.logic.kinds.base import get_items
from app.model.plan import Person
from app.model.question import Option
from app.support.texts import _
from app.ui.fields.base import AnyField, FieldContext
from app.ui.fields.multichoice import MultiChoiceField
from app.ui.fields.person import PersonCombo, add_person, find_person
from app.ui.parts.buttons import make_button


class PeopleField(MultiChoiceField):
    """Ticks with name, function and department. A name that is typed is ticked, and is added to the register when it is new."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._combo = PersonCombo(self)
        self._combo.setMaximumWidth(context.look.px(360))
        self._combo.edit.setPlaceholderText(_("somebody else"))
        self._combo.set_name(_("Add somebody"))
        self._button = make_button(context.look, _("Add"), "user-plus")
        row = QHBoxLayout()
        row.addWidget(self._combo, 1)
        row.addWidget(self._button)
        row.addStretch(0)
        self._column.insertLayout(self._column.count() - 1, row)
        self._button.clicked.connect(self._add)
        self._combo.edit.returnPressed.connect(self._add)
        self._combo.activated.connect(self._pick)
        self._combo.show_people(context)

    def get_first_focus(self) -> QWidget:
        """The first tick, or the line while there is nobody yet."""
        stop = super().get_first_focus()
        return self._combo if stop is self._list else stop

    def get_last_focus(self) -> QWidget:
        """The button."""
        return self._button

    def set_read_only(self, read_only: bool) -> None:
        """Nobody can be added either."""
        super().set_read_only(read_only)
        for part in (self._combo, self._button):
            part.setEnabled(not read_only)

    def flush(self) -> None:
        """Somebody who was typed but not added yet is added."""
        self._add()

    def _get_offer(self) -> tuple[Option, ...]:
        """Name as label; function and department as help."""
        people = {person.id: person for person in self.context.get_people()}
        return tuple(make_option(people[option.id]) if option.id in people else option for option in super()._get_offer())

    def refresh(self) -> None:
        """The register may have changed."""
        super().refresh()
        self._combo.show_people(self.context)

    @Slot()
    def _pick(self) -> None:
        self._add()

    @Slot()
    def _add(self) -> None:
        person = find_person(self._combo.edit.text(), self.context)
        if not isinstance(person, str):
            return
        if person == self._combo.edit.text():
            person = add_person(person, self.context)
        self._combo.edit.clear()
        items = [*(get_items(self._raw) or (() if self._raw is None else (self._raw,)))]
        self._tell(items if person in items else [*items, person])
        self.refresh()


def make_option(person: Person) -> Option:
    """A person as something to tick."""
    label = person.name or person.function or person.department or person.id
    rest = [part for part in (person.function, person.department) if part and part != label]
    return Option(id=person.id, label=label, help=", ".join(rest))
