"""The kinds that show as segments: yes or no, and a scale."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.logic.kinds import KINDS, is_blank
from app.model.json import Json
from app.support.texts import _
from app.ui.fields.base import AnyField, FieldContext
from app.ui.fields.kept import KeptField
from app.ui.fields.live import can_read, get_typed
from app.ui.fields.segments import Choice, SegmentBar


class SegmentField(KeptField):
    """A row of segments. What cannot be read stays in the plan and stands below as it was typed."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._bar = SegmentBar(context.look, self)
        self._bar.chosen.connect(self._choose)
        self._add_part(self._bar)
        self._bar.show_choices(self.get_choices())

    def get_choices(self) -> tuple[Choice, ...]:
        """The segments."""
        raise NotImplementedError

    def get_choice_id(self, raw: Json) -> str:
        """The segment of a value."""
        return "" if raw is None else str(raw)

    def get_choice_raw(self, choice_id: str) -> Json:
        """The value of a segment."""
        return choice_id

    def name_parts(self, name: str) -> None:
        """Each segment says its own word; the question is what describes it."""
        for segment in self._bar.get_segments():
            choice = segment.choice
            segment.setAccessibleName(f"{choice.number}, {choice.word}" if choice.number else choice.word)
            segment.setAccessibleDescription(name)

    def get_first_focus(self) -> QWidget:
        """The chosen segment, or the first."""
        return self._bar.get_tab_stop()

    def _show(self) -> None:
        self._bar.show_choices(self.get_choices())
        self._bar.show_chosen(self.get_choice_id(self._raw))
        self._show_remark()

    def _show_remark(self) -> None:
        odd = not can_read(self.field, self._raw, self.context)
        text = (
            _("Here it says “{text}”. Choose one, or leave it as it is.").format(text=get_typed(self.field, self._raw, self.context)) if odd else ""
        )
        self.remark.show_remark(text, "pitfall" if odd else "muted", self._bar)

    @Slot(str)
    def _choose(self, choice_id: str) -> None:
        self._tell(self.get_choice_raw(choice_id) if choice_id else None)
        self._show_remark()


class YesNoField(SegmentField):
    """Two big segments."""

    def __init__(self, field: AnyField, context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field, context, parent)
        self._bar.setMaximumWidth(context.look.px(300))

    def get_choices(self) -> tuple[Choice, ...]:
        """Yes and no in the language of the form."""
        return tuple(Choice(raw, KINDS["yesno"].get_typed(raw, self.field, self.context.language)) for raw in ("yes", "no"))


class ScaleField(SegmentField):
    """The numbers of a scale with their words."""

    def get_choices(self) -> tuple[Choice, ...]:
        """One segment a number, from low to high."""
        options = self.context.get_options(self.field) or self.field.options
        numbered = sorted((option for option in options if option.value is not None), key=_get_number)
        return tuple(Choice(f"{option.value:g}", option.label, f"{option.value:g}") for option in numbered)

    def get_choice_id(self, raw: Json) -> str:
        """The number as the segment has it."""
        if is_blank(raw):
            return ""
        typed = get_typed(self.field, raw, self.context).replace(",", ".")
        return f"{float(typed):g}" if can_read(self.field, raw, self.context) else typed

    def get_choice_raw(self, choice_id: str) -> Json:
        """A whole number where it is one."""
        number = float(choice_id)
        return int(number) if number == int(number) else number


def _get_number(option: object) -> float:
    value = getattr(option, "value", 0)
    return float(value or 0)
