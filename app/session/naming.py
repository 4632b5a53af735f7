"""A file name from a title: one that every system takes, and that never leads out of the folder or over another plan."""

import re
import unicodedata
from datetime import date
from pathlib import Path

from app.support.paths import PLAN_SUFFIX
from app.support.texts import _

LONGEST = 80
_FORBIDDEN = r'[\\/:*?"<>|]+'
_DEVICES = frozenset({"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", *(f"{port}{nr}" for port in ("COM", "LPT") for nr in "0123456789¹²³")})
"""Windows sends these to a device, whatever ending follows."""


def compute_file_stem(title: str) -> str:
    """The title as a file name without ending; a title of which nothing remains gives "Plan"."""
    plain = unicodedata.normalize("NFC", re.sub(_FORBIDDEN, " ", title))
    visible = "".join(char if char.isprintable() else " " for char in plain)
    # A dot or space at the end disappears on Windows; a dot in front hides the file elsewhere, a dash or tilde there means something on a command line.
    stem = _shorten(" ".join(visible.split()).lstrip(" .-~")).strip(" .")
    if stem.partition(".")[0].strip().upper() in _DEVICES:
        stem = f"{_('Plan')} {stem}"
    return stem or _("Plan")


def compute_neutral_title(today: date) -> str:
    """A name for the file of a plan whose theme nobody needs to read in a folder: Plan 2027-01."""
    return f"{_('Plan')} {today:%Y-%m}"


def compute_free_path(folder: Path, title: str) -> Path:
    """A path in this folder that nothing has yet: "Title.kwartier", "Title 2.kwartier", ..."""
    stem = compute_file_stem(title)
    taken = _get_taken_names(folder)
    candidate, nr = stem, 1
    while f"{candidate}{PLAN_SUFFIX}".casefold() in taken:
        nr += 1
        candidate = f"{stem} {nr}"
    return folder / f"{candidate}{PLAN_SUFFIX}"


def _get_taken_names(folder: Path) -> frozenset[str]:
    """Without regard to capitals: on Windows and macOS they are the same file."""
    try:
        return frozenset(unicodedata.normalize("NFC", path.name).casefold() for path in folder.iterdir())
    except OSError:
        return frozenset()


def _shorten(stem: str) -> str:
    """At a word if possible; counted in bytes too, since that is what file systems count."""
    while len(stem) > LONGEST or len(stem.encode(errors="replace")) > 2 * LONGEST:
        head, _gap, _tail = stem[:LONGEST].rpartition(" ")
        stem = head if len(stem) > LONGEST and len(head) > LONGEST // 2 else stem[: min(len(stem), LONGEST + 1) - 1]
    return stem
