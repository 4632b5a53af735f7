"""One option: a list with help, or folded into one line where there are many."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from app.logic.kinds import is_blank
from app.logic.kinds.choice import get_option, get_option_id, get_own_text
from app.model.json import Json
from app.model.question import Option
from app.support.texts import _
from app.ui.fields.base import AnyField, FieldContext
from app.ui.fields.combo import ChoiceCombo
from app.ui.fields.kept import KeptField
from app.ui.fields.live import get_live_field, get_typed
from app.ui.fields.options import Chosen, OptionList
from app.ui.parts.buttons import make_button


class ChoiceBase(KeptField):
    """What both shapes share: the options of now, and the value among them."""

    def get_offer(self) -> tuple[Option, ...]:
        """The options of now; a value that is none of them stands at the end, as it was typed."""
        live = get_live_field(self.field, self.context)
        if is_blank(self._raw) or get_option(live, get_option_id(self._raw)):
            return live.options
        return (*live.options, Option(id=get_option_id(self._raw), label=get_typed(self.field, self._raw, self.context)))

    def get_chosen(self) -> Chosen | None:
        """The chosen option of the value."""
        if is_blank(self._raw):
            return None
        option = get_option(replace(self.field, options=self.get_offer()), get_option_id(self._raw))
        return Chosen(option.id, get_own_text(self._raw)) if option else None

    def show_remark(self, described: QWidget) -> None:
        """Say so when the value is none of the options."""
        live = get_live_field(self.field, self.context)
        odd = not is_blank(self._raw) and get_option(live, get_option_id(self._raw)) is None
        text = _("“{text}” is not in this list. It stays as it is until you choose another.") if odd else ""
        self.remark.show_remark(text.format(text=get_typed(self.field, self._raw, self.context)), "pitfall", described)


class ChoiceField(ChoiceBase):
    """Round buttons under each other, with the help of each option."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._list = OptionList(context.look, self, single=True)
        self._list.changed.connect(self._choose)
        self._list.left.connect(self.left)
        self._clear = make_button(context.look, _("Clear the choice"), "x", "quiet")
        self._clear.clicked.connect(self._list.clear)
        self._add_part(self._list)
        self._column.insertWidget(1, self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_again()

    def name_parts(self, name: str) -> None:
        """Each option says its own label."""
        for option, row in zip(self.get_offer(), self._list.get_rows(), strict=True):
            row.button.setAccessibleName(option.label)
            row.button.setAccessibleDescription(" ".join(part for part in (option.help, name) if part))
        self._clear.setAccessibleDescription(name)

    def get_first_focus(self) -> QWidget:
        """The chosen button, or the first."""
        return self._list.get_tab_stop()

    def get_last_focus(self) -> QWidget:
        """The button that clears, or the last option."""
        return self._clear if self._list.can_clear else self._list.get_last_stop()

    def keep_chosen(self) -> None:
        """For a choice that always has a value: another may be chosen, none may not."""
        self._list.can_clear = False
        self._show_rest()

    def set_read_only(self, read_only: bool) -> None:
        """Nothing to clear either."""
        super().set_read_only(read_only)
        self._show_rest()

    def _show(self) -> None:
        self._list.show_options(self.get_offer())
        chosen = self.get_chosen()
        self._list.show_chosen((chosen,) if chosen else ())
        self._show_rest()

    def _show_rest(self) -> None:
        self._clear.setVisible(self._list.can_clear and not is_blank(self._raw) and self.isEnabled())
        self.show_remark(self._list)

    @Slot()
    def _choose(self) -> None:
        chosen = self._list.get_chosen()
        self._tell(make_raw(chosen[0]) if chosen else None)
        self._show_rest()


class CompactChoiceField(ChoiceBase):
    """One line that unfolds; the help of the chosen option stands below it."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._combo = ChoiceCombo(context.look, self)
        self._combo.changed.connect(self._choose)
        self._combo.left.connect(self.left)
        self._add_part(self._combo)
        self._show_again()

    def get_first_focus(self) -> QWidget:
        """The line."""
        return self._combo.line

    def get_last_focus(self) -> QWidget:
        """The own text, while it shows."""
        return self._combo.get_last_stop()

    def _show(self) -> None:
        self._combo.show_options(self.get_offer())
        self._combo.show_chosen(self.get_chosen())
        self.show_remark(self._combo.line)

    @Slot()
    def _choose(self) -> None:
        chosen = self._combo.get_chosen()
        self._tell(make_raw(chosen) if chosen else None)
        self.show_remark(self._combo.line)


def make_raw(chosen: Chosen) -> Json:
    """The raw value of a chosen option: its id, with the own text if there is one."""
    return {"id": chosen.id, "text": chosen.text} if chosen.text else chosen.id
