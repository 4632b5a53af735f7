"""Reads a PDF that was filled in with any program. The file is not trusted: everything is bounded, and nothing in it is carried out."""

import json
from collections.abc import Iterator
from io import BytesIO
from typing import cast

from msgspec import Struct
from pikepdf import Array, Dictionary, Name, Object, PasswordError, Pdf, PdfError, Stream, String

from app.export.pdf.fields.naming import ABOUT, read_field_name, read_state
from app.logic.filled import FilledPlace, FilledSheet

MOST_FIELDS = 20_000
_DEEPEST = 24
_LONGEST = 200_000
_MANY = 1 << 15


class NotFillable(ValueError):
    """Why a file cannot be read: encrypted, broken, or no_fields."""


class _Node(Struct, frozen=True):
    """A field with what it has from the fields above it."""

    name: str
    kind: str
    flags: int
    field: Object


def read_fields(body: bytes, password: str = "") -> FilledSheet:
    """Every field with its value. Raises NotFillable."""
    try:
        with Pdf.open(BytesIO(body), password=password) as pdf:
            return _read(pdf)
    except PasswordError as error:
        raise NotFillable("encrypted") from error
    except NotFillable:
        raise
    except (PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError, OverflowError, RuntimeError) as error:
        raise NotFillable("broken") from error


def _read(pdf: Pdf) -> FilledSheet:
    form = pdf.Root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, Dictionary) else None
    if not isinstance(fields, Array) or not len(fields):
        raise NotFillable("no_fields")
    places: list[FilledPlace] = []
    about: dict[str, str] = {}
    for node in _walk(fields):
        if node.name == ABOUT:
            about = _read_about(_get_text(node.field.get("/V")))
        elif (place := _read_place(node)) is not None:
            places.append(place)
    return FilledSheet(places=tuple(places), about=about)


def _walk(fields: Array) -> Iterator[_Node]:
    """The fields that have a value of their own, in order. No field is met twice, however the file is knotted."""
    seen: set[tuple[int, int]] = set()
    waiting: list[tuple[Object, _Node, int]] = [(field, _Node("", "", 0, field), 0) for field in _reverse(fields)]
    count = 0
    while waiting:
        field, above, depth = waiting.pop()
        count += 1
        if not isinstance(field, Dictionary) or depth > _DEEPEST or count > MOST_FIELDS:
            continue
        if field.is_indirect:
            if field.objgen in seen:
                continue
            seen.add(field.objgen)
        node = _describe(field, above)
        kids = field.get("/Kids")
        named = [kid for kid in _reverse(kids) if isinstance(kid, Dictionary) and "/T" in kid] if isinstance(kids, Array) else []
        if named:
            waiting.extend((kid, node, depth + 1) for kid in named)
        elif node.name:
            yield node


def _reverse(items: Array) -> list[Object]:
    return [items[nr] for nr in range(min(len(items), MOST_FIELDS) - 1, -1, -1)]


def _describe(field: Dictionary, above: _Node) -> _Node:
    part = _get_text(field.get("/T"))
    name = ".".join(filter(None, (above.name, part)))
    kind, flags = field.get("/FT"), field.get("/Ff")
    return _Node(name, str(kind) if isinstance(kind, Name) else above.kind, flags if isinstance(flags, int) else above.flags, field)


def _read_place(node: _Node) -> FilledPlace | None:
    name, label = read_field_name(node.name), _get_text(node.field.get("/TU"))
    if node.kind != "/Btn":
        value, before = (_get_text(node.field.get(key)) for key in ("/V", "/DV"))
        return FilledPlace(name=name, value=value, before=before, label=label)
    value, before = _get_state(node.field), read_state(_get_state_name(node.field.get("/DV")))
    return FilledPlace(name=name, value=value, before=before, label=label, is_tick=True)


def _get_state(field: Object) -> str:
    """Which box is ticked. Some programs only change how a box looks."""
    said = field.get("/V")
    if isinstance(said, (Name, String)):
        state = read_state(_get_state_name(said))
        if state or not _is_shown_ticked(field):
            return state
    return next((read_state(state) for state in _iter_shown(field) if read_state(state)), "")


def _is_shown_ticked(field: Object) -> bool:
    return any(read_state(state) for state in _iter_shown(field))


def _iter_shown(field: Object) -> Iterator[str]:
    kids = field.get("/Kids")
    shown = [field, *(_reverse(kids)[::-1] if isinstance(kids, Array) else [])]
    return (_get_state_name(each.get("/AS")) for each in shown if isinstance(each, Dictionary) and "/AS" in each)


def _get_state_name(value: object) -> str:
    text = str(value) if isinstance(value, Name) else _get_text(value)
    return text.removeprefix("/") or "Off"


def _get_text(value: object) -> str:
    """A text, as string or as stream; of a list the parts behind each other."""
    if isinstance(value, Stream):
        return _decode(value.read_bytes()[:_LONGEST])
    if isinstance(value, Array):
        return "; ".join(_get_text(value[nr]) for nr in range(min(len(value), 50)))
    if isinstance(value, (String, Name)):
        return str(value)[:_LONGEST].removeprefix("/" if isinstance(value, Name) else "\0").replace("\r\n", "\n").replace("\r", "\n")
    return ""


def _decode(body: bytes) -> str:
    return str(String(body)).replace("\r\n", "\n").replace("\r", "\n")


def _read_about(text: str) -> dict[str, str]:
    try:
        told: object = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return (
        {key: str(value) for key, value in cast("dict[str, object]", told).items() if isinstance(value, (str, int))} if isinstance(told, dict) else {}
    )
