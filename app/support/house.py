"""The house style of an organisation: its name, its logo, one accent colour. Kept with the settings of this computer, never in a plan.

The logo is always a PNG here; whoever gives it makes one of it.
"""

import json
import struct
from pathlib import Path
from typing import Literal, cast

from msgspec import Struct

from app.support.files import store_file
from app.support.paths import get_config_folder

MOST_BYTES = 2 * 1024 * 1024
MOST_PIXELS = 4000
"""Wide or high."""
LEAST_CONTRAST = 4.5
"""With white paper, for words (WCAG 2.2, 1.4.3)."""
LONGEST = 120
_PNG = b"\x89PNG\r\n\x1a\n"

LogoTrouble = Literal["", "no_png", "too_large", "too_many_pixels"]


class House(Struct, frozen=True, kw_only=True):
    """How papers of this organisation look. What is empty is as the program has it."""

    organisation: str = ""
    accent: str = ""
    """A colour as #0b5e68."""
    logo: bytes = b""
    """A PNG."""

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing of an organisation in it."""
        return self == House()

    @property
    def logo_size(self) -> tuple[int, int]:
        """Width and height in pixels; (0, 0) without a logo."""
        return _read_size(self.logo)


def get_house_path() -> Path:
    """Where it stands; the logo beside it."""
    return get_config_folder() / "house.json"


def load_house() -> House:
    """The house style that was stored. What is damaged, or makes no sense, counts as not there."""
    path = get_house_path()
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return House()
    values = cast("dict[str, object]", found) if isinstance(found, dict) else {}
    accent, name = str(values.get("accent") or ""), str(values.get("organisation") or "")
    return House(organisation=name[:LONGEST], accent=accent if is_readable(accent) else "", logo=_load_logo(path.with_suffix(".png")))


def store_house(house: House) -> bool:
    """Keep it; False when this computer does not allow it."""
    path = get_house_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if house.logo:
            store_file(path.with_suffix(".png"), house.logo)
        else:
            path.with_suffix(".png").unlink(missing_ok=True)
        store_file(path, json.dumps({"organisation": house.organisation, "accent": house.accent}, indent=1).encode())
    except OSError:
        return False
    return True


def check_logo(body: bytes) -> LogoTrouble:
    """What is wrong with a logo, if anything."""
    if len(body) > MOST_BYTES:
        return "too_large"
    width, height = _read_size(body)
    if not width or not height:
        return "no_png"
    return "too_many_pixels" if max(width, height) > MOST_PIXELS else ""


def get_contrast(accent: str) -> float:
    """Of a colour with white, from 1 to 21; 0 for what is no colour."""
    if len(accent) != 7 or not accent.startswith("#"):
        return 0
    try:
        parts = [int(accent[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    except ValueError:
        return 0
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def is_readable(accent: str) -> bool:
    """Whether words in this colour can be read on paper."""
    return get_contrast(accent) >= LEAST_CONTRAST


def _load_logo(path: Path) -> bytes:
    try:
        body = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except OSError:
        return b""
    return body if not check_logo(body) else b""


def _read_size(body: bytes) -> tuple[int, int]:
    """Width and height from the head of a PNG."""
    if not body.startswith(_PNG) or len(body) < 33 or body[12:16] != b"IHDR":
        return 0, 0
    width, height = struct.unpack(">II", body[16:24])
    return int(width), int(height)
