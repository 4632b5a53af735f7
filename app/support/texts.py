"""The texts of the program: English in the code, Dutch by default for whoever looks.

`_()` is called when the text is needed, never at import, so that a change of language needs no restart. The chosen language belongs to the process, as a
locale does; that is why it lives here and is not passed around. A job that needs another language (a plan printed in English from a Dutch screen) uses
`speaking()`, which holds for that job only.
"""

import gettext
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from app.support.catalogue import load_catalogue

LANGUAGES = ("nl", "nl_BE", "en")
SOURCE_LANGUAGE = "en"
DEFAULT_LANGUAGE = "nl"


class _Voice:
    """The language of the process."""

    def __init__(self) -> None:
        self.language = DEFAULT_LANGUAGE


_voice = _Voice()
_of_this_job: ContextVar[str] = ContextVar("language", default="")


def _(message: str) -> str:
    """The message in the current language."""
    return _get_translations(get_language()).gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """The message for one or for many, in the current language."""
    return _get_translations(get_language()).ngettext(one, many, n)


def mark(message: str) -> str:
    """Marks a message for the catalogue where it is written before the language is known; `_()` follows where it is shown."""
    return message


def get_language() -> str:
    """nl, nl_BE or en."""
    return _of_this_job.get() or _voice.language


def set_language(language: str) -> None:
    """Choose the language of the process. An unknown one counts as the default."""
    _voice.language = language if language in LANGUAGES else DEFAULT_LANGUAGE


@contextmanager
def speaking(language: str) -> Generator[None]:
    """Another language for the work inside, in this thread only."""
    token = _of_this_job.set(language if language in LANGUAGES else DEFAULT_LANGUAGE)
    try:
        yield
    finally:
        _of_this_job.reset(token)


@cache
def _get_translations(language: str) -> gettext.NullTranslations:
    if language == SOURCE_LANGUAGE:
        return gettext.NullTranslations()
    translations = load_catalogue(language)
    parent = language.partition("_")[0]
    if parent != language:
        translations.add_fallback(_get_translations(parent))
    return translations
