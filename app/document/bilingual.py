"""One paper of two: the same plan, composed in two languages, next to each other.

Both are made of the same form by the same makers, so their blocks stand in the same order. What is equal in both is typed by somebody, or a number: it
stands once, across. What differs is the form that speaks, and stands in both columns.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from msgspec.structs import replace

from app.document.blocks import (
    Block,
    Box,
    BulletList,
    Choices,
    Document,
    Frame,
    Frames,
    Line,
    Note,
    Paragraph,
    Section,
    SideBySide,
    Table,
    TableRow,
    Title,
    WritingLines,
)
from app.document.twins import Twin, TwinBox, TwinBoxes, TwinTable, TwinTitle

PAPERS = frozenset({"handout"})
"""The papers that are made in two languages."""
EXPLAINED = "two_languages"
"""The phrase that says how to read such a paper."""
_ALIKE = 0.6
"""Of the words of two texts: from here on they are one text with another word in it, such as the name of a month."""
_LONGEST = 200
_TIME = re.compile(r"(?<=\d):(?=\d)")
Languages = tuple[str, str]


def make_bilingual(left: Document, right: Document, language: str) -> Document:
    """Both papers as one, `language` being that of what was typed."""
    languages = (left.language, right.language)
    others = {section.id: section for section in right.sections}
    sections = tuple(_join_sections(section, others.get(section.id, section), languages) for section in left.sections)
    words = (left.phrases.get(EXPLAINED, ""), right.phrases.get(EXPLAINED, ""))
    if sections and all(words):
        first = sections[0]
        note = Twin(languages=languages, left=Note(text=words[0]), right=Note(text=words[1]))
        sections = (replace(first, blocks=(*first.blocks[:1], note, *first.blocks[1:])), *sections[1:])
    return replace(
        left,
        language=language,
        sections=sections,
        header=(_join_words(left.header[0], right.header[0]), _join_words(left.header[1], right.header[1])),
        footer=(_join_words(left.footer[0], right.footer[0]), _join_words(left.footer[1], right.footer[1])),
        phrases={key: _join_words(text, right.phrases.get(key, text)) for key, text in left.phrases.items()},
    )


def _join_words(left: str, right: str) -> str:
    return left if left.casefold() == right.casefold() else f"{left} / {right}"


def _join_sections(left: Section, right: Section, languages: Languages) -> Section:
    title = TwinTitle(languages=languages, left=left.title, right=right.title, level=1)
    blocks = [block for pair in zip_longest(left.blocks, right.blocks) for block in _join_blocks(*pair, languages)]
    if left.lead != right.lead:
        blocks.insert(0, Twin(languages=languages, left=Paragraph(text=left.lead), right=Paragraph(text=right.lead)))
    if left.title == right.title:
        return replace(left, blocks=tuple(blocks), lead=left.lead if left.lead == right.lead else "")
    return replace(left, title=_join_words(left.title, right.title), lead="", blocks=(title, *blocks))


def _join_blocks(left: Block | None, right: Block | None, languages: Languages) -> Sequence[Block]:
    if left is not None and left == right:
        return (left,)
    join = JOINERS.get(type(left)) if type(left) is type(right) else None
    return (join and join(left, right, languages)) or (Twin(languages=languages, left=left, right=right),)


def _join_texts_below(left: Paragraph | Line, right: Paragraph | Line, languages: Languages) -> Sequence[Block]:
    """What somebody typed, once below both labels."""
    return (_title(left, right, languages), Paragraph(text=left.text, origin=left.origin)) if left.text == right.text else ()


def _join_titles(left: Title, right: Title, languages: Languages) -> Sequence[Block]:
    return (TwinTitle(languages=languages, left=left.text, right=right.text, level=left.level, origin=left.origin),)


def _join_frame(left: Box, right: Box, languages: Languages) -> Sequence[Block]:
    return (TwinBoxes(languages=languages, boxes=(_join_boxes(left, right),)),)


def _join_beside(left: SideBySide, right: SideBySide, languages: Languages) -> Sequence[Block]:
    boxes = tuple(_join_boxes(*pair) for pair in zip(left.boxes, right.boxes, strict=False))
    return (TwinBoxes(languages=languages, boxes=boxes, columns=len(boxes)),) if len(left.boxes) == len(right.boxes) else ()


def _join_summary(left: Frames, right: Frames, languages: Languages) -> Sequence[Block]:
    boxes = tuple(_join_frames(*pair) for pair in zip(left.frames, right.frames, strict=False))
    return (TwinBoxes(languages=languages, boxes=boxes, columns=2),) if len(left.frames) == len(right.frames) else ()


def _join_choices(left: Choices, right: Choices, languages: Languages) -> Sequence[Block]:
    return (Twin(languages=languages, left=_say_choice(left), right=_say_choice(right)),)


def _join_writing(left: WritingLines, right: WritingLines, languages: Languages) -> Sequence[Block]:
    """The lines once: they are filled in once."""
    return (_title(left, right, languages), *_join_notes(left.note, right.note, languages), replace(left, label="", note=""))


def _join_notes(left: str, right: str, languages: Languages) -> Sequence[Block]:
    return () if left == right else (Twin(languages=languages, left=Note(text=left), right=Note(text=right)),)


def _title(
    left: Paragraph | Line | WritingLines | Table | BulletList, right: Paragraph | Line | WritingLines | Table | BulletList, languages: Languages
) -> TwinTitle:
    return TwinTitle(languages=languages, left=left.label, right=right.label, origin=left.origin)


def _join_lists(left: BulletList, right: BulletList, languages: Languages) -> Sequence[Block]:
    """The items of the form in both columns; those of her own once below them."""
    if left.items == right.items:
        return (_title(left, right, languages), replace(left, label=""))
    if left.ticks or left.numbered or len(left.items) != len(right.items):
        return (Twin(languages=languages, left=left, right=right),)
    both = tuple(zip(left.items, right.items, strict=True))
    sides = [replace(block, items=tuple(pair[at] for pair in both if pair[0] != pair[1])) for at, block in enumerate((left, right))]
    once = tuple(pair[0] for pair in both if pair[0] == pair[1])
    twin = Twin(languages=languages, left=sides[0], right=sides[1])
    return (twin, replace(left, label="", items=once)) if once else (twin,)


def _say_choice(block: Choices) -> Block:
    """A column is too narrow for the options next to each other."""
    if block.chosen is None:
        return BulletList(label=block.label, items=block.options, ticks=(False,) * len(block.options), origin=block.origin)
    text = block.options[block.chosen]
    return Line(label=block.label, text=f"{text}. {block.lead}" if block.lead else text, origin=block.origin)


def _join_boxes(left: Box, right: Box) -> TwinBox:
    parts = (_join_texts(left.text, right.text),) if left.text else ()
    return TwinBox(labels=(left.label, right.label), parts=parts, lines=left.lines, dashed=left.dashed, origin=left.origin)


def _join_frames(left: Frame, right: Frame) -> TwinBox:
    items = zip_longest(left.items or filter(None, (left.empty,)), right.items or filter(None, (right.empty,)), fillvalue="")
    sign = "★ " if left.star else ""
    parts = tuple((f"{sign}{a}", f"{sign}{b}" if b else "") for a, b in (_join_texts(*pair) for pair in items))
    return TwinBox(labels=(left.title, right.title), parts=parts, lines=left.lines, origin=left.origin)


def _join_texts(left: str, right: str) -> tuple[str, str]:
    """Both, or one and "" where they say the same: also when only a word differs."""
    if _fold(left) == _fold(right):
        return left, ""
    words, others = left.split(" "), right.split(" ")
    matcher = SequenceMatcher(None, [_fold(word) for word in words], [_fold(word) for word in others], autojunk=False)
    if len(left) > _LONGEST or len(right) > _LONGEST or matcher.ratio() < _ALIKE:
        return left, right
    said: list[str] = []
    for way, start, end, other, other_end in matcher.get_opcodes():
        runs = (" ".join(words[start:end]), " ".join(others[other:other_end]))
        said.append(runs[0] if way == "equal" else " / ".join(filter(None, runs)))
    return " ".join(said), ""


def _fold(text: str) -> str:
    """Without what is only another way to write a day or a time."""
    return _TIME.sub(".", text.casefold())


# -- tables --------------------------------------------------------------------------------------------------------------------------------


def _join_tables(left: Table, right: Table, languages: Languages) -> Sequence[Block]:
    if [row.origin for row in left.rows] != [row.origin for row in right.rows]:
        return ()
    pairs: list[tuple[str, str]] = []

    def join(first: str, second: str) -> str:
        one, other = _join_texts(first, second)
        if not other:
            return one
        pairs.append((one, other))
        return f"{one}\n{other}"

    def join_rows(rows: Sequence[TableRow], others: Sequence[TableRow]) -> tuple[TableRow, ...]:
        return tuple(
            replace(row, cells=tuple(join(*cells) for cells in zip_longest(row.cells, other.cells, fillvalue="")))
            for row, other in zip(rows, others, strict=True)
        )

    columns = tuple(replace(a, label=join(a.label, b.label)) for a, b in zip(left.columns, right.columns, strict=True))
    table = replace(left, label="", note="", columns=columns, rows=join_rows(left.rows, right.rows), totals=join_rows(left.totals, right.totals))
    table = replace(table, legend=_join_words(left.legend, right.legend), under=_join_words(left.under, right.under))
    title = (_title(left, right, languages),) if left.label else ()
    return (*title, *_join_notes(left.note, right.note, languages), TwinTable(languages=languages, table=table, pairs=tuple(dict.fromkeys(pairs))))


JOINERS: Mapping[type, Callable[[Any, Any, Languages], Sequence[Block]]] = {
    Paragraph: _join_texts_below,
    Line: _join_texts_below,
    Title: _join_titles,
    BulletList: _join_lists,
    Box: _join_frame,
    SideBySide: _join_beside,
    Frames: _join_summary,
    Choices: _join_choices,
    WritingLines: _join_writing,
    Table: _join_tables,
}
"""Block to what makes one of two. Nothing comes back where they are not alike; they then stand next to each other as they are, like any other block."""
