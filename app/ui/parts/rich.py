"""The small subset of Markdown of the forms as Qt's rich text."""

from collections.abc import Callable

from app.logic.markdown import Span, TextBlock, compute_blocks

_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
"""What `html.escape` does; that one brings along the names of two thousand letters."""
_LISTS = {"bullets": "ul", "numbers": "ol"}


def escape(text: str) -> str:
    """Plain text as rich text."""
    return text.translate(_ESCAPED)


def convert_markdown(text: str, mark: Callable[[str], str] = escape) -> str:
    """The rich text. `mark` turns plain words into rich text (it may underline some)."""
    blocks = compute_blocks(text)
    last = len(blocks) - 1
    return "".join(_convert_block(block, mark, 0 if place == last else 8) for place, block in enumerate(blocks))


def is_plain(text: str) -> bool:
    """Whether there is nothing in it but one paragraph of plain words."""
    blocks = compute_blocks(text)
    return not blocks or (len(blocks) == 1 and blocks[0].kind == "paragraph" and not any(s.bold for item in blocks[0].items for s in item))


def _convert_block(block: TextBlock, mark: Callable[[str], str], below: int) -> str:
    tag = _LISTS.get(block.kind)
    if tag is None:
        return "".join(f'<p style="margin:0 0 {below}px 0">{_convert_spans(item, mark)}</p>' for item in block.items)
    items = "".join(f'<li style="margin-bottom:3px">{_convert_spans(item, mark)}</li>' for item in block.items)
    return f'<{tag} style="margin:0 0 {below}px 0; margin-left:18px; -qt-list-indent:0">{items}</{tag}>'


def _convert_spans(spans: tuple[Span, ...], mark: Callable[[str], str]) -> str:
    parts = (mark(span.text).replace("\n", "<br>") for span in spans)
    return "".join(f"<b>{part}</b>" if span.bold else part for span, part in zip(spans, parts, strict=True))
