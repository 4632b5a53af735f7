"""How a value and a key stand in the file. Everything that can be typed must fit, and what was tampered with must do no harm."""

import json
import math
from collections.abc import Mapping
from typing import Final, cast

from app.model.json import Json

DEEPEST = 30
"""Answers are flat: a table is three deep. Deeper was not made by us."""


class Unusable(ValueError):
    """Text in the file that is no value of ours."""


def encode_value(value: Json) -> str | None:
    """The value as JSON text; None stays None, "not there"."""
    if value is None:
        return None
    try:
        text = _ENCODER.encode(value)
        text.encode()
    except UnicodeEncodeError:  # half a character pair, which SQLite cannot hold but JSON can spell
        return _SPELLER.encode(value)
    except ValueError:  # infinite or not a number: kept as the word that was meant
        return encode_value(_without_odd_numbers(value))
    return text if _is_shallow(text, value) else encode_value(text)


def decode_value(text: object) -> Json:
    """The value of JSON text from the file, or Unusable."""
    if text is None:
        return None
    if not isinstance(text, str):
        raise Unusable
    try:
        value = _decode(text)
    except (ValueError, RecursionError) as error:
        raise Unusable from error
    if not _is_shallow(text, value):
        raise Unusable
    return value


def read_float(text: str) -> float | str:
    """A number; one that is too large to count with stays the word that was written."""
    number = float(text)
    return number if math.isfinite(number) else text


_DECODER: Final = json.JSONDecoder(parse_constant=str, parse_float=read_float)
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_SPELLER: Final = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), allow_nan=False)
"""Made once: making one takes longer than most values."""


def _decode(text: str) -> Json:
    """As we write it, with nothing around it, it is read without looking for what may be around it."""
    try:
        value, end = _DECODER.raw_decode(text)
    except json.JSONDecodeError:
        return cast("Json", _DECODER.decode(text))
    return cast("Json", value if end == len(text) else _DECODER.decode(text))


def encode_key(key: str) -> str:
    """A key as text. One that SQLite cannot hold is spelled as JSON, and known by its quote."""
    if key.startswith('"') or not _is_plain(key):
        return json.dumps(key)
    return key


def decode_key(text: object) -> str:
    """The key of text from the file, or Unusable."""
    if not isinstance(text, str):
        raise Unusable
    return str(decode_value(text)) if text.startswith('"') else text


def _is_plain(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in text


def _without_odd_numbers(value: Json) -> Json:
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, Mapping):
        return {key: _without_odd_numbers(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_odd_numbers(item) for item in value]
    return value


def _is_shallow(text: str, value: Json) -> bool:
    """Counting brackets spares nearly every value the walk."""
    return text.count("[") + text.count("{") <= DEEPEST or _is_flat(value, DEEPEST)


def _is_flat(value: Json, depth: int) -> bool:
    """Level by level instead of by recursion, so that depth itself costs nothing."""
    level: list[Json] = [value]
    for _level in range(depth):
        inner: list[Json] = []
        for item in level:
            if isinstance(item, Mapping):
                inner.extend(item.values())
            elif isinstance(item, (list, tuple)):
                inner.extend(item)
        if not inner:
            return True
        level = inner
    return False
