"""The card of a plan, read without opening the plan: one small read, so that fifty cards cost no waiting."""

import json
from pathlib import Path
from typing import Final, cast

from msgspec.structs import fields, replace

from app.model.json import Json
from app.model.summary import CardDate, PlanSummary
from app.model.trouble import StoreProblem
from app.store.connection import open_connection
from app.store.reading import read_meta
from app.store.trouble import explained

_SEEN: Final = ("path", "progress", "dates", "next_date", "next_what", "late", "beside", "trouble", "trouble_code")
"""Not plain words of the card: found when it is read."""

_TYPES: Final = {field.name: int if field.type is int else str for field in fields(PlanSummary) if field.name not in _SEEN}
MOST_DATES: Final = 50
MOST_PHASES: Final = 20
LONGEST_WORD: Final = 1000
LONGEST_CARD: Final = 200_000


def read_summary(path: Path) -> PlanSummary:
    """The card as it was last written. A file that cannot be read gives a card that says why."""
    try:
        connection = open_connection(path, thorough=False)
        try:
            with explained(path):
                text = read_meta(connection, "summary")
        finally:
            connection.close()
    except StoreProblem as problem:
        return PlanSummary(path=path, title=path.stem if problem.code == "encrypted" else "", trouble=problem.sentence, trouble_code=problem.code)
    return make_summary(path, text)


def get_card(summary: PlanSummary) -> dict[str, Json]:
    """What of a summary stands in the file."""
    dates = [[date.on, date.kind, date.label[:LONGEST_WORD]] for date in summary.dates[:MOST_DATES]]
    progress = [list(part) for part in summary.progress[:MOST_PHASES]]
    words = {name: getattr(summary, name) for name in _TYPES}
    return {**{name: word[:LONGEST_WORD] if isinstance(word, str) else word for name, word in words.items()}, "progress": progress, "dates": dates}


def make_summary(path: Path, text: str) -> PlanSummary:
    """The card from its text in the file; what makes no sense is left out."""
    try:
        found: object = json.loads(text if len(text) <= LONGEST_CARD else "")
    except (ValueError, RecursionError):
        found = {}
    values = cast("dict[str, object]", found) if isinstance(found, dict) else {}
    words = {name: value for name, value in values.items() if _TYPES.get(name) is str and isinstance(value, str)}
    numbers = {name: value for name, value in values.items() if _TYPES.get(name) is int and isinstance(value, int)}
    return replace(
        PlanSummary(path=path), progress=_read_progress(values.get("progress")), dates=_read_dates(values.get("dates")), **words, **numbers
    )


def _read_progress(found: object) -> tuple[tuple[int, int], ...]:
    rows = cast("list[object]", found)[:MOST_PHASES] if isinstance(found, list) else []
    pairs = [tuple(number for number in cast("list[object]", row) if isinstance(number, int)) for row in rows if isinstance(row, list)]
    return tuple((pair[0], pair[1]) for pair in pairs if len(pair) == 2)


def _read_dates(found: object) -> tuple[CardDate, ...]:
    rows = cast("list[object]", found)[:MOST_DATES] if isinstance(found, list) else []
    lists = (cast("list[object]", row) for row in rows if isinstance(row, list))
    return tuple(CardDate(str(row[0]), str(row[1]), str(row[2])) for row in lists if len(row) == 3)
