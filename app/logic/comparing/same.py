"""When two raw values are the same for people."""

from collections.abc import Mapping

from app.logic.kinds import is_blank
from app.model.json import Json


def is_same(before: Json, after: Json) -> bool:
    """Whether nobody could see a difference: nothing is the same as an empty text, and a list as a tuple."""
    if is_blank(before) or is_blank(after):
        return is_blank(before) and is_blank(after)
    return _flatten(before) == _flatten(after)


def _flatten(value: Json) -> object:
    if isinstance(value, Mapping):
        return {key: _flatten(item) for key, item in value.items() if item is not None}
    if isinstance(value, (list, tuple)):
        return [_flatten(item) for item in value]
    return (type(value) is bool, value)
