"""The plan at a glance: frames two by two, each with as much as fits. In large type one below the other: half a line would hold two words."""

import re
from collections.abc import Sequence
from functools import partial
from math import inf

from msgspec.structs import replace
from typing_extensions import override

from app.document.blocks import Frame, Frames
from app.export.pdf.bricks.brick import Brick
from app.export.pdf.bricks.columns import WholeColumns
from app.export.pdf.bricks.framed import PLAIN, Framed, Labelled
from app.export.pdf.bricks.late import LateText
from app.export.pdf.bricks.ruled import WritingRules
from app.export.pdf.bricks.stack import Stack
from app.export.pdf.bricks.text import Text, TextStyle
from app.export.pdf.paper import GAP, MM, SIZES
from app.export.pdf.tagging.structure import NUMBERS, Element
from app.export.pdf.tagging.surface import Surface
from app.export.pdf.workshop import Workshop

FRAME_GAP = 4 * MM
_STYLE = replace(PLAIN, padding=3.4 * MM)
_LEAST = 4
"""Lines that a frame always has room for."""
_MOST = 1500
"""Characters of an item that are looked at: more than any frame holds, and a huge answer stays quick."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def build_frames(block: Frames, workshop: Workshop) -> list[Brick]:
    """All frames of a block."""
    return [FramesBrick(block, workshop).set_space(GAP, GAP * 1.5)]


class FramesBrick(Brick):
    """Frames two by two. `set_limit` makes them lower when the page is too full: they then hold less, never in smaller type."""

    def __init__(self, block: Frames, workshop: Workshop) -> None:
        self._makers = [_FrameMaker(frame, workshop) for frame in block.frames]
        self._scale = workshop.sizes.lead / 15
        self._beside = 1 if workshop.sizes.body >= SIZES["large"].body else 2
        self._width = (workshop.width - FRAME_GAP * (self._beside - 1)) / self._beside
        self.limit = block.height_mm * MM * self._scale
        self.least = workshop.sizes.lead * _LEAST + 2 * _STYLE.padding
        self._rows = self._make_rows()

    def set_limit(self, limit: float) -> None:
        """Lower frames from now on."""
        self.limit = max(limit, self.least)
        self._rows = self._make_rows()

    @property
    def is_cut(self) -> bool:
        """Whether something was left out of a frame because it was too low."""
        return any(maker.is_cut for maker in self._makers)

    def _make_rows(self) -> Stack:
        frames = [maker.make(self._width, self.limit) for maker in self._makers]
        beside = self._beside
        rows = [_pad(frames[first : first + beside], beside) for first in range(0, len(frames), beside)]
        return Stack([WholeColumns(row, [1] * beside, FRAME_GAP).set_space(0, FRAME_GAP) for row in rows])

    @override
    def get_parts(self) -> tuple[Brick, ...]:
        return (self._rows,)

    @override
    def get_height(self, width: float) -> float:
        return self._rows.get_height(width)

    @override
    def split(self, width: float, room: float, *, forced: bool) -> tuple[Brick, Brick] | None:
        return self._rows.split(width, room, forced=forced)

    @override
    def draw(self, surface: Surface, x: float, top: float, width: float) -> None:
        self._rows.draw(surface, x, top, width)


def _pad(frames: Sequence[Brick], beside: int) -> list[Brick]:
    return [*frames, *(Stack(()) for _ in range(beside - len(frames)))]


class _FrameMaker:
    """Makes one frame, as full as its height allows."""

    def __init__(self, frame: Frame, workshop: Workshop) -> None:
        self._frame = frame
        self._workshop = workshop
        self._style = workshop.styles.body
        self.is_cut = False
        """Whether the frame as it was last made holds less than it should."""
        self._element = workshop.element.add("Sect")
        self._title = workshop.add_heading(frame.title, workshop.level + 1, workshop.styles.frame_title, self._element).set_space(0, 1)

    def make(self, width: float, limit: float) -> Framed:
        """The frame at most so high."""
        inner = width - 2 * _STYLE.padding
        room = inf if self._frame.is_whole else limit - 2 * _STYLE.padding
        if self._frame.lines:
            return self._make_room(inner, limit - 2 * _STYLE.padding)
        items = tuple(item[:_MOST] for item in self._frame.items) or ((self._frame.empty,) if self._frame.empty else ())
        dropped = self._frame.left_out
        self.is_cut = False
        bricks = [*self._set_items(items), *([self._set_more(dropped)] if dropped else [])]
        while items and self._get_height(bricks, inner) > room:
            self.is_cut = True
            shorter = self._drop(items)
            if shorter is None:
                self._squeeze(bricks, inner, room)
                break
            dropped += len(items) - len(shorter)
            items = shorter
            bricks = [*self._set_items(items), self._set_more(dropped)]
        framed = Framed(Stack([self._title, *bricks]), _STYLE)
        framed.origin = self._frame.origin
        return framed

    def _make_room(self, inner: float, room: float) -> Framed:
        """A frame to write in: its lines as far as there is room, then what stands there already."""
        items = self._set_items(self._frame.items)
        rules = WritingRules(self._frame.lines, self._workshop.sizes.line).set_space(0, GAP)
        while rules.number > 1 and self._get_height([rules, *items], inner) > room:
            rules.number -= 1
        framed = Framed(Stack([self._title, rules, *items]), _STYLE)
        framed.origin = self._frame.origin
        return framed

    def _get_height(self, bricks: Sequence[Brick], width: float) -> float:
        return Stack([self._title, *bricks]).get_height(width)

    def _drop(self, items: tuple[str, ...]) -> tuple[str, ...] | None:
        """The items without the last one or without its last sentence, or None when nothing may go any more."""
        if self._frame.cut == "sentences":
            sentences = _SENTENCE_END.split(items[-1])
            if len(sentences) > 1:
                return (*items[:-1], " ".join(sentences[:-1]))
        return items[:-1] if len(items) > 1 else None

    def _squeeze(self, bricks: Sequence[Brick], width: float, room: float) -> None:
        """One item, one sentence, and still too long: its first lines."""
        texts = [brick for brick in bricks if isinstance(brick, Text | Labelled)]
        lead = self._style.lead
        spare = int((room - self._get_height(bricks, width)) / lead)
        for text in texts[-1:]:
            inner = text.inner if isinstance(text, Labelled) else text
            indent = text.indent if isinstance(text, Labelled) else 0.0
            if isinstance(inner, Text):
                inner.shorten(width - indent, max(1, len(inner.get_lines(width - indent)) + spare - 1))

    def _set_items(self, items: Sequence[str]) -> list[Brick]:
        signs = self._frame.numbered or self._frame.star
        whole = self._element.add("L", attributes=NUMBERS) if signs else self._element
        bricks: list[Brick] = []
        for number, item in enumerate(items, 1):
            last = self._frame.strong_last and number == len(self._frame.items)
            style = self._style.strong() if last else self._style
            sign = "★" if self._frame.star else str(number)
            bricks.append(self._set_item(sign, item, style, whole) if signs and self._frame.items else self._set_plain(item, style))
            bricks[-1].after = 1.5
        return bricks

    def _set_plain(self, item: str, style: TextStyle) -> Text:
        return self._workshop.set_text(item, style, self._element.add("P"))

    def _set_item(self, sign: str, item: str, style: TextStyle, whole: Element) -> Labelled:
        entry = whole.add("LI")
        label = self._workshop.set_text(f"{sign} ", style, entry.add("Lbl"))
        return Labelled(label, self._workshop.set_text(item, style, entry.add("LBody")), style.size * 1.35)

    def _set_more(self, dropped: int) -> Brick:
        style = self._workshop.styles.small
        element = self._element.add("P")
        return LateText(partial(self._compose_more, dropped, style, element), style)

    def _compose_more(self, dropped: int, style: TextStyle, element: Element) -> Text:
        words = self._frame.more.replace("{n}", str(dropped))
        if "{page}" in words:
            page = self._workshop.register.sections.get(self._frame.more_section)
            words = words.replace("{page}", str(page)) if page else "…"
        return self._workshop.set_text(words or "…", style, element)
