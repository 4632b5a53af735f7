"""Reading a JSON file that somebody gives us: what cannot be read is said in one sentence."""

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from app.model.json import Json
from app.model.trouble import InputProblem
from app.support.texts import _

LARGEST = 64 * 1024 * 1024
"""A plan in JSON is text; what is bigger was not made by us."""


def read_json_file(path: Path) -> Mapping[str, Json]:
    """An object from a JSON file."""
    try:
        text = "" if path.stat().st_size > LARGEST else path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise InputProblem("unreadable_file", _("{path} cannot be read. Is it there, and is it a JSON file?").format(path=path)) from error
    data = read_json(text, str(path))
    if not isinstance(data, Mapping):
        raise InputProblem("not_json", _("{path} holds no plan in the exchange format.").format(path=path))
    return data


def read_json(text: str, what: str) -> Json:
    """A JSON value; odd numbers become the word that was written."""
    try:
        return cast("Json", json.loads(text, parse_constant=str, parse_float=_read_float))
    except json.JSONDecodeError as error:
        place = _("line {line}, column {column}").format(line=error.lineno, column=error.colno)
        sentence = _("{what} is no JSON ({place}). A text stands between double quotes: '\"text\"'.").format(what=what, place=place)
    except (ValueError, RecursionError):
        sentence = _("{what} is no JSON that can be read: a number is too long, or it is nested too deep.").format(what=what)
    raise InputProblem("not_json", sentence)


def _read_float(text: str) -> float | str:
    number = float(text)
    return number if math.isfinite(number) else text
