"""One font file as the layout sees it: which characters it has, and how wide text is in it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from typing_extensions import override

NO_BREAK_SPACE = 0xA0


class _ReadableFont(TTFont):
    """A TrueType font whose text can be copied out of the file again.

    The library maps unused codes to U+0000 and writes characters beyond the basic plane with five hexadecimal digits; both are forbidden, and the second makes a
    copied emoji come out as other letters. So each map from codes to characters is written once more.
    """

    @override
    def addObjects(self, doc: Any) -> None:
        subsets: list[list[int]] = [list(subset) for subset in self.state[doc].subsets]
        before = set(doc.idToObject)
        parent: Any = super()
        parent.addObjects(doc)
        maps = [made for name, made in doc.idToObject.items() if name not in before and name.startswith("toUnicodeCMap:")]
        for made, subset in zip(maps, subsets, strict=True):
            made.content = make_unicode_map(subset)


def make_unicode_map(subset: Iterable[int]) -> str:
    """The table in the file that says which character each code of a font stands for."""
    rows = [f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>" for code, point in enumerate(subset) if point]
    out = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for first in range(0, len(rows), 100):
        block = rows[first : first + 100]
        out += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*out, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


class Typeface:
    """A font file. Widths are per point of size."""

    def __init__(self, font: TTFont) -> None:
        self.name = font.fontName
        self.codes: frozenset[int] = frozenset(font.face.charToGlyph) | {NO_BREAK_SPACE}
        space = float(font.face.charWidths[32])
        self._widths: dict[int, float] = {code: float(width) / 1000 for code, width in font.face.charWidths.items()}
        # a text that is measured on one line may still hold its line breaks
        self._widths |= {NO_BREAK_SPACE: space / 1000, ord("\n"): 0.0}
        self._known: dict[str, float] = {}

    def get_width(self, text: str) -> float:
        """The width of a text of which this font has every character. Words come back often, so their widths are kept."""
        width = self._known.get(text)
        if width is None:
            width = sum(map(self._widths.__getitem__, map(ord, text)))
            if len(text) < 40:
                self._known[text] = width
        return width

    def get_widths(self, text: str) -> list[float]:
        """The width of each character."""
        return [self._widths[ord(char)] for char in text]


def load_typeface(path: Path) -> Typeface:
    """Read a font file; the library keeps it for the next paper."""
    name = path.stem
    registry: Any = pdfmetrics
    if name not in registry.getRegisteredFontNames():
        made = _ReadableFont(name, str(path), shapable=False)
        _mend_metrics(made.face)
        registry.registerFont(made)
    font = registry.getFont(name)
    if not isinstance(font, TTFont):
        raise TypeError(name)
    return Typeface(font)


def _mend_metrics(face: Any) -> None:
    """The last glyphs of a font may be equally wide, and then it gives their width once: the library keeps that in thousandths of an em, among others in units."""
    pairs = int.from_bytes(face.get_table("hhea")[-2:], "big")
    width = face.hmetrics[pairs - 1][0]
    face.hmetrics[pairs:] = [(width, bearing) for _, bearing in face.hmetrics[pairs:]]
