"""Reads a .po catalogue: compiled once into the cache, from then on as quick as any gettext catalogue."""

import gettext
import io
import os
import struct
from pathlib import Path

from app.support.paths import get_cache_folder, get_resources


def load_catalogue(language: str) -> gettext.NullTranslations:
    """The texts of one language, without its fallbacks. No catalogue: no translations."""
    source = get_resources() / "i18n" / f"{language}.po"
    try:
        stat = source.stat()
    except OSError:
        return gettext.NullTranslations()
    # Age and size in the name: an older catalogue is never read by mistake, and two versions of the program do not disturb each other.
    compiled = get_cache_folder() / "texts" / f"{language}-{stat.st_mtime_ns:x}-{stat.st_size:x}.mo"
    return _read_compiled(compiled) or _compile(source, compiled)


def _read_compiled(path: Path) -> gettext.NullTranslations | None:
    try:
        with path.open("rb") as file:
            return gettext.GNUTranslations(file)
    except (OSError, ValueError, struct.error):
        return None


def _compile(source: Path, target: Path) -> gettext.NullTranslations:
    # Babel is needed only when the catalogue changed, and costs more than the rest of the start together.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalogue = read_po(file, ignore_obsolete=True)
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    _store(buffer.getvalue(), target)
    buffer.seek(0)
    return gettext.GNUTranslations(buffer)


def _store(body: bytes, target: Path) -> None:
    """Keep it for the next start; a cache that cannot be written costs time, nothing else."""
    temporary = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        language = target.name.partition("-")[0]
        for old in target.parent.glob(f"{language}-*.mo"):
            old.unlink(missing_ok=True)
        temporary.write_bytes(body)
        temporary.replace(target)
    except OSError:
        temporary.unlink(missing_ok=True)
