"""Frames with lines, lines to put a cross on, an area to draw in, boxes to count with."""

from msgspec.structs import replace
from typing_extensions import override

from app.document.writing import DrawingArea, SliderLine, Sliders, Tally, WriteBox, WriteBoxes
from app.export.pdf.bricks.brick import Brick, Whole
from app.export.pdf.bricks.columns import Columns
from app.export.pdf.bricks.framed import PLAIN, Framed
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.paper import BLACK, FRAME, GAP, MM
from app.export.pdf.tagging.surface import Stroke, Surface
from app.export.pdf.workshop import Workshop
from app.export.pdf.writing.rules import SlotLines
from app.export.pdf.writing.ticks import TickLine

_GAP = 4 * MM
_ABOVE = 4 * MM
"""Between what stands above and the first frames."""
_STYLE = replace(PLAIN, padding=2.6 * MM)
_FRAME = Stroke(FRAME, BLACK)
_END = 2 * MM


def build_write_boxes(block: WriteBoxes, workshop: Workshop) -> list[Brick]:
    """Rows of frames of equal height."""
    bricks: list[Brick] = [workshop.add_label(block.label)] if block.label else []
    wide = (workshop.width - _GAP * (block.columns - 1)) / block.columns
    frames: list[Brick] = [_build_box(box, block.height_mm * MM, wide, workshop) for box in block.boxes]
    gap = block.gap_mm * MM
    for first in range(0, len(frames), block.columns):
        row = frames[first : first + block.columns]
        row += [Stack(())] * (block.columns - len(row))
        bricks.append(Columns(row, [1] * block.columns, _GAP).set_space(gap if first else max(gap, _ABOVE), gap))
    return bricks


def _build_box(box: WriteBox, height: float, width: float, workshop: Workshop) -> Framed:
    style = replace(workshop.styles.table, size=workshop.sizes.table + 0.5, bold=True)
    inner = width - 2 * _STYLE.padding
    bricks: list[Brick] = [workshop.add_heading(box.label, workshop.level + 1, style) if box.label else Stack(())]
    bricks[0].keeps_with_next = False
    if box.marks:
        item = workshop.element.add("L")
        marks: list[Brick] = [TickLine(mark, item.add("LI"), workshop) for mark in box.marks]
        bricks = [Columns([bricks[0], *marks], [6, *(1 for _ in marks)], 2 * MM)]
    if box.text:
        bricks.append(workshop.add_paragraph(box.text, workshop.styles.table))
    used = Stack(bricks).get_height(inner)
    room = height - 2 * _STYLE.padding - used
    lines = max(int(room / workshop.sizes.line + 0.15), min(box.lines, 1), 0)
    bricks.append(FrameLines(lines, box, room, workshop))
    return Framed(Stack(bricks), _STYLE)


class FrameLines(SlotLines):
    """The lines of a frame, which is as high as it was asked for."""

    def __init__(self, number: int, box: WriteBox, room: float, workshop: Workshop) -> None:
        super().__init__(number if box.lines else 0, workshop.sizes.line, box.slot, workshop.element.add_form(box.slot))
        self.room = room

    @override
    def get_height(self, width: float) -> float:
        return max(super().get_height(width), self.room)

    def set_lines(self, number: int) -> None:
        """Fewer lines, or more again: the frame follows."""
        self.room += (number - self.number) * self.distance
        self.number = number

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        super().draw(surface, x, top - max(self.room - self.number * self.distance, 0), width)
        if not self.number:
            surface.add_slot(self.slot, (x, top - self.get_height(width), x + width, top), self.form)


def build_sliders(block: Sliders, workshop: Workshop) -> list[Brick]:
    """A line for each, with its words above its ends."""
    bricks: list[Brick] = [workshop.add_label(block.label)] if block.label else []
    return [*bricks, *(SliderBrick(line, block.length_mm * MM, workshop) for line in block.lines)]


class SliderBrick(Whole):
    """A line with a stroke at both ends and words above them."""

    def __init__(self, line: SliderLine, length: float, workshop: Workshop) -> None:
        self._slot = line.slot
        self._length = length
        paragraph = workshop.element.add("P")
        self._left = workshop.set_text(f"{line.left} ", workshop.styles.table, paragraph)
        self._right = workshop.set_text(line.right, workshop.styles.table.aligned("right"), paragraph)
        self._form = paragraph.add_form(line.slot)
        self.set_space(2, 2)

    def _get_wide(self, width: float) -> float:
        return min(self._length, width)

    @override
    def get_height(self, width: float) -> float:
        half = self._get_wide(width) / 2 - _GAP
        return max(self._left.get_height(half), self._right.get_height(half)) + 5 * MM

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        wide, height = self._get_wide(width), self.get_height(width)
        left = x + (width - wide) / 2
        half = wide / 2 - _GAP
        self._left.draw(surface, left, top, half)
        self._right.draw(surface, left + wide - half, top, half)
        y = top - height + _END
        surface.draw_line((left, y), (left + wide, y), Stroke(1.0, BLACK))
        for end in (left, left + wide / 2, left + wide):
            surface.draw_line((end, y - _END / 2), (end, y + _END / 2), Stroke(1.0, BLACK))
        surface.add_slot(self._slot, (left, y - _END, left + wide, y + _END), self._form, "line")


def build_area(block: DrawingArea, workshop: Workshop) -> list[Brick]:
    """The frame under its label."""
    bricks: list[Brick] = [workshop.add_label(block.label)] if block.label else []
    return [*bricks, AreaBrick(block.height_mm * MM).set_space(2, GAP)]


class AreaBrick(Whole):
    """An empty frame."""

    def __init__(self, height: float) -> None:
        self._height = height

    @override
    def get_height(self, width: float) -> float:
        return self._height

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        surface.draw_box((x, top - self._height, width, self._height), _FRAME, corner=2 * MM)


def build_tally(block: Tally, workshop: Workshop) -> list[Brick]:
    """The label, then boxes in rows."""
    label = workshop.add_paragraph(block.label, workshop.styles.body)
    label.keeps_with_next = True
    return [label, TallyBrick(block).set_space(4, GAP)]


class TallyBrick(Whole):
    """Rows of boxes."""

    def __init__(self, block: Tally) -> None:
        self._block = block
        self._side = block.box_mm * MM
        self._step = self._side + 2.5 * MM

    @override
    def get_height(self, width: float) -> float:
        return -(-self._block.boxes // self._block.a_row) * self._step

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        step = min(self._step, (width + 2 * MM) / self._block.a_row)
        for number in range(self._block.boxes):
            row, column = divmod(number, self._block.a_row)
            surface.draw_box((x + column * step, top - row * self._step - self._side, self._side, self._side), _FRAME, corner=1)
