"""A choice as boxes side by side, with the help of the chosen one below them."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.ui.fields.base import AnyField, FieldContext
from app.ui.fields.choice import ChoiceBase, make_raw
from app.ui.fields.options import Chosen
from app.ui.fields.segments import Choice, SegmentBar
from app.ui.parts.text import make_label


class BoxesField(ChoiceBase):
    """For a choice that is a scale in words: from carrying out to deciding."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._bar = SegmentBar(context.look, self)
        self._bar.chosen.connect(self._choose)
        self.help = make_label(context.look, "", "body", "muted")
        self._add_part(self._bar)
        self._column.insertWidget(1, self.help)
        self._show_again()

    def name_parts(self, name: str) -> None:
        """Each box says its word and what it means."""
        helps = {option.id: option.help for option in self.get_offer()}
        for box in self._bar.get_segments():
            box.setAccessibleName(box.choice.word)
            box.setAccessibleDescription(" ".join(part for part in (helps.get(box.choice.id, ""), name) if part))
            box.setToolTip(helps.get(box.choice.id, ""))

    def get_first_focus(self) -> QWidget:
        """The chosen box, or the first."""
        return self._bar.get_tab_stop()

    def _show(self) -> None:
        self._bar.show_choices([Choice(option.id, option.label) for option in self.get_offer()])
        chosen = self.get_chosen()
        self._bar.show_chosen(chosen.id if chosen else "")
        self._show_rest()

    def _show_rest(self) -> None:
        chosen = self.get_chosen()
        text = next((option.help for option in self.get_offer() if chosen is not None and option.id == chosen.id), "")
        self.help.setText(text)
        self.help.setVisible(bool(text))
        self.show_remark(self._bar)

    @Slot(str)
    def _choose(self, option: str) -> None:
        self._tell(make_raw(Chosen(option, "")) if option else None)
        self._show_rest()
