"""Reads one YAML file of a form. Every scalar stays text (`no`, `1.10` and dates too); a place in the data can be told back as a line in the file."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from app.model.trouble import FormError

Place = tuple[str | int, ...]
"""The way to a value: keys and positions from the top of the file."""


def _get_yaml() -> Any:
    """PyYAML, which has no types."""
    return yaml


_YAML = _get_yaml()
_LOADER = getattr(_YAML, "CSafeLoader", _YAML.SafeLoader)
"""The quick one where it is there."""
LARGEST = 4_000_000
MOST = 100_000
DEEPEST = 50
"""Bytes, parts and levels in one file: many times what the largest form has."""
ABYSS = 1_000
_BRACKETS = re.compile(r"[\[\]{}]")
_STARTS = re.compile(r"^[-?: \t]+", re.MULTILINE)
"""Each level of a block is at least one sign further in."""


class Source(Struct, frozen=True):
    """One YAML file as read: its plain data, and the nodes that know the lines."""

    file: str
    data: Any
    root: Any = None

    def get_line(self, place: Place) -> int:
        """The line of a place, or of the nearest thing around it."""
        node, line = self.root, 1
        for part in place:
            found = _get_child(node, part)
            if found is None:
                break
            start, node = found
            line = int(start.start_mark.line) + 1
        return line


def read_source(path: Path, shown_as: str) -> tuple[Source, tuple[FormError, ...]]:
    """A file as plain data, with all that is wrong with it as YAML. The data is None when it cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            return Source(shown_as, None), (
                _get_error(shown_as, 1, f"the file is larger than {LARGEST // 1_000_000} MB", "Divide it over more files."),
            )
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as trouble:
        return Source(shown_as, None), (_get_error(shown_as, 1, f"the file cannot be read ({trouble})", "Save it as UTF-8 text."),)
    tabs = tuple(
        _get_error(shown_as, number, "a tab is used to indent", "Use spaces: two for every level.")
        for number, line in enumerate(text.splitlines(), 1)
        if "\t" in line[: len(line) - len(line.lstrip())]
    )
    if tabs:
        return Source(shown_as, None), tabs
    return _read_text(text, shown_as)


def suggest(word: str, known: Iterable[str], way_out: str = "") -> str:
    """Did you mean ...?: the hint for a word that is not known, or the general way out."""
    # a wrong id is no way out
    close = get_close_matches(word, sorted(each for each in known if " " not in each), n=1, cutoff=0.6)
    return f"Did you mean '{close[0]}'?" if close else way_out


def _read_text(text: str, file: str) -> tuple[Source, tuple[FormError, ...]]:
    if _may_be_abyss(text):
        hint = "A form nests a dozen levels; write it as the other forms are written."
        return Source(file, None), (_get_error(file, 1, "this is nested too deep, or holds far too much", hint),)
    try:
        root = _YAML.compose(text, Loader=_LOADER)
    except _YAML.MarkedYAMLError as mistake:
        mark = mistake.problem_mark or mistake.context_mark
        reason = f"this is not YAML: {mistake.problem or mistake.context}"
        hint = "Look at the indentation, the quotes and the colons on this line and the one above it."
        return Source(file, None), (_get_error(file, mark.line + 1 if mark else 1, reason, hint),)
    except _YAML.YAMLError as mistake:
        return Source(file, None), (_get_error(file, 1, f"this is not YAML: {mistake}", "Save it as UTF-8 text."),)
    if not _is_bounded(root):
        hint = "A form nests a dozen levels; write a part out where it is used instead of naming it with & and *."
        return Source(file, None), (_get_error(file, 1, "this is nested too deep, or holds far too much", hint),)
    errors: list[FormError] = []
    data = None if root is None else _get_plain(root, file, errors)
    return Source(file, data, root), tuple(errors)


def _may_be_abyss(text: str) -> bool:
    """Whether it may be nested so deep that the library itself would fall down: by its brackets, and by what stands before the words of a line."""
    depth = 0
    for bracket in _BRACKETS.findall(text):
        depth += 1 if bracket in "[{" else -1 if depth else 0
        if depth > ABYSS:
            return True
    return any(len(start) > 2 * ABYSS for start in _STARTS.findall(text))


def _is_bounded(root: Any) -> bool:
    """Level by level, with what an alias names counted each time: a few lines can name themselves a billion times over."""
    level, count = [root], 0
    for _level in range(DEEPEST):
        level = list(islice((child for node in level for child in _get_children(node)), MOST - count + 1))
        count += len(level)
        if count > MOST:
            return False
        if not level:
            return True
    return False


def _get_children(node: Any) -> Iterator[Any]:
    if isinstance(node, _YAML.MappingNode):
        yield from (value for _key, value in node.value)
    elif isinstance(node, _YAML.SequenceNode):
        yield from node.value


def _get_plain(node: Any, file: str, errors: list[FormError]) -> Any:
    if isinstance(node, _YAML.MappingNode):
        plain: dict[str, Any] = {}
        for key, value in node.value:
            name = str(key.value)
            if name in plain:
                errors.append(_get_error(file, key.start_mark.line + 1, f"'{name}' stands here twice", "Keep one of the two."))
            plain[name] = _get_plain(value, file, errors)
        return plain
    if isinstance(node, _YAML.SequenceNode):
        return [_get_plain(item, file, errors) for item in node.value]
    return str(node.value)


def _get_child(node: Any, part: str | int) -> tuple[Any, Any] | None:
    """Where a part of a node begins (its key, when it has one), and the part itself."""
    if isinstance(node, _YAML.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == str(part)), None)
    if isinstance(node, _YAML.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part]
    return None


def _get_error(file: str, line: int, reason: str, hint: str) -> FormError:
    return FormError(file=file, line=line, place="", reason=reason, hint=hint)
