"""The font of the fields: whole in the file, so that every program can set any word in it; with the letters of names from all over Europe."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String
from reportlab.pdfbase.ttfonts import TTFontFile

from app.export.pdf.text.typeface import make_unicode_map

Swaps = Mapping[int, tuple[str, str]]
_SWAPS: Swaps = {
    0x81: ("Scedilla", "Ş"),
    0x83: ("scedilla", "ş"),
    0x8D: ("Gbreve", "Ğ"),
    0x8F: ("gbreve", "ğ"),
    0x90: ("dotlessi", "ı"),
    0x9D: ("Idotaccent", "İ"),
    0xA4: ("Lslash", "Ł"),
    0xA6: ("lslash", "ł"),
    0xA8: ("Cacute", "Ć"),
    0xAC: ("cacute", "ć"),
    0xAD: ("Ccaron", "Č"),
    0xAF: ("ccaron", "č"),
    0xB5: ("eogonek", "ę"),
    0xB8: ("aogonek", "ą"),
    0xB9: ("Sacute", "Ś"),
    0x88: ("sacute", "ś"),
    0x98: ("nacute", "ń"),
    0xB6: ("zacute", "ź"),
    0xD0: ("zdotaccent", "ż"),
    0xDE: ("Zdotaccent", "Ż"),
    0xF0: ("dcroat", "đ"),
    0xFE: ("ecaron", "ě"),
    0x8B: ("rcaron", "ř"),
    0x9B: ("ohungarumlaut", "ő"),
    0x86: ("uhungarumlaut", "ű"),
    0x87: ("abreve", "ă"),
}
"""Places of signs that nobody types in an answer, with the letters that stand there instead in a file whose answers have them. A sheet without such letters has
the encoding as the standard gives it, which is the only one that every checker accepts; programs add letters that it lacks from fonts of their own."""
_FIRST, _LAST = 32, 255
_UNUSED = frozenset({0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D})


class FieldFont:
    """One font file as the fields use it. Widths are per point of size."""

    def __init__(self, path: Path) -> None:
        self._body = path.read_bytes()
        face: Any = TTFontFile(str(path))
        self._face = face
        self.name = path.stem
        self._codes: dict[str, int] = {_get_char(code, _SWAPS): code for code in range(_FIRST, _LAST + 1) if code not in _UNUSED or code in _SWAPS}
        self._codes["\u00a0"] = _FIRST
        self._widths = self._get_widths(_SWAPS)
        self._used: set[int] = set()

    def encode(self, text: str) -> bytes:
        """The text in the codes of this font; a sign it does not have becomes a question mark. The value of the field keeps it."""
        codes = bytes(self._codes.get(char, 0x3F) for char in text)
        self._used.update(codes)
        return codes

    def get_width(self, text: str) -> float:
        """How wide a text is."""
        return sum(self._widths[code - _FIRST] for code in self.encode(text)) / 1000

    def write(self, pdf: Pdf) -> Object:
        """The font in a file, with the letters of all texts that were encoded until now."""
        swaps = {code: swap for code, swap in _SWAPS.items() if code in self._used}
        chars = [0] * _FIRST + [ord(_get_char(code, swaps)) if code in swaps or code not in _UNUSED else 0 for code in range(_FIRST, _LAST + 1)]
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.TrueType,
                BaseFont=Name(f"/{self.name}"),
                FirstChar=_FIRST,
                LastChar=_LAST,
                Widths=Array(self._get_widths(swaps)),
                Encoding=_write_encoding(pdf, swaps),
                FontDescriptor=self._write_descriptor(pdf),
                ToUnicode=Stream(pdf, make_unicode_map(chars).encode()),
            )
        )

    def _get_widths(self, swaps: Swaps) -> list[int]:
        wide = self._face.charWidths
        return [round(float(wide.get(ord(_get_char(code, swaps)), self._face.defaultWidth))) for code in range(_FIRST, _LAST + 1)]

    def _write_descriptor(self, pdf: Pdf) -> Object:
        face = self._face
        program = Stream(pdf, self._body)
        program.Length1 = len(self._body)
        return pdf.make_indirect(
            Dictionary(
                Type=Name.FontDescriptor,
                FontName=Name(f"/{self.name}"),
                FontFamily=String("Atkinson Hyperlegible Next"),
                Flags=32,
                FontBBox=Array([round(float(side)) for side in face.bbox]),
                ItalicAngle=0,
                Ascent=round(float(face.ascent)),
                Descent=round(float(face.descent)),
                CapHeight=round(float(face.capHeight)),
                StemV=round(float(face.stemV)),
                FontFile2=program,
            )
        )


def _get_char(code: int, swaps: Swaps) -> str:
    return swaps[code][1] if code in swaps else bytes([code]).decode("cp1252", "replace")


def _write_encoding(pdf: Pdf, swaps: Swaps) -> Object:
    if not swaps:
        return Name.WinAnsiEncoding
    differences: list[Object | int] = []
    for code, (glyph, _char) in sorted(swaps.items()):
        differences += [code, Name(f"/{glyph}")]
    return pdf.make_indirect(Dictionary(Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding, Differences=Array(differences)))
