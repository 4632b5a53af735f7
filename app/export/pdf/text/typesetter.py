"""Which font has a character: the body font, or the first of the fonts behind it, or a visible notice."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from app.export.pdf.text.characters import SYMBOLS, UNSETTLED, clean, get_typed_code, is_printable, list_ranges
from app.export.pdf.text.ink import Ink
from app.export.pdf.text.typeface import Typeface, load_typeface

REGULAR = "AtkinsonHyperlegibleNext-Regular"
BOLD = "AtkinsonHyperlegibleNext-Bold"
_BEHIND = {REGULAR: ("SourceSans3-Regular", "DejaVuSans", "NotoEmoji-Regular"), BOLD: ("SourceSans3-Bold", "DejaVuSans", "NotoEmoji-Regular")}
_SYMBOL_FONT = "DejaVuSans"


class Typesetter:
    """Sets text in the bundled fonts. A font behind the body font is read only when a character asks for it."""

    def __init__(self, folder: Path, notice: str) -> None:
        self._folder = folder
        self._notice = notice
        self._faces: dict[str, Typeface] = {}
        self._chains = {bold: _Chain(self, BOLD if bold else REGULAR) for bold in (False, True)}

    def set(self, text: str, *, bold: bool = False) -> Ink:
        """The text with the font of each part. What no font has stands there as a notice that can be seen."""
        chain = self._chains[bold]
        if chain.odd.search(text) is None:
            return Ink(text, ((0, chain.base),))
        return self._set_odd(clean(text), chain)

    def _set_odd(self, text: str, chain: "_Chain") -> Ink:
        parts: list[str] = []
        starts: list[tuple[int, Typeface]] = [(0, chain.base)]
        length = 0
        for char in text:
            face = chain.base if char == "\n" else chain.choose(char)
            part = char
            if face is None:
                face, part = chain.base, self.get_notice(char)
            if face is not starts[-1][1]:
                starts.append((length, face))
            parts.append(part)
            length += len(part)
        return Ink("".join(parts), tuple(starts))

    def get_notice(self, char: str) -> str:
        """What stands on paper for a character that no font has."""
        return self._notice.replace("{code}", f"{get_typed_code(char):04X}")

    def get_face(self, name: str) -> Typeface:
        """A font of the folder, read once."""
        if name not in self._faces:
            self._faces[name] = load_typeface(self._folder / f"{name}.ttf")
        return self._faces[name]

    def count_missing(self, texts: Iterable[str]) -> tuple[tuple[str, int], ...]:
        """What cannot be printed in these texts, each character with how often it stands there, the most frequent first."""
        chain = self._chains[False]
        found: Counter[str] = Counter()
        for text in texts:
            if chain.odd.search(text) is not None:
                found.update(char for char in clean(text) if char != "\n" and chain.choose(char) is None)
        return tuple(sorted(found.items(), key=_by_number))


def _by_number(entry: tuple[str, int]) -> tuple[int, str]:
    return -entry[1], entry[0]


class _Chain:
    """The body font and those behind it."""

    def __init__(self, typesetter: Typesetter, base: str) -> None:
        self._typesetter = typesetter
        self._behind = _BEHIND[base]
        self.base = typesetter.get_face(base)
        ranges = "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in list_ranges(self.base.codes - UNSETTLED))
        self.odd = re.compile(f"[^\n{ranges}]")
        self._chosen: dict[str, Typeface | None] = {}

    def choose(self, char: str) -> Typeface | None:
        """The first font that has the character, or None."""
        if char not in self._chosen:
            self._chosen[char] = self._find(char) if is_printable(char) else None
        return self._chosen[char]

    def _find(self, char: str) -> Typeface | None:
        code = ord(char)
        if code in self.base.codes and code not in SYMBOLS:
            return self.base
        first = (_SYMBOL_FONT,) if code in SYMBOLS else ()
        faces = (self._typesetter.get_face(name) for name in (*first, *self._behind))
        return next((face for face in faces if code in face.codes), None)
