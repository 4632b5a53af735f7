"""Two texts, word by word; two lists, item by item."""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher

from app.logic.comparing.change import Piece

_TOKENS = re.compile(r"[^\S\n]*\n[^\S\n]*|\S+[^\S\n]*|[^\S\n]+")
"""A word with the space behind it, or the end of a line."""
_LINES = re.compile(r"[^\n]*\n?")

MOST_WORK = 1_500_000
"""Words of one text times words of the other: what can be compared without a visible pause. Beyond it lines are compared, then nothing."""

Splitter = Callable[[str], list[str]]


def compare_words(before: str, after: str) -> tuple[Piece, ...]:
    """What stayed, went and came. A difference in spaces alone does not count as a difference."""
    for split in (_split_words, _split_lines):
        old, new = split(before), split(after)
        head = _count_common(old, new)
        tail = _count_common(old[head:][::-1], new[head:][::-1])
        old_end, new_end = len(old) - tail, len(new) - tail
        if (old_end - head) * (new_end - head) <= MOST_WORK:
            middle = _compare(old[head:old_end], new[head:new_end])
            return _join((Piece("same", "".join(new[:head])), *middle, Piece("same", "".join(new[new_end:]))))
    return _join((Piece("removed", before), Piece("added", after)))


def compare_items(before: Sequence[str], after: Sequence[str]) -> tuple[Piece, ...]:
    """Items of two lists: those that stayed or came in their new order, each followed by those that went before it. One piece for each item."""
    found: list[Piece] = []
    for tag, old_start, old_end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.extend(Piece("same", item) for item in after[new_start:new_end])
        else:
            found.extend(Piece("removed", item) for item in before[old_start:old_end] if item not in after)
            found.extend(Piece("same" if item in before else "added", item) for item in after[new_start:new_end])
    return tuple(found)


def _compare(old: list[str], new: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, [_get_key(word) for word in old], [_get_key(word) for word in new], autojunk=False)
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            yield Piece("same", "".join(new[new_start:new_end]))
        else:
            yield Piece("removed", "".join(old[old_start:old_end]))
            yield Piece("added", "".join(new[new_start:new_end]))


def _get_key(word: str) -> Hashable:
    return word.strip() or ("\n" if "\n" in word else " ")


def _count_common(old: Sequence[str], new: Sequence[str]) -> int:
    pairs = enumerate(zip(old, new, strict=False))
    return next((place for place, (one, other) in pairs if _get_key(one) != _get_key(other)), min(len(old), len(new)))


def _split_words(text: str) -> list[str]:
    return _TOKENS.findall(text)


def _split_lines(text: str) -> list[str]:
    return [line for line in _LINES.findall(text) if line]


def _join(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Without empty pieces, and neighbours of one kind together."""
    found: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        if found and found[-1].kind == piece.kind:
            found[-1] = Piece(piece.kind, found[-1].text + piece.text)
        else:
            found.append(piece)
    return tuple(_set_apart(place, found) for place in range(len(found)))


def _set_apart(place: int, pieces: Sequence[Piece]) -> Piece:
    """What went keeps its distance from the words around it, also where a text ended or began."""
    piece = pieces[place]
    if piece.kind != "removed":
        return piece
    before = pieces[place - 1].text if place else " "
    after = pieces[place + 1].text if place + 1 < len(pieces) else " "
    glued = "" if before[-1].isspace() or piece.text[0].isspace() else " ", "" if after[0].isspace() or piece.text[-1].isspace() else " "
    return Piece(piece.kind, f"{glued[0]}{piece.text}{glued[1]}")
