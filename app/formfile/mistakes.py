"""Says what pydantic found wrong in the words of an author: file, line, place, reason, did you mean, way out."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from app.formfile.reading import Place, Source, suggest
from app.model.trouble import FormError

_NAMES = {
    "phase": "phase", "theme": "theme", "steps": "step", "questions": "question", "pitfalls": "pitfall", "goals": "goal", "extra": "extra", "lists": "list",
    "options": "option", "columns": "column", "checks": "check", "letters": "letter", "words": "word", "sources": "source", "statements": "statement",
    "overrides": "override", "decisions": "decision", "sections": "section", "documents": "document", "variants": "variant", "form": "form",
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


def _get_error(source: Source, model: type[BaseModel], found: Mapping[str, Any]) -> FormError:
    place = _clean(source.data, found["loc"])
    kind, context = str(found["type"]), found.get("ctx", {})
    last = str(place[-1]) if place else ""
    shown = found.get("input")
    if kind == "extra_forbidden":
        return make_error(source, place, f"the key '{last}' is not known here", suggest(last, _get_keys(model, found["loc"][:-1]), "Remove it, or look at the example in forms/README.md."))
    if kind == "missing":
        return make_error(source, place, f"'{last}' is missing", f"Add '{last}:' here.")
    if kind == "string_too_short":
        return make_error(source, place, f"'{last}' is empty", "Write a text, or remove the key.")
    if kind == "string_pattern_mismatch":
        hint = next((hint for start, hint in _PATTERNS.items() if str(context["pattern"]).startswith(start)), "")
        return make_error(source, place, f"'{shown}' is not a good id", hint)
    if kind in ("literal_error", "enum"):
        known = [word.strip(" '") for word in str(context["expected"]).replace(" or ", ", ").split(",")]
        return make_error(source, place, f"'{shown}' is not known as {last}", suggest(str(shown), known, f"Choose one of: {', '.join(known)}."))
    if kind == "value_error":
        return make_error(source, place, str(context["error"]))
    return make_error(source, place, *_get_type_words(kind, last, shown, str(found["msg"])))


def _get_type_words(kind: str, last: str, shown: Any, message: str) -> tuple[str, str]:
    for start, wanted, example in (
        ("int", "a whole number", "minutes: 15"),
        ("float", "a number", "width: 4"),
        ("bool", "yes or no", "first: true"),
        ("list", "a list", f"{last}: [first, second]"),
        ("string", "a text", f'{last}: "..."'),
        ("dict", "a block with keys", "Indent the keys below it."),
        ("model", "a block with keys", "Indent the keys below it."),
    ):
        if kind.startswith(start):
            given = f"'{shown}'" if isinstance(shown, str) else "this"
            return f"'{last}' must be {wanted}, and {given} is not", f"For example: {example}"
    return message, ""


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
    if isinstance(node, dict):
        return node.get(part)
    if isinstance(node, list) and isinstance(part, int) and part < len(node):
        return node[part]
    return None


def _get_name(node: Any) -> str:
    if not isinstance(node, dict):
        return ""
    return next((str(node[key]) for key in ("id", "use", "code") if isinstance(node.get(key), str)), "")


def _get_keys(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """The keys that are known at a place, from the model that was filled there."""
    found: Any = model
    for part in loc:
        if isinstance(part, int):
            continue
        found = _get_inner(found, part)
        if found is None:
            return []
    return [field.alias or name for name, field in found.model_fields.items()]


def _get_inner(model: type[BaseModel], part: str) -> type[BaseModel] | None:
    for name, field in model.model_fields.items():
        if part in (name, field.alias):
            return next(iter(_get_models(field.annotation)), model)
    return model


def _get_models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for inner in getattr(annotation, "__args__", ()) for model in _get_models(inner)]
