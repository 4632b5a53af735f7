"""Whether an answer can be found back in what became of it: value by value, as it was typed or in the words that people read."""

import re
from collections.abc import Iterator, Mapping

from app.logic.kinds.base import fold, get_items, get_loose_text, is_blank
from app.logic.kinds.notation import parse_number, read_number
from app.model.json import Json


def get_leaves(raw: Json) -> Iterator[str]:
    """Every single value. Of an option with an own text that text: it says which option it was."""
    if is_blank(raw):
        return
    items = get_items(raw)
    if items is not None:
        for item in items:
            yield from get_leaves(item)
    elif isinstance(raw, Mapping):
        own = raw.get("text") if set(raw) == {"id", "text"} else None
        for value in (own,) if own else raw.values():
            yield from get_leaves(value)
    else:
        yield get_loose_text(raw)


class Pool:
    """All that is there after a conversion: raw values and their words."""

    def __init__(self, texts: Iterator[str], language: str) -> None:
        self._texts = tuple(fold(text) for text in texts if text)
        self._numbers = frozenset(number for text in self._texts if (number := read_number(text)) is not None)
        self._language = language

    def holds(self, text: str) -> bool:
        """Whether a value stands in it, alone or as words of a longer text; line by line when it has lines."""
        lines = tuple(fold(line) for line in text.splitlines() if line.strip())
        return all(self._holds_line(line) for line in lines)

    def _holds_line(self, line: str) -> bool:
        if line in self._texts:
            return True
        number = parse_number(line, self._language)
        if number is not None and read_number(number) in self._numbers:
            return True
        pattern = re.compile(rf"(?<!\w){re.escape(line)}(?!\w)")
        return any(pattern.search(text) for text in self._texts)
