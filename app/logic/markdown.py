"""The small subset of Markdown that the long texts of a form use, as plain blocks: paragraphs, bulleted and numbered lists, words in bold."""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

BlockKind = Literal["paragraph", "bullets", "numbers"]

_BULLET = r"\s*[-*]\s+(.*)"
_NUMBER = r"\s*\d+[.)]\s+(.*)"
_BOLD = re.compile(r"\*\*(.+?)\*\*")


class Span(Struct, frozen=True):
    """A stretch of text, bold or not."""

    text: str
    bold: bool = False


class TextBlock(Struct, frozen=True):
    """A paragraph (one item) or a list (an item for each line). Line breaks inside a paragraph are kept."""

    kind: BlockKind
    items: tuple[tuple[Span, ...], ...]

    def get_texts(self) -> tuple[str, ...]:
        """The items without bold."""
        return tuple("".join(span.text for span in item) for item in self.items)


def compute_blocks(text: str) -> tuple[TextBlock, ...]:
    """The blocks of a text. An empty line ends a block; so does a line of another kind. A line that is set in goes on with the item above it."""
    return tuple(block for part in re.split(r"\n\s*\n", text) for block in _compute_part(part))


def compute_spans(text: str) -> tuple[Span, ...]:
    """The stretches of a line: what stands between ** is bold."""
    parts = _BOLD.split(text)
    return tuple(Span(part, bold=place % 2 == 1) for place, part in enumerate(parts) if part)


def _compute_part(part: str) -> Iterator[TextBlock]:
    kind: BlockKind = "paragraph"
    lines: list[str] = []
    for line in part.splitlines():
        found, content = _read_line(line, kind)
        if found == "" and lines:
            lines[-1] += ("\n" if kind == "paragraph" else " ") + content
            continue
        if found != kind and lines:
            yield _make_block(kind, lines)
            lines = []
        kind = found or "paragraph"
        if content:
            lines.append(content)
    if lines:
        yield _make_block(kind, lines)


def _read_line(line: str, kind: BlockKind) -> tuple[BlockKind | Literal[""], str]:
    """What a line is, without its mark; "" when it goes on with the line above."""
    if bullet := re.fullmatch(_BULLET, line):
        return "bullets", bullet[1].strip()
    if number := re.fullmatch(_NUMBER, line):
        return "numbers", number[1].strip()
    goes_on = kind == "paragraph" or line[:1].isspace()
    return "" if goes_on else "paragraph", line.strip()


def _make_block(kind: BlockKind, lines: list[str]) -> TextBlock:
    return TextBlock(kind, tuple(compute_spans(line) for line in lines))
