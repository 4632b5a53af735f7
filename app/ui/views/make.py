"""Which view a question gets. One line a view."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.model.question import Question
from app.ui.fields.base import FieldContext
from app.ui.views.bars import BarsView
from app.ui.views.base import View
from app.ui.views.matrix import MandateMatrix
from app.ui.views.meter import DiversityMeter
from app.ui.views.support_map import SupportMap
from app.ui.views.timeline import Timeline

VIEWS: Mapping[str, type[View]] = {
    "bars": BarsView,
    "diversity_meter": DiversityMeter,
    "mandate_matrix": MandateMatrix,
    "support_map": SupportMap,
    "timeline": Timeline,
}


def make_view(question: Question, context: FieldContext, parent: QWidget | None = None) -> View | None:
    """The view beside a question, or None when it has none. The register has none: its group is seen at the question about the group."""
    view = None if question.register else VIEWS.get(question.view)
    return view(question, context, parent) if view else None
