"""Which widget a kind gets that is no table: a question's, and a column's. A new kind gets a loader and its line in `SINGLES`.

Each kind is loaded when it is first shown: a step has four or five of them, and what it does not show need not be there before its first paint.
"""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.model.question import KindName
from app.ui.fields.base import AnyField, FieldContext, FieldWidget

MakeField = Callable[[AnyField, FieldContext, QWidget | None], FieldWidget]
LoadField = Callable[[], MakeField]


def _load_text() -> MakeField:
    from app.ui.fields.text import TextField

    return TextField


def _load_longtext() -> MakeField:
    from app.ui.fields.text import LongTextField

    return LongTextField


def _load_number() -> MakeField:
    from app.ui.fields.number import NumberField

    return NumberField


def _load_money() -> MakeField:
    from app.ui.fields.number import MoneyField

    return MoneyField


def _load_date() -> MakeField:
    from app.ui.fields.date import DateField

    return DateField


def _load_time() -> MakeField:
    from app.ui.fields.time import TimeField

    return TimeField


def _load_yesno() -> MakeField:
    from app.ui.fields.segmented import YesNoField

    return YesNoField


def _load_choice() -> MakeField:
    from app.ui.fields.shape import make_choice

    return make_choice


def _load_multichoice() -> MakeField:
    from app.ui.fields.multichoice import MultiChoiceField

    return MultiChoiceField


def _load_scale() -> MakeField:
    from app.ui.fields.segmented import ScaleField

    return ScaleField


def _load_person() -> MakeField:
    from app.ui.fields.person import PersonField

    return PersonField


def _load_people() -> MakeField:
    from app.ui.fields.people import PeopleField

    return PeopleField


def _load_info() -> MakeField:
    from app.ui.fields.info import InfoField

    return InfoField


SINGLES: Mapping[KindName, LoadField] = {
    "text": _load_text,
    "longtext": _load_longtext,
    "number": _load_number,
    "money": _load_money,
    "date": _load_date,
    "time": _load_time,
    "yesno": _load_yesno,
    "choice": _load_choice,
    "multichoice": _load_multichoice,
    "scale": _load_scale,
    "checklist": _load_multichoice,
    "person": _load_person,
    "people": _load_people,
    "info": _load_info,
}


def make_single(field: AnyField, context: FieldContext, parent: QWidget | None = None) -> FieldWidget:
    """The widget for a column, or for a question that is no table."""
    return SINGLES.get(field.kind, _load_longtext)()(field, context, parent)
