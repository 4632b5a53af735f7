"""Reads what is drawn on the pages of a file: lines with their width and tone, frames, fills, type sizes. In millimetres and points."""

import io
from dataclasses import dataclass, field
from typing import Any

import pikepdf

MM = 72 / 25.4


@dataclass
class Drawn:
    """All that stands on the pages of a paper."""

    widths: set[float] = field(default_factory=set[float])
    tones: set[tuple[float, ...]] = field(default_factory=set[tuple[float, ...]])
    fills: set[tuple[float, ...]] = field(default_factory=set[tuple[float, ...]])
    sizes: set[float] = field(default_factory=set[float])
    lines: list[tuple[int, float, float, float, float]] = field(default_factory=list[tuple[int, float, float, float, float]])
    """page, x1, y1, x2, y2 of every straight line."""


def measure(body: bytes) -> Drawn:
    """Everything drawn in a file. Text is drawn in the fill tone too, so that is kept apart by what is painted."""
    drawn = Drawn()
    with pikepdf.open(io.BytesIO(body)) as pdf:
        for number, page in enumerate(pdf.pages):
            _read_page(page, number, drawn)
    return drawn


def _read_page(page: Any, number: int, drawn: Drawn) -> None:
    pen = _Pen(drawn, number)
    for operands, operator in pikepdf.parse_content_stream(page):
        pen.read(str(operator), operands)


class _Pen:
    """What is set while a page is read."""

    def __init__(self, drawn: Drawn, page: int) -> None:
        self.drawn, self.page = drawn, page
        self.width, self.stroke, self.fill = 1.0, (0.0,), (0.0,)
        self.path: list[tuple[float, float]] = []

    def read(self, name: str, operands: Any) -> None:
        if name == "Tf":
            self.drawn.sizes.add(round(float(operands[1]), 2))
        elif name in ("w", "G", "RG", "g", "rg", "m", "l"):
            self._set(name, tuple(float(value) for value in operands))
        elif name in ("S", "s", "B", "b", "f", "f*", "n"):
            self._paint(name)

    def _set(self, name: str, values: tuple[float, ...]) -> None:
        if name == "w":
            self.width = values[0]
        elif name in ("G", "RG"):
            self.stroke = values
        elif name in ("g", "rg"):
            self.fill = values
        else:
            self.path = [*(self.path if name == "l" else ()), (values[0], values[1])]

    def _paint(self, name: str) -> None:
        if name in ("S", "s", "B", "b"):
            self.drawn.widths.add(round(self.width, 2))
            self.drawn.tones.add(self.stroke)
            if len(self.path) == 2:
                self.drawn.lines.append((self.page, *self.path[0], *self.path[1]))
        if name in ("f", "f*", "B", "b"):
            self.drawn.fills.add(self.fill)
        self.path = []
