"""Writes glyphs into a page. The library's own text objects measure, format and escape every piece again; words come back often, so here each is done once."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfmetrics

from app.export.pdf.text.ink import Span

_SHORT = 40
"""Letters of a piece that may well come back."""
_ESCAPED = tuple(f"\\{chr(code)}" if chr(code) in "\\()" else chr(code) if 32 <= code < 127 else f"\\{code:03o}" for code in range(256))
"""How each byte stands in a string of a page."""


class TextRun(NamedTuple):
    """Glyphs with the place where they begin."""

    x: float
    y: float
    spans: tuple[Span, ...]


class Lettering:
    """The code for text, in one file: which fonts and parts of fonts it needs is kept there."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._known: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}

    def write(self, runs: Sequence[TextRun], size: float) -> str:
        """Runs of one size, in one text object."""
        code = ["BT"]
        current = ""
        for run in runs:
            code.append(f"1 0 0 1 {run.x:.2f} {run.y:.2f} Tm")
            for span in run.spans:
                for font, letters in self._encode(span):
                    if font != current:
                        code.append(f"{font} {size:g} Tf")
                        current = font
                    code.append(f"({letters}) Tj")
        code.append("ET")
        return " ".join(code)

    def _encode(self, span: Span) -> tuple[tuple[str, str], ...]:
        """The name that a part of a font has in the file, and the codes of the letters in it."""
        key = (span.face.name, span.text)
        made = self._known.get(key)
        if made is None:
            font: Any = pdfmetrics.getFont(span.face.name)
            parts: list[tuple[int, bytes]] = font.splitString(span.text, self._document)
            made = tuple((font.getSubsetInternalName(part, self._document), "".join(map(_ESCAPED.__getitem__, codes))) for part, codes in parts)
            if len(span.text) < _SHORT:
                self._known[key] = made
        return made
