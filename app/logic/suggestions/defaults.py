"""What a theme or the form gives as a first value. It is only proposed: nothing counts as answered that nobody has seen."""

from collections.abc import Iterator, Mapping
from datetime import date

from app.logic.days import add_months
from app.logic.kinds import KINDS
from app.logic.kinds.base import get_loose_text, is_blank
from app.logic.kinds.choice import get_option_id
from app.logic.kinds.notation import read_number
from app.logic.reading import Reading
from app.logic.suggestions.sources import Found
from app.model.json import Json
from app.model.question import Question
from app.support.texts import _

PERIOD_START, PERIOD_END = "gen.period_start", "gen.period_end"


def find_defaults(asked: Question, reading: Reading) -> Iterator[Found]:
    """What the theme of the plan usually has here, and a date that follows from another."""
    computed = compute_date(asked, reading)
    if computed is not None:
        yield _make_found(asked, computed, _("It follows from another date of the plan."), reading)
    answers = _get_defaults(reading).get("answers")
    raw = answers.get(asked.id) if isinstance(answers, Mapping) else None
    if not is_blank(raw):
        yield _make_found(asked, _get_raw(asked, raw), _("Usual for this theme."), reading)


def compute_date(asked: Question, reading: Reading) -> str | None:
    """The date of another question, some months later; the end of a plan from what is usual for its theme."""
    source, months = (asked.default.question, asked.default.plus_months) if asked.default is not None else ("", 0)
    if asked.id == PERIOD_END and not source:
        usual = read_number(_get_defaults(reading).get("period_months"))
        source, months = (PERIOD_START, int(usual)) if usual is not None else ("", 0)
    start = reading.get_value(source) if source else None
    return add_months(start, months).isoformat() if isinstance(start, date) else None


def _get_defaults(reading: Reading) -> Mapping[str, Json]:
    return next((theme.defaults for theme in reading.form.themes if theme.id == reading.form.theme), dict[str, Json]())


def _get_raw(asked: Question, raw: Json) -> Json:
    number = read_number(raw) if asked.kind in ("number", "money", "scale") else None
    return raw if number is None else int(number) if number == int(number) else float(number)


def _make_found(asked: Question, raw: Json, why: str, reading: Reading) -> Found:
    text = KINDS[asked.kind].get_text(raw, reading.get_field(asked.id) or asked, reading.get_wording("screen"))
    return Found(text=text or get_loose_text(raw), why=why, ref=get_option_id(raw), raw=raw)
