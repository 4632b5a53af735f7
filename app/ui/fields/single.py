"""Which widget a kind gets that is no table: a question's, and a column's. One line a kind."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.model.form import KindName
from app.ui.fields.base import AnyField, FieldContext, FieldWidget
from app.ui.fields.choice import make_choice
from app.ui.fields.date import DateField
from app.ui.fields.info import InfoField
from app.ui.fields.multichoice import MultiChoiceField
from app.ui.fields.number import MoneyField, NumberField
from app.ui.fields.people import PeopleField
from app.ui.fields.person import PersonField
from app.ui.fields.segmented import ScaleField, YesNoField
from app.ui.fields.text import LongTextField, TextField
from app.ui.fields.time import TimeField

MakeField = Callable[[AnyField, FieldContext, QWidget | None], FieldWidget]

SINGLES: Mapping[KindName, MakeField] = {
    "text": TextField,
    "longtext": LongTextField,
    "number": NumberField,
    "money": MoneyField,
    "date": DateField,
    "time": TimeField,
    "yesno": YesNoField,
    "choice": make_choice,
    "multichoice": MultiChoiceField,
    "scale": ScaleField,
    "checklist": MultiChoiceField,
    "person": PersonField,
    "people": PeopleField,
    "info": InfoField,
}


def make_single(field: AnyField, context: FieldContext, parent: QWidget | None = None) -> FieldWidget:
    """The widget for a column, or for a question that is no table."""
    return SINGLES.get(field.kind, LongTextField)(field, context, parent)
