"""Some options, ticked: a multichoice, and a checklist."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.logic.kinds import is_blank
from app.logic.kinds.base import get_items
from app.logic.kinds.choice import get_option, get_option_id, get_own_text
from app.model.json import Json
from app.model.question import Option
from app.support.texts import _
from app.ui.fields.base import AnyField, FieldContext
from app.ui.fields.choice import make_raw
from app.ui.fields.kept import KeptField
from app.ui.fields.live import get_live_field, get_typed
from app.ui.fields.options import Chosen, OptionList


class MultiChoiceField(KeptField):
    """Ticks under each other. A ticked thing that is no option stays, ticked, until somebody takes the tick away."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._list = OptionList(context.look, self, single=False, two_columns=field.kind == "people")
        self._list.changed.connect(self._choose)
        self._list.left.connect(self.left)
        self._add_part(self._list)
        self._show_again()

    def name_parts(self, name: str) -> None:
        """Each option says its own label."""
        for option, row in zip(self._get_offer(), self._list.get_rows(), strict=True):
            row.button.setAccessibleName(option.label)
            row.button.setAccessibleDescription(" ".join(part for part in (option.help, name) if part))

    def get_first_focus(self) -> QWidget:
        """The first tick."""
        return self._list.get_tab_stop()

    def get_last_focus(self) -> QWidget:
        """The last tick, or its own text."""
        return self._list.get_last_stop()

    def _get_items(self) -> tuple[Json, ...]:
        items = get_items(self._raw)
        return tuple(item for item in ((self._raw,) if items is None else items) if not is_blank(item))

    def _get_id(self, item: Json) -> str:
        option = get_option(get_live_field(self.field, self.context), get_option_id(item))
        return option.id if option else get_option_id(item)

    def _get_offer(self) -> tuple[Option, ...]:
        options = get_live_field(self.field, self.context).options
        known = {option.id for option in options}
        strange = {self._get_id(item): item for item in self._get_items() if self._get_id(item) not in known}
        return (*options, *(Option(id=key, label=get_typed(self.field, item, self.context)) for key, item in strange.items()))

    def _show(self) -> None:
        self._list.show_options(self._get_offer())
        self._list.show_chosen([Chosen(self._get_id(item), get_own_text(item)) for item in self._get_items()])
        self._show_remark()

    def _show_remark(self) -> None:
        known = {option.id for option in get_live_field(self.field, self.context).options}
        odd = any(self._get_id(item) not in known for item in self._get_items())
        text = _("Not everything that is ticked is in this list. It stays until you take the tick away.") if odd else ""
        self.remark.show_remark(text, "pitfall", self._list)

    @Slot()
    def _choose(self) -> None:
        """What was ticked before keeps its place; what is new comes after it."""
        chosen = {each.id: each for each in self._list.get_chosen()}
        before = [key for key in dict.fromkeys(self._get_id(item) for item in self._get_items()) if key in chosen]
        order = [*before, *(key for key in chosen if key not in before)]
        self._tell([make_raw(chosen[key]) for key in order] or None)
        self._show_remark()
