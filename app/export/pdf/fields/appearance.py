"""What a field looks like while no other program has touched it: the words in it, the hook in a box, the ring around a number."""

from msgspec import Struct

from app.export.pdf.fields.font import FieldFont
from app.export.pdf.paper import HOOK

FONT = "KwField"
_PAD = 2.0
_LEAD = 1.2
_SMALLEST = 4.0
_RING = 0.5523


class Box(Struct, frozen=True):
    """How large a field is."""

    width: float
    height: float


def draw_words(text: str, box: Box, size: float, font: FieldFont, *, is_line: bool, on_white: bool) -> bytes:
    """Words, on white where lines to write on would run through them; smaller where there are more of them than there is room for. Nothing when empty."""
    if not text:
        return b"/Tx BMC EMC"
    lines, size = _fit(text, box, size, font, is_line=is_line)
    top = (box.height - size * 0.66) / 2 if is_line else box.height - _PAD - size * 0.82
    ground = f"1 g 0 0 {box.width:.2f} {box.height:.2f} re f" if on_white else ""
    out = ["/Tx BMC q", ground, "BT 0 g", f"/{FONT} {size:g} Tf {size * _LEAD:.2f} TL", f"{_PAD:g} {top:.2f} Td"]
    out += [f"<{font.encode(line).hex()}> Tj T*" for line in lines]
    return "\n".join([*out, "ET Q EMC"]).encode()


def _fit(text: str, box: Box, size: float, font: FieldFont, *, is_line: bool) -> tuple[list[str], float]:
    room, high = box.width - 2 * _PAD, box.height - _PAD
    while True:
        lines = [" ".join(text.split())] if is_line else _break(text, room / size, font)
        wide = max(map(font.get_width, lines), default=0) * size
        if size <= _SMALLEST or (wide <= room and (is_line or len(lines) * size * _LEAD <= high)):
            return lines, size
        size = max(size - 0.5, _SMALLEST)


def _break(text: str, room: float, font: FieldFont) -> list[str]:
    """Lines of words; `room` per point of size. A word wider than a line is cut nowhere: then the type gets smaller."""
    lines: list[str] = []
    for part in text.split("\n"):
        line, used = "", 0.0
        for word in part.split(" "):
            wide = font.get_width(f" {word}" if line else word)
            if line and used + wide > room:
                lines.append(line)
                line, used = word, font.get_width(word)
            else:
                line, used = f"{line} {word}" if line else word, used + wide
        lines.append(line)
    return lines


def draw_hook(box: Box) -> bytes:
    """As a pen ticks a box."""
    (left, start), (knee, low), (right, end) = ((box.width * across, box.height * up) for across, up in HOOK)
    return f"q 1.6 w 0 G {left:.2f} {start:.2f} m {knee:.2f} {low:.2f} l {right:.2f} {end:.2f} l S Q".encode()


def draw_ring(box: Box) -> bytes:
    """A thick circle: the number within stays readable."""
    wide, high = box.width / 2 - 1, box.height / 2 - 1
    x, y, across, up = box.width / 2, box.height / 2, wide * _RING, high * _RING
    return (
        f"q 2 w 0 G {x + wide:.2f} {y:.2f} m {x + wide:.2f} {y + up:.2f} {x + across:.2f} {y + high:.2f} {x:.2f} {y + high:.2f} c "
        f"{x - across:.2f} {y + high:.2f} {x - wide:.2f} {y + up:.2f} {x - wide:.2f} {y:.2f} c "
        f"{x - wide:.2f} {y - up:.2f} {x - across:.2f} {y - high:.2f} {x:.2f} {y - high:.2f} c "
        f"{x + across:.2f} {y - high:.2f} {x + wide:.2f} {y - up:.2f} {x + wide:.2f} {y:.2f} c S Q"
    ).encode()
