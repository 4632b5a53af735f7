"""The words after `kwartiermaker` that are commands. Every other word is a plan to open; they stand apart so that the wizard starts without click."""

import os
from pathlib import Path

from app.support.paths import PLAN_SUFFIX

COMMANDS = frozenset(
    {"new", "example", "show", "answer", "check", "print", "export", "import", "forms", "verify", "update", "password", "wipe", "person"}
)


def is_command(words: list[str]) -> bool:
    """Whether the command line is meant, not the wizard."""
    rest = split_language(words)[1]
    if len(rest) != 1:
        return bool(rest)
    word = rest[0]
    return word in COMMANDS or word.startswith("-") or not _looks_like_a_plan(word)


def _looks_like_a_plan(word: str) -> bool:
    """A mistyped command should not open a window; a plan that is gone should, to say so."""
    return Path(word).suffix == PLAN_SUFFIX or os.sep in word or Path(word).exists()


def split_language(words: list[str]) -> tuple[str, list[str]]:
    """A leading choice of language ("" for none), and the other words."""
    match words:
        case ["--language", language, *rest]:
            return language, rest
        case [first, *rest] if first.startswith("--language="):
            return first.partition("=")[2], rest
        case _:
            return "", words
