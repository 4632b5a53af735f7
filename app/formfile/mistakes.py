"""Says what pydantic found wrong in the words of an author: file, line, place, reason, did you mean, way out."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct
from pydantic import BaseModel, ValidationError

from app.formfile.reading import Place, Source, suggest
from app.formfile.trees import is_list, is_tree
from app.model.trouble import FormError

_NAMES = {
    "phase": "phase", "theme": "theme", "steps": "step", "questions": "question", "pitfalls": "pitfall", "goals": "goal", "extra": "extra", "lists": "list",
    "options": "option", "columns": "column", "checks": "check", "letters": "letter", "words": "word", "sources": "source", "statements": "statement",
    "overrides": "override", "decisions": "decision", "sections": "section", "documents": "document", "variants": "variant", "form": "form",
    "migration": "migration",
}  # fmt: skip
_PATTERNS = {
    r"^[a-z]+\.": "Write a prefix, a point and a word in small letters: net.theme.",
    r"^[a-z][a-z0-9_]*$": "Use small letters, figures and _ only, and begin with a letter.",
    r"^(st": "Write a statement (st.N11), a look-up (L12) or own.",
    r"^goal": "Write goal.<phase>.<number>.",
    r"^pit": "Write pit.<phase>.<word>.",
    r"^extra": "Write extra.<phase>.<word>.",
    r"^[A-Z][0-9]{2}": "Write one capital and two figures: G01.",
}


_FEW = 16
"""Keys that a message can name without becoming a wall."""


def get_errors(source: Source, model: type[BaseModel], trouble: ValidationError) -> tuple[FormError, ...]:
    """Every mistake pydantic found in a file."""
    return tuple(_get_error(source, model, found) for found in trouble.errors(include_url=False))


def get_place(source: Source, place: Place) -> str:
    """A place in words: phase preparation > question net.theme > options[2]."""
    words: list[str] = []
    node: Any = source.data
    for index, part in enumerate(place):
        parent = place[index - 1] if index else ""
        node = _get_item(node, part)
        name = _get_name(node)
        if isinstance(part, int):
            word = f"{_NAMES.get(str(parent), parent)} {name}" if name else f"{parent}[{part + 1}]"
        elif name and part in _NAMES:
            word = f"{_NAMES[part]} {name}"
        elif index + 1 < len(place) and isinstance(place[index + 1], int):
            continue
        else:
            word = str(part)
        words.append(word)
    return " > ".join(words)


def make_error(source: Source, place: Place, reason: str, hint: str = "") -> FormError:
    """A mistake at a place of a file."""
    return FormError(file=source.file, line=source.get_line(place), place=get_place(source, place), reason=reason, hint=hint)


class _Mistake(Struct, frozen=True):
    """What pydantic says about one value."""

    kind: str
    key: str
    given: Any
    context: Mapping[str, Any]
    message: str
    keys: tuple[str, ...]
    """The keys that are known where it stands."""


def _get_error(source: Source, model: type[BaseModel], found: Mapping[str, Any]) -> FormError:
    place = _clean(source.data, found["loc"])
    key = str(place[-1]) if place else ""
    mistake = _Mistake(str(found["type"]), key, found.get("input"), found.get("ctx", {}), str(found["msg"]), _get_keys(model, found["loc"][:-1]))
    wording = _WORDINGS.get(mistake.kind, _get_type_words)
    return make_error(source, place, *wording(mistake))


def _get_unknown_words(mistake: _Mistake) -> tuple[str, str]:
    known = f"Known here: {', '.join(sorted(mistake.keys))}." if len(mistake.keys) <= _FEW else "Look at the examples in forms/README.md."
    hint = suggest(mistake.key, mistake.keys, f"Remove it. {known}")
    return f"the key '{mistake.key}' is not known here", hint


def _get_missing_words(mistake: _Mistake) -> tuple[str, str]:
    return f"'{mistake.key}' is missing", f"Add '{mistake.key}:' here."


def _get_empty_words(mistake: _Mistake) -> tuple[str, str]:
    return f"'{mistake.key}' is empty", "Write something, or remove the key."


def _get_pattern_words(mistake: _Mistake) -> tuple[str, str]:
    pattern = str(mistake.context["pattern"])
    return f"'{mistake.given}' is not a good id", next((hint for start, hint in _PATTERNS.items() if pattern.startswith(start)), "")


def _get_choice_words(mistake: _Mistake) -> tuple[str, str]:
    known = [word.strip(" '") for word in str(mistake.context["expected"]).replace(" or ", ", ").split(",")]
    return f"'{mistake.given}' is not known as {mistake.key}", suggest(str(mistake.given), known, f"Choose one of: {', '.join(known)}.")


def _get_own_words(mistake: _Mistake) -> tuple[str, str]:
    return str(mistake.context["error"]), ""


def _get_type_words(mistake: _Mistake) -> tuple[str, str]:
    for start, wanted, example in (
        ("int", "a whole number", f"{mistake.key}: 15"),
        ("float", "a number", f"{mistake.key}: 4"),
        ("bool", "true or false", f"{mistake.key}: true"),
        ("tuple", "a list", f"{mistake.key}: [first, second]"),
        ("list", "a list", f"{mistake.key}: [first, second]"),
        ("string", "a text", f'{mistake.key}: "..."'),
        ("dict", "a block with keys", "Indent the keys below it."),
        ("model", "a block with keys", "Indent the keys below it."),
    ):
        if mistake.kind.startswith(start):
            given = f"'{mistake.given}'" if isinstance(mistake.given, str) else "this"
            return f"'{mistake.key}' must be {wanted}, and {given} is not", f"For example: {example}"
    return mistake.message, ""


_WORDINGS: Mapping[str, Callable[[_Mistake], tuple[str, str]]] = {
    "extra_forbidden": _get_unknown_words,
    "missing": _get_missing_words,
    "string_too_short": _get_empty_words,
    "too_short": _get_empty_words,
    "string_pattern_mismatch": _get_pattern_words,
    "literal_error": _get_choice_words,
    "value_error": _get_own_words,
}


def _clean(data: Any, loc: tuple[str | int, ...]) -> Place:
    place: list[str | int] = []
    node = data
    for index, part in enumerate(loc):
        inside = _get_item(node, part)
        if inside is None and index < len(loc) - 1:
            continue
        place.append(part)
        node = inside
    return tuple(place)


def _get_item(node: Any, part: str | int) -> Any:
    if is_tree(node) and isinstance(part, str):
        return node.get(part)
    if is_list(node) and isinstance(part, int) and part < len(node):
        return node[part]
    return None


def _get_name(node: Any) -> str:
    if not is_tree(node):
        return ""
    return next((str(node[key]) for key in ("id", "use", "code") if isinstance(node.get(key), str)), "")


def _get_keys(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys that are known at a place, from the model that was filled there."""
    found = model
    for part in loc:
        if isinstance(part, str):
            found = _get_inner(found, part)
    return tuple(field.alias or name for name, field in found.model_fields.items())


def _get_inner(model: type[BaseModel], part: str) -> type[BaseModel]:
    """The model under a key. A tag of a union is no key: then the model stays the same."""
    field = next((field for name, field in model.model_fields.items() if part in (name, field.alias)), None)
    return next(_get_models(field.annotation), model) if field else model


def _get_models(annotation: Any) -> Iterator[type[BaseModel]]:
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _get_models(inner)
