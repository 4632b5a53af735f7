"""Forms as they run, kept beside the compiled ones: making one costs several times as much as reading it back.

What is kept holds texts of forms, never an answer. It can be thrown away at any moment.
"""

from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from zlib import adler32, crc32

import msgspec

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
    from app.formfile.localising import localise  # seldom: a form that was made before is only read

    form = localise(body, theme, language, answered)
    _store(path, form)
    return form


def _get_path(body: bytes, theme: str, language: str, answered: Collection[str]) -> Path:
    """Which answers there are matters only where another theme may keep its chapters for them.

    A check sum tells forms apart well enough, and is there at once: a real digest brings along all of cryptography.
    """
    parts = [*_get_makers(), theme, language, *(() if _NO_THEMES in body else sorted(answered))]
    rest = chr(0).join(parts).encode(errors="surrogatepass")
    return get_cache_folder() / "forms" / f"{crc32(body):08x}{len(body):08x}{crc32(rest):08x}{adler32(rest):08x}.form.json"


def _get_makers() -> Iterator[str]:
    """What makes a form, and its shape: another program makes another form."""
    places = (Path(__file__).with_name("localising.py"), *(Path(str(module.__file__)) for module in (form_words, question, guidance)))
    for place in places:
        with suppress(OSError):
            yield str(place.stat().st_mtime_ns)


def _store(path: Path, form: Form) -> None:
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        store_file(path, msgspec.json.encode(form))
        kept = sorted(path.parent.glob("*.form.json"), key=_get_time, reverse=True)
        for old in kept[MOST:]:
            old.unlink(missing_ok=True)


def _get_time(path: Path) -> float:
    return path.stat().st_mtime
