"""The kinds of questions. To add one: a file here, its class in CELLS, a widget and a drawer (tests name what is missing)."""

from collections.abc import Mapping

from app.logic.kinds.base import Field as Field
from app.logic.kinds.base import Kind as Kind
from app.logic.kinds.base import Unreadable as Unreadable
from app.logic.kinds.base import Words as Words
from app.logic.kinds.base import is_blank as is_blank
from app.logic.kinds.choice import ChecklistKind, ChoiceKind, MultiChoiceKind
from app.logic.kinds.date import DateKind
from app.logic.kinds.info import InfoKind
from app.logic.kinds.number import MoneyKind, NumberKind
from app.logic.kinds.person import PeopleKind, PersonKind
from app.logic.kinds.scale import ScaleKind
from app.logic.kinds.table import TableKind
from app.logic.kinds.text import LongTextKind, TextKind
from app.logic.kinds.time import TimeKind
from app.logic.kinds.yesno import YesNoKind
from app.model.question import KindName

CELLS: Mapping[KindName, Kind] = {
    "text": TextKind(),
    "longtext": LongTextKind(),
    "number": NumberKind(),
    "money": MoneyKind(),
    "date": DateKind(),
    "time": TimeKind(),
    "yesno": YesNoKind(),
    "choice": ChoiceKind(),
    "multichoice": MultiChoiceKind(),
    "scale": ScaleKind(),
    "checklist": ChecklistKind(),
    "person": PersonKind(),
    "people": PeopleKind(),
    "info": InfoKind(),
}
"""The kinds that a column can have."""

KINDS: Mapping[KindName, Kind] = {**CELLS, "table": TableKind(CELLS)}
