"""What this user prefers, on this computer. Nothing here belongs to a plan, and no answer stands in it."""

import json
from collections.abc import Container, Mapping
from pathlib import Path
from typing import Literal, cast

from msgspec import Struct
from msgspec.structs import asdict, fields, replace

from app.support.files import store_file
from app.support.paths import get_config_folder
from app.support.texts import DEFAULT_LANGUAGE, LANGUAGES

Palette = Literal["system", "light", "dark", "contrast"]
PALETTES: tuple[Palette, ...] = ("system", "light", "dark", "contrast")
TEXT_SIZES = range(100, 201)
MOST_RECENTS = 20
LOCK_MINUTES = (0, 2, 5, 10, 15, 30)

_CHOICES: Mapping[str, Container[object]] = {"language": LANGUAGES, "palette": PALETTES, "text_size": TEXT_SIZES, "lock_minutes": LOCK_MINUTES}
"""What some settings can be."""


class Settings(Struct, frozen=True, kw_only=True):
    """The preferences of one user."""

    language: str = DEFAULT_LANGUAGE
    palette: Palette = "system"
    text_size: int = 100
    """Per cent, 100 to 200."""
    geometry: str = ""
    """Size and place of the window, in the words of whoever draws it."""
    recents: tuple[str, ...] = ()
    """Paths of plans outside the plans folder, the latest first."""
    recents_kept: bool = True
    """Whether plans outside the plans folder are remembered."""
    lock_minutes: int = 10
    """After so many minutes without a touch a plan with a password is hidden; 0 is never."""
    names_hidden: bool = False
    """Whether names are hidden on screen, because others look along. It stays so until she shows them, whatever is opened or closed meanwhile."""
    guidance_shown: bool = True
    sort: str = "changed"
    """How the start screen orders its cards."""

    def with_recent(self, path: Path) -> "Settings":
        """This path first; each path once. Not for who does not want them remembered."""
        if not self.recents_kept:
            return replace(self, recents=())
        others = tuple(recent for recent in self.recents if recent != str(path))
        return replace(self, recents=(str(path), *others)[:MOST_RECENTS])


def get_settings_path() -> Path:
    """Where the settings stand."""
    return get_config_folder() / "settings.json"


def load_settings() -> Settings:
    """The stored settings. A missing or damaged file, or a value that makes no sense, gives the default."""
    try:
        found = json.loads(get_settings_path().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    values = cast("dict[str, object]", found)
    known = {
        name: value for name, value in ((entry.name, _read(entry.name, values.get(entry.name))) for entry in fields(Settings)) if value is not None
    }
    return replace(Settings(), **known)


def store_settings(settings: Settings) -> bool:
    """Keep them; False when this computer does not allow it, which is no reason to disturb anybody."""
    path = get_settings_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        store_file(path, json.dumps(asdict(settings), ensure_ascii=True, indent=1).encode())
    except OSError:
        return False
    return True


def _read(name: str, value: object) -> object | None:
    """The value if it can stand at this name, else None."""
    if name in _CHOICES:
        return value if value in _CHOICES[name] else None
    match name:
        case "recents":
            return tuple(str(item) for item in cast("list[object]", value))[:MOST_RECENTS] if isinstance(value, list) else None
        case "guidance_shown" | "names_hidden" | "recents_kept":
            return value if isinstance(value, bool) else None
        case _:
            return value if isinstance(value, str) else None
