"""What stayed, went and came, as rich text for the eye and as a sentence for the ear."""

from collections.abc import Sequence

from app.logic.comparing import Piece
from app.support.texts import _
from app.ui.look import Look
from app.ui.parts.rich import escape

LONGEST_SAME = 220
"""Of words that stayed more is not shown at a stretch: what changed must not drown in what did not."""


def mark_pieces(pieces: Sequence[Piece], look: Look) -> str:
    """Rich text: what went struck through, what came underlined, both on a ground of their own, so that it is seen without colours too."""
    if len(pieces) == 1 and pieces[0].kind == "added":
        # All of it is new, which is said already; a whole page of underlining reads badly.
        return _mark(Piece("same", pieces[0].text), look)
    last = len(pieces) - 1
    texts = (_mark(Piece(piece.kind, _shorten(piece, place == 0, place == last)), look) for place, piece in enumerate(pieces))
    return "".join(texts)


def mark_items(pieces: Sequence[Piece], look: Look) -> str:
    """The same for a list: every item on a line of its own."""
    return "<br>".join(f"{'+' if piece.kind == 'added' else '−' if piece.kind == 'removed' else '·'} {_mark(piece, look)}" for piece in pieces)


def speak_pieces(pieces: Sequence[Piece]) -> str:
    """The same in words alone, for assistive technology."""
    patterns = {"removed": _("[removed: {text}]"), "added": _("[new: {text}]")}
    last = len(pieces) - 1
    parts: list[str] = []
    for place, piece in enumerate(pieces):
        text = _shorten(piece, place == 0, place == last).strip()
        if text:
            parts.append(patterns[piece.kind].format(text=text) if piece.kind in patterns else text)
    return " ".join(parts)


def _mark(piece: Piece, look: Look) -> str:
    text = escape(piece.text).replace("\n", "<br>")
    if piece.kind == "same" or not piece.text.strip():
        return text
    palette = look.palette
    ink, ground, line = (
        (palette.error, palette.error_soft, "line-through") if piece.kind == "removed" else (palette.goal, palette.goal_soft, "underline")
    )
    # The space behind the last word stays outside, so that the line ends with the word.
    body = text.rstrip(" ")
    return f'<span style="color:{ink};background-color:{ground};text-decoration:{line}">{body}</span>{text[len(body) :]}'


def _shorten(piece: Piece, is_first: bool, is_last: bool) -> str:
    """Words that stayed: those beside a change, with dots where something is left out."""
    text = piece.text
    if piece.kind != "same" or len(text) <= LONGEST_SAME or (is_first and is_last):
        return text
    room = LONGEST_SAME // 2
    head = "" if is_first else f"{text[:room].rpartition(' ')[0] or text[:room]} "
    tail = "" if is_last else f" {text[-room:].partition(' ')[2] or text[-room:]}"
    return f"{head}…{tail}"
