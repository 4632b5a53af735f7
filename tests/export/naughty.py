"""What nobody means to type and somebody always does: one or more of each kind that makes programs stumble.

KWARTIERMAKER_NAUGHTY names a file with more of them: a JSON list of texts, such as the public lists that go by that name.
"""

import json
import os
import re
import unicodedata
from pathlib import Path

NAUGHTY = (
    # words and numbers that programs take for something else
    "null", "None", "true", "NaN", "-0", "1e309", "0x1F", "1/0", "08", "--", "{0}", "{page}", "%s%n", "$HOME", "${7*7}", "~", "\\", "/dev/null",
    # formulas, commands, markup, queries
    "=1+1", "@SUM(A1)", "+31 6", "-2+3", "\t=1", "<b>vet</b>", "<para>", "<!-- -->", "]]>", "&lt;&amp;&#x41;", "' OR 1=1 --", '"; drop', "`ls`", "(()", "[[x]]",
    # letters of every sort
    "ÅÍÎÏ˝ÓÔ ÚÆ☃", "œ∑´®†¥¨ˆøπ", "Ĳssel ĳs ﬁ ﬂ", "田中さん", "사회과학", "ЁЂЃЄ", "אבג שלום", "مرحبا", "ภาษา", "हिन्दी", "ω ℝ ∀ ∂", "𝕋𝕙𝕖 𝒒𝒖𝒊𝒄𝒌", "Ⓐ①⁰₄½", "ʇxǝʇ",
    # accents apart from their letter, and many of them
    "e\u0301e\u0308", "Z\u0351\u0301a\u0316\u031dl\u0334g\u0321o\u0322", "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030a",
    # pictures, flags, families
    "😀👍🏽❤️", "👩‍👩‍👧", "🇳🇱🇧🇪", "1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "(╯°□°)╯︵ ┻━┻", "♥♦♣♠ ☐☑☒ ✓✗",
    # spaces that are none, and marks that turn or hide
    "a\u00a0b\u2003c\u3000d\u200be", "\u202eomgekeerd\u202c", "\u2066x\u2069", "\ufeffbom", "zacht\u00adkoppel", "\u2028regel\u2029einde", "\x85\x0b\x0c",
    # what is no character
    "a\x00b\x07c\x1bd\x7f", "half \ud83d paar \udc00", "\ufffe\uffff", "\ue000\U000f0000", "\U000e0001",
    # breaks, and words without an end
    "regel\r\nregel\rregel", "W" * 300, "." * 200, "onafgebroken_" * 20, "https://voorbeeld.example/" + "pad/" * 40, "a-" * 120, "€ 1 " * 60,
)  # fmt: skip

_HIDDEN = frozenset({"Cf", "Cc", "Cs"})


def read_list() -> tuple[str, ...]:
    """Our own, and those of a public list when one is named."""
    path = os.environ.get("KWARTIERMAKER_NAUGHTY")
    more: list[str] = json.loads(Path(path).read_text(encoding="utf-8")) if path else []
    return tuple(dict.fromkeys(text for text in (*NAUGHTY, *more) if text.strip()))


def make_pattern(text: str) -> re.Pattern[str]:
    """What must be found of a text on paper, white space aside: every character as itself or as a notice that can be seen."""
    return re.compile("".join(_make_part(char) for char in unicodedata.normalize("NFC", text) if not char.isspace()))


def _make_part(char: str) -> str:
    code, category = ord(char), unicodedata.category(char)
    if char.isascii() and char.isprintable():
        return re.escape(char)
    signs = [re.escape(char), rf"\[U\+{code:04X}\]", "\ufffd"]
    if code < 0x20 or code == 0x7F:
        signs.append(chr(0x2421 if code == 0x7F else 0x2400 + code))
    is_quiet = category in _HIDDEN or 0xFE00 <= code <= 0xFE0F or 0x1F3FB <= code <= 0x1F3FF or code == 0x180E
    return f"(?:{'|'.join(signs)}){'?' if is_quiet else ''}"
