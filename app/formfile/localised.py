"""Forms as they run, kept beside the compiled ones: making one costs several times as much as reading it back.

What is kept holds texts of forms, never an answer. It can be thrown away at any moment.
"""

from collections.abc import Collection, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec

from app.formfile import localising
from app.formfile.localising import localise
from app.model import form as form_words
from app.model import guidance, question
from app.model.form import Form
from app.support.files import store_file
from app.support.paths import get_cache_folder

MOST = 24
"""So many are kept; the longest unused go."""
_NO_THEMES = b'"themes":[]'


def load_localised(body: bytes, theme: str, language: str, answered: Collection[str]) -> Form:
    """The same as `localise`."""
    path = _get_path(body, theme, language, answered)
    with suppress(OSError, msgspec.MsgspecError):
        return msgspec.json.decode(path.read_bytes(), type=Form)
    form = localise(body, theme, language, answered)
    _store(path, form)
    return form


def _get_path(body: bytes, theme: str, language: str, answered: Collection[str]) -> Path:
    """Which answers there are matters only where another theme may keep its chapters for them."""
    parts = [sha256(body).hexdigest(), *_get_makers(), theme, language, *(() if _NO_THEMES in body else sorted(answered))]
    return get_cache_folder() / "forms" / f"{sha256(chr(0).join(parts).encode()).hexdigest()[:32]}.form.json"


def _get_makers() -> Iterator[str]:
    """What makes a form, and its shape: another program makes another form."""
    for module in (localising, form_words, question, guidance):
        with suppress(OSError):
            yield str(Path(str(module.__file__)).stat().st_mtime_ns)


def _store(path: Path, form: Form) -> None:
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        store_file(path, msgspec.json.encode(form))
        kept = sorted(path.parent.glob("*.form.json"), key=_get_time, reverse=True)
        for old in kept[MOST:]:
            old.unlink(missing_ok=True)


def _get_time(path: Path) -> float:
    return path.stat().st_mtime
