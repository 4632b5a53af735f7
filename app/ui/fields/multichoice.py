"""Some options, ticked: a multichoice, and a checklist."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

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
from app.ui.fields.options import MANY, Chosen, OptionList
from app.ui.fields.taborder import put_in_order

if TYPE_CHECKING:
    from app.ui.fields.longlist import LongList


class MultiChoiceField(KeptField):
    """Ticks under each other, or a list to search when there are many. A ticked thing that is no option stays, ticked, until somebody takes the tick away."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._read_only = False
        self._list = self._make_list(self._get_offer())
        self._add_part(self._list)
        self._show_again()

    def name_parts(self, name: str) -> None:
        """Each option says its own label."""
        if not isinstance(self._list, OptionList):
            self._list.name(name)
            return
        for option, row in zip(self._get_offer(), self._list.get_rows(), strict=True):
            row.button.setAccessibleName(option.label)
            row.button.setAccessibleDescription(" ".join(part for part in (option.help, name) if part))

    def get_first_focus(self) -> QWidget:
        """The first tick."""
        return self._list.get_tab_stop()

    def get_last_focus(self) -> QWidget:
        """The last tick, or its own text."""
        return self._list.get_last_stop()

    def set_read_only(self, read_only: bool) -> None:
        """Nothing can be ticked; a list that scrolls can still be searched and read."""
        self._read_only = read_only
        self._list.set_read_only(read_only)

    def _make_list(self, offer: Sequence[Option]) -> "OptionList | LongList":
        if len(offer) > MANY and not any(option.own_text for option in offer):
            from app.ui.fields.longlist import LongList  # a list with models and delegates, for few plans

            made = LongList(self.context.look, self)
        else:
            made = OptionList(self.context.look, self, single=False, two_columns=self.field.kind == "people")
        made.changed.connect(self._choose)
        made.left.connect(self.left)
        return made

    def _grow(self, offer: Sequence[Option]) -> None:
        """There are many by now: the list becomes one to search. It stays so, also when there are fewer again."""
        if not isinstance(self._list, OptionList) or len(offer) <= MANY:
            return
        made = self._make_list(offer)
        if isinstance(made, OptionList):
            made.deleteLater()
            return
        old, self._list = self._list, made
        self._column.replaceWidget(old, made)
        put_in_order(self, (made.line, made.list))
        made.set_read_only(self._read_only)
        made.show()
        old.hide()
        old.deleteLater()
        if self._label is not None:
            self.set_label(self.objectName(), self._label, self.accessibleName())

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
        offer = self._get_offer()
        self._grow(offer)
        self._list.show_options(offer)
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
