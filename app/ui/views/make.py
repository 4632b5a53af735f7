"""Which view a question gets. A new view gets a loader and its line in `VIEWS`: a view is loaded when the first question that has it is shown."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.model.question import Question
from app.ui.fields.base import FieldContext

if TYPE_CHECKING:
    from app.ui.views.base import View

LoadView = Callable[[], "type[View]"]


def _load_bars() -> "type[View]":
    from app.ui.views.bars import BarsView

    return BarsView


def _load_meter() -> "type[View]":
    from app.ui.views.meter import DiversityMeter

    return DiversityMeter


def _load_matrix() -> "type[View]":
    from app.ui.views.matrix import MandateMatrix

    return MandateMatrix


def _load_map() -> "type[View]":
    from app.ui.views.support_map import SupportMap

    return SupportMap


def _load_timeline() -> "type[View]":
    from app.ui.views.timeline import Timeline

    return Timeline


VIEWS: Mapping[str, LoadView] = {
    "bars": _load_bars,
    "diversity_meter": _load_meter,
    "mandate_matrix": _load_matrix,
    "support_map": _load_map,
    "timeline": _load_timeline,
}


def has_view(question: Question) -> bool:
    """Whether there is one. The register has none: its group is seen at the question about the group."""
    return not question.register and question.view in VIEWS


def make_view(question: Question, context: FieldContext, parent: QWidget | None = None) -> "View | None":
    """The view beside a question, or None when it has none."""
    return VIEWS[question.view]()(question, context, parent) if has_view(question) else None
