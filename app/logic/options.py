"""Which options show: the one place that widgets, paper and worksheets ask."""

from app.logic.conditions import is_met
from app.logic.kinds.base import get_items
from app.logic.kinds.choice import get_option_id
from app.logic.reading import Reading
from app.logic.rows import get_ticked
from app.model.json import Json
from app.model.question import Column, Option, Question


def get_options(field: Question | Column, reading: Reading, chosen: Json = None) -> tuple[Option, ...]:
    """The options of a question or column that show now. Those that come from rows or from the register are included.

    `chosen` is the raw answer: an option that was chosen before it was hidden stays, so that nothing disappears from the screen.
    """
    items = get_items(chosen)
    kept = {get_option_id(item) for item in ((chosen,) if items is None else items)}
    source = field.rows_from
    if source is not None and not source.column:
        own = {option.id for option in field.options}
        offered = own | kept | get_ticked(source.question, reading.plan)
        return tuple(option for option in reading.with_options(field).options if option.id in offered)
    options = reading.with_options(field).options
    return tuple(o for o in options if o.id in kept or o.visible_when is None or is_met(o.visible_when, reading))
